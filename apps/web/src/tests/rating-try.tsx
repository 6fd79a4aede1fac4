import { useState } from "react";
import { Choices } from "../kit/choice.tsx";
import { useWords } from "../kit/preferences.tsx";
import type { Guide } from "./guide.ts";

/** A score chosen by its words. */
export function RatingTry({ guide, onDone }: { guide: Guide; onDone: (score: number) => void }) {
  const { t } = useWords();
  const [score, setScore] = useState<string | null>(null);
  const { id, range } = guide.test;
  const scores = Array.from({ length: range[1] - range[0] + 1 }, (_, index) => String(range[0] + index));
  return (
    <>
      <Choices
        label={t(`tests.${id}.question`)}
        value={score}
        onChange={setScore}
        options={scores.map((value) => ({ value, label: t(`tests.${id}.score.${value}`) }))}
      />
      <button
        type="button"
        className="btn big wide"
        disabled={score === null}
        onClick={() => onDone(Number(score))}
      >
        {t("app.test.save-try")}
      </button>
    </>
  );
}
