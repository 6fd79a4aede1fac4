import type { Side } from "@hipfirst/skeleton";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { PainScale } from "../../kit/scales.tsx";
import { SideMark } from "../../kit/side-mark.tsx";
import type { HomeTest } from "./home-tests.ts";
import { type Felt, sidesFelt, type TestRun } from "./test-run.ts";

interface FeltProps {
  readonly test: HomeTest;
  readonly run: TestRun;
  readonly onRun: (part: Partial<TestRun>) => void;
}

/** The most pain in any try, and whether the front of the hip pinched, for each side that was tried. */
export function FeltQuestions({ test, run, onRun }: FeltProps) {
  const { t } = useWords();
  const put = (side: Side | "both", part: Partial<Felt>) =>
    onRun({ felt: { ...run.felt, [side]: { ...run.felt[side], ...part } } });
  const sides = sidesFelt(test, run);
  if (sides.length === 0) return <p className="lead">{t("app.test.not-tried")}</p>;
  return (
    <>
      {sides.map((side) => (
        <section key={side} className="card stack">
          {side === "both" ? null : (
            <h2 className="row">
              <SideMark side={side} />
              <span aria-hidden="true">{t(`app.side.${side}`)}</span>
            </h2>
          )}
          <PainScale
            label={t("app.test.pain-during")}
            value={run.felt[side].painDuring}
            onChange={(painDuring) => put(side, { painDuring })}
          />
          {side === "both" ? null : (
            <label className="choice">
              <input
                type="checkbox"
                checked={run.felt[side].pinch}
                onChange={(event) => put(side, { pinch: event.target.checked })}
              />
              <span className="mark square">
                <Icon name="check" />
              </span>
              <span>{t("app.test.pinch")}</span>
            </label>
          )}
        </section>
      ))}
    </>
  );
}
