import { Choices } from "../kit/choice.tsx";
import { useWords } from "../kit/preferences.tsx";
import { SideMark } from "../kit/side-mark.tsx";
import type { Assisted, TestRun } from "./run.ts";

const answers: readonly Assisted[] = ["yes", "no", "pinch"];

/** T05: how high each knee goes with the hand's help decides whether the hold can be tried. */
export function AssistedHeights({ run, onRun }: { run: TestRun; onRun: (run: TestRun) => void }) {
  const { t } = useWords();
  return (
    <>
      {(["left", "right"] as const).map((side) => (
        <section key={side} className="card">
          <Choices
            label={
              <span className="row">
                <SideMark side={side} />
                {t(`tests.T05.assist.${side}`)}
              </span>
            }
            layout="across"
            value={run.assisted[side]}
            onChange={(value) => onRun({ ...run, assisted: { ...run.assisted, [side]: value } })}
            options={answers.map((value) => ({ value, label: t(`tests.T05.assist.${value}`) }))}
          />
        </section>
      ))}
    </>
  );
}
