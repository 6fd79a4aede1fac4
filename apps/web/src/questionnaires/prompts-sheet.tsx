import { type YellowAnswers, yellowPrompts } from "@hipfirst/evaluation";
import { useId } from "react";
import { useDraft } from "../coach/record/draft.ts";
import { useWords } from "../kit/preferences.tsx";
import { Rating } from "./rating.tsx";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheet-props.ts";

interface PromptAnswers {
  readonly ratings: YellowAnswers;
  readonly obstacle: string;
}

/** Our own prompts about worry, confidence, mood, sleep and expectation; never a total. */
export function PromptsSheet({ onSave }: SheetProps) {
  const { t } = useWords();
  const id = useId();
  const [{ ratings, obstacle }, set, clear] = useDraft<PromptAnswers>("questionnaire.YELLOW", {
    ratings: {},
    obstacle: "",
  });
  const save = async () => {
    const words = obstacle.trim() === "" ? {} : { obstacle: obstacle.trim() };
    await onSave({ answers: { ...ratings, ...words }, score: null });
    await clear();
  };
  const isEmpty = Object.keys(ratings).length === 0 && obstacle.trim() === "";
  return (
    <SheetPage title={t("questionnaires.YELLOW.name")} canSave={!isEmpty} onSave={save}>
      <p className="quiet">{t("questionnaires.YELLOW.note")}</p>
      <p>{t("questionnaires.optional")}</p>
      {yellowPrompts.map((prompt) => (
        <section key={prompt.id} className="card">
          {prompt.id === "obstacle" ? (
            <div className="field">
              <label htmlFor={id}>{t("evaluation.yellow.obstacle.question")}</label>
              <span className="hint">{t("questionnaires.YELLOW.obstacle")}</span>
              <textarea
                id={id}
                rows={3}
                maxLength={500}
                value={obstacle}
                onChange={(event) => set({ ratings, obstacle: event.target.value })}
              />
            </div>
          ) : (
            <PromptRating
              id={prompt.id}
              value={ratings[prompt.id] ?? null}
              onChange={(rating) => set({ ratings: { ...ratings, [prompt.id]: rating }, obstacle })}
            />
          )}
        </section>
      ))}
    </SheetPage>
  );
}

interface PromptRatingProps {
  readonly id: string;
  readonly value: number | null;
  readonly onChange: (rating: number) => void;
}

function PromptRating({ id, value, onChange }: PromptRatingProps) {
  const { t } = useWords();
  return (
    <Rating
      label={t(`evaluation.yellow.${id}.question`)}
      low={t(`evaluation.yellow.${id}.low`)}
      high={t(`evaluation.yellow.${id}.high`)}
      range={[0, 10]}
      value={value}
      onChange={onChange}
    />
  );
}
