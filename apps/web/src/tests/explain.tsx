import { useState } from "react";
import { Choices } from "../kit/choice.tsx";
import { useWords } from "../kit/preferences.tsx";
import { PainScale } from "../kit/scales.tsx";
import { FieldInputs } from "./field-inputs.tsx";
import type { Guide, TestSetting } from "./guide.ts";
import type { TestRun } from "./run.ts";
import { askedConditions } from "./skip.ts";

interface ExplainProps {
  readonly guide: Guide;
  readonly setting: TestSetting;
  readonly run: TestRun;
  readonly onRun: (run: TestRun) => void;
  /** Whether a condition that only the person can tell is met. */
  readonly onAnswered: (condition: string, isSafe: boolean) => void;
}

/** What the test shows, how it is done, what is set up, when not to do it, and the pain beforehand. */
export function Explain({ guide, setting, run, onRun, onAnswered }: ExplainProps) {
  const { t } = useWords();
  const { id, stepCount } = guide.test;
  return (
    <>
      <p className="lead">{t(`tests.${id}.why`)}</p>
      <ol className="protocol">
        {Array.from({ length: stepCount }, (_, step) => `evaluation.test.${id}.step${step + 1}`).map(
          (textId) => (
            <li key={textId}>{t(textId)}</li>
          ),
        )}
      </ol>
      {askedConditions(id, setting).map((condition) => (
        <Condition key={condition} condition={condition} onAnswered={onAnswered} />
      ))}
      <p className="quiet">{t("app.test.stop-rule")}</p>
      <FieldInputs
        fields={guide.setUpFields}
        values={run.setUp}
        onChange={(setUp) => onRun({ ...run, setUp })}
      />
      <details className="before">
        <summary>{t("tests.pain-before.open")}</summary>
        <PainScale
          label={t("tests.pain-before")}
          value={run.painBefore}
          onChange={(painBefore) => onRun({ ...run, painBefore })}
        />
      </details>
    </>
  );
}

/** A skip rule only the person can answer; "yes, it applies" leaves the test out, as missing. */
function Condition({ condition, onAnswered }: { condition: string } & Pick<ExplainProps, "onAnswered">) {
  const { t } = useWords();
  const [answer, setAnswer] = useState<"yes" | "no" | null>(null);
  return (
    <section className="card">
      <Choices
        label={t(`tests.ask.${condition}`)}
        layout="across"
        value={answer}
        onChange={(value) => {
          setAnswer(value);
          onAnswered(condition, value === "yes");
        }}
        options={(["yes", "no"] as const).map((value) => ({ value, label: t(`tests.${value}`) }))}
      />
      {answer === "no" ? <p role="status">{t(`tests.skip.${condition}`)}</p> : null}
    </section>
  );
}
