import type { TestResult } from "@hipfirst/evaluation";
import { numberOf } from "@hipfirst/evidence";
import { useWords } from "../../kit/preferences.tsx";
import { SideMark } from "../../kit/side-mark.tsx";
import { LiftedLeg } from "./lifted-leg.tsx";
import { measuredRows } from "./measured.ts";

/** One body from both sides, each knee as high as it was lifted alone; a dash where it was not measured. */
export function TwoSides({ results }: { results: readonly TestResult[] }) {
  const { t } = useWords();
  const row = measuredRows(results).find(({ id }) => id === "T05");
  return (
    <div className="two">
      {(["left", "right"] as const).map((side) => {
        const aloneDeg = heightOf(results, side, "activeDeg");
        const withHelpDeg = heightOf(results, side, "passiveDeg");
        const seconds = row?.[side] ?? null;
        return (
          <div key={side}>
            <LiftedLeg side={side} aloneDeg={aloneDeg} withHelpDeg={withHelpDeg} />
            <div className="lab">
              <SideMark side={side} />
              {aloneDeg === null ? (
                <span>
                  <b>{holdText(seconds, row?.ceiling ?? null, t("app.unit.s"))}</b>
                  <small>
                    {t(seconds === null ? "app.findings.not-measured" : "app.findings.standing-hold")}
                  </small>
                </span>
              ) : (
                <span>
                  <b>
                    {aloneDeg}° <span>± {numberOf("evaluation.liftedKneeErrorDeg")}</span>
                  </b>
                  <small>
                    {withHelpDeg === null ? null : (
                      <>
                        <i className="swatch" /> {t("app.findings.with-help", { degrees: withHelpDeg })}
                        {" · "}
                      </>
                    )}
                    {t("app.findings.held", {
                      time: holdText(seconds, row?.ceiling ?? null, t("app.unit.s")),
                    })}
                  </small>
                </span>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function heightOf(results: readonly TestResult[], side: string, field: string): number | null {
  const value = results.filter((result) => result.test === "T05" && result.side === side).at(-1)?.[field];
  return typeof value === "number" ? Math.round(value) : null;
}

function holdText(value: number | null, ceiling: number | null, unit: string): string {
  if (value === null) return "–";
  return `${value}${ceiling !== null && value >= ceiling ? "+" : ""} ${unit}`;
}
