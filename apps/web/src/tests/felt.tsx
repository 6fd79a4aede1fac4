import { Choices } from "../kit/choice.tsx";
import { NumberField } from "../kit/field.tsx";
import { useWords } from "../kit/preferences.tsx";
import { PainScale } from "../kit/scales.tsx";
import { SideMark } from "../kit/side-mark.tsx";
import { FieldInputs } from "./field-inputs.tsx";
import type { Guide } from "./guide.ts";
import { correctValue, type Felt, isInRange, sidesFelt, type TestRun, type TestSide } from "./run.ts";

interface FeltProps {
  readonly guide: Guide;
  readonly run: TestRun;
  readonly onRun: (run: TestRun) => void;
}

/** For each side that was tried: its values to check, the most pain, a pinch, and the test's own questions. */
export function FeltQuestions({ guide, run, onRun }: FeltProps) {
  const { t } = useWords();
  const sides = sidesFelt(guide, run);
  const put = (side: TestSide, part: Partial<Felt>) =>
    onRun({ ...run, felt: { ...run.felt, [side]: { ...run.felt[side], ...part } } });
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
          <Values guide={guide} run={run} side={side} onRun={onRun} />
          <PainScale
            label={t("app.test.pain-during")}
            value={run.felt[side].painDuring}
            onChange={(painDuring) => put(side, { painDuring })}
          />
          {side === "both" ? null : (
            <Choices
              label={t("app.test.pinch")}
              layout="across"
              value={run.felt[side].pinch === null ? null : run.felt[side].pinch ? "yes" : "no"}
              onChange={(answer) => put(side, { pinch: answer === "yes" })}
              options={(["yes", "no"] as const).map((value) => ({ value, label: t(`tests.${value}`) }))}
            />
          )}
          <FieldInputs
            fields={guide.sideFields}
            values={run.fields[side]}
            onChange={(fields) => onRun({ ...run, fields: { ...run.fields, [side]: fields } })}
          />
        </section>
      ))}
    </>
  );
}

/** Each value of the side in a field of its own, to be typed over. Ratings were chosen by their words. */
function Values({ guide, run, side, onRun }: FeltProps & { side: TestSide }) {
  const { t } = useWords();
  const isTypable = guide.way !== "rating" && guide.way !== "checklist" && guide.way !== "scores";
  if (!isTypable || run.values[side].length === 0) return null;
  const { unit, range } = guide.test;
  return (
    <div className="values">
      {run.values[side].map((value, index) => (
        <NumberField
          // biome-ignore lint/suspicious/noArrayIndexKey: tries have no identity but their order.
          key={index}
          label={t("tests.value-of-try", { number: index + 1 })}
          unit={t(`tests.unit.${unit}`)}
          decimals
          value={value}
          onChange={(typed) => onRun(correctValue(run, side, index, typed ?? Number.NaN))}
          wrong={
            isInRange(guide, value)
              ? null
              : t("tests.wrong", { low: range[0], high: range[1], unit: t(`tests.unit.${unit}`) })
          }
        />
      ))}
    </div>
  );
}
