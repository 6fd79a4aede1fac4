import type { Answer } from "@hipfirst/evaluation";
import { useId, useState } from "react";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";

interface QuestionProps {
  readonly id: string;
  readonly clarify: boolean;
  readonly answer: Answer | null;
  readonly missing: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/** One safety question. The first "not sure" explains and asks again; the second one counts. */
export function SafetyQuestion({ id, clarify, answer, missing, onAnswer }: QuestionProps) {
  const { t } = useWords();
  const [explained, setExplained] = useState(answer === "not-sure");
  const name = useId();
  const options: readonly { value: Answer; label: string }[] = [
    { value: "no", label: t("screen.answer.no") },
    { value: "yes", label: t("screen.answer.yes") },
    { value: "not-sure", label: t(explained ? "app.answer.still-not-sure" : "screen.answer.not-sure") },
  ];
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
      <div className="three">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={answer === option.value}
              onChange={() => choose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {missing && answer === null ? (
        <p className="wrong">
          <Shape name="open" />
          {t("app.safety.answer-this")}
        </p>
      ) : null}
    </fieldset>
  );
}
