import { scoreGroc } from "@hipfirst/evaluation";
import { useDraft } from "../coach/record/draft.ts";
import { useWords } from "../kit/preferences.tsx";
import { Rating } from "./rating.tsx";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheet-props.ts";

/** Global change since the start. */
export function ChangeSheet({ onSave }: SheetProps) {
  const { t } = useWords();
  const [rating, setRating, clear] = useDraft<number | null>("questionnaire.GROC", null);
  const save = async () => {
    await onSave({ answers: { rating }, score: rating === null ? null : scoreGroc(rating).score });
    await clear();
  };
  return (
    <SheetPage title={t("questionnaires.GROC.name")} canSave={rating !== null} onSave={save}>
      <section className="card">
        <Rating
          label={t("questionnaires.GROC.question")}
          low={t("questionnaires.GROC.low")}
          high={t("questionnaires.GROC.high")}
          range={[-5, 5]}
          value={rating}
          onChange={setRating}
        />
      </section>
      <p className="quiet">{t("questionnaires.GROC.note")}</p>
    </SheetPage>
  );
}
