import type { Answer } from "@hipfirst/evaluation";
import { useId, useState } from "react";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";

interface QuestionProps {
  readonly id: string;
  readonly clarify: boolean;
  readonly answer: Answer | null;
  readonly missing: boolean;
  /** Asked of an answer that a visit has covered; null where none has. */
  readonly since: { readonly answer: Answer | null; readonly onAnswer: (answer: Answer) => void } | null;
  readonly onAnswer: (answer: Answer) => void;
}

/** One safety question. The first "not sure" explains and asks again; the second one counts. */
export function SafetyQuestion({ id, clarify, answer, missing, since, onAnswer }: QuestionProps) {
  const { t } = useWords();
  const [explained, setExplained] = useState(answer === "not-sure");
  const choose = (value: Answer) => {
    if (value === "not-sure" && clarify && !explained) setExplained(true);
    else onAnswer(value);
  };
  return (
    <fieldset className="card safety-question" id={`question-${id}`}>
      <legend>{t(`screen.item.${id}`)}</legend>
      {clarify && explained ? (
        <p className="clarify" role="status">
          {t(`screen.clarify.${id}`)}
        </p>
      ) : null}
      <Three answer={answer} onAnswer={choose} isExplained={explained} />
      {since === null ? null : (
        <fieldset className="since">
          <legend>{t("app.safety.worse")}</legend>
          <Three answer={since.answer} onAnswer={since.onAnswer} isExplained={false} />
        </fieldset>
      )}
      {missing && (answer === null || since?.answer === null) ? (
        <p className="wrong">
          <Shape name="open" />
          {t("app.safety.answer-this")}
        </p>
      ) : null}
    </fieldset>
  );
}

interface ThreeProps {
  readonly answer: Answer | null;
  readonly isExplained: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

function Three({ answer, isExplained, onAnswer }: ThreeProps) {
  const { t } = useWords();
  const name = useId();
  const options: readonly { value: Answer; label: string }[] = [
    { value: "no", label: t("screen.answer.no") },
    { value: "yes", label: t("screen.answer.yes") },
    { value: "not-sure", label: t(isExplained ? "app.answer.still-not-sure" : "screen.answer.not-sure") },
  ];
  return (
    <div className="three">
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={answer === option.value}
            onChange={() => onAnswer(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
