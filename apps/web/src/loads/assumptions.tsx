import type { Sentence } from "@hipfirst/words/speaker";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";

/** What an estimate rests on, one tap away. */
export function Assumptions({ sentences }: { sentences: readonly Sentence[] }) {
  const { t, render } = useWords();
  return (
    <details className="card">
      <summary>{t("loads.assumptions")}</summary>
      <p className="row">
        <Shape name="open" />
        <span>{t("loads.assumptions.status")}</span>
      </p>
      <ul className="plain-list">
        {sentences.map((sentence) => (
          <li key={sentence.id}>{render(sentence)}</li>
        ))}
      </ul>
    </details>
  );
}
