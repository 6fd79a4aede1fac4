import { useDraft } from "../coach/record/draft.ts";
import { useWords } from "../kit/preferences.tsx";
import { PainScale } from "../kit/scales.tsx";
import { type PainAnswers, scorePain } from "./instruments.ts";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheet-props.ts";

/** Pain of the past week: on average, and at its worst. */
export function PainSheet({ onSave }: SheetProps) {
  const { t } = useWords();
  const [pain, setPain, clear] = useDraft<PainAnswers>("questionnaire.NPRS", {
    average7Days: null,
    worst7Days: null,
  });
  const score = scorePain(pain);
  const save = async () => {
    await onSave({ answers: pain, score });
    await clear();
  };
  return (
    <SheetPage title={t("questionnaires.NPRS.name")} canSave={score !== null} onSave={save}>
      <section className="card">
        <PainScale
          label={t("questionnaires.NPRS.average")}
          value={pain.average7Days}
          onChange={(average7Days) => setPain({ ...pain, average7Days })}
        />
      </section>
      <section className="card">
        <PainScale
          label={t("questionnaires.NPRS.worst")}
          value={pain.worst7Days}
          onChange={(worst7Days) => setPain({ ...pain, worst7Days })}
        />
      </section>
    </SheetPage>
  );
}
