import type { TestResult } from "@hipfirst/evaluation";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { SideMark } from "../../kit/side-mark.tsx";
import { measuredRows } from "./measured.ts";

/** One body from both sides, each with its standing hold; a dash where it was not measured. */
export function TwoSides({ results }: { results: readonly TestResult[] }) {
  const { t } = useWords();
  const row = measuredRows(results).find(({ test }) => test === "T05");
  return (
    <div className="two">
      {(["left", "right"] as const).map((side) => (
        <div key={side}>
          <ExerciseFigure exercise="standing-hold" side={side} bones still />
          <div className="lab">
            <SideMark side={side} />
            <span>
              <b>{valueText(row?.[side] ?? null, row?.ceiling ?? null, t("app.unit.s"))}</b>
              <small>
                {t(row?.[side] == null ? "app.findings.not-measured" : "app.findings.standing-hold")}
              </small>
            </span>
          </div>
        </div>
      ))}
    </div>
  );
}

function valueText(value: number | null, ceiling: number | null, unit: string): string {
  if (value === null) return "–";
  return `${value}${ceiling !== null && value >= ceiling ? "+" : ""} ${unit}`;
}
