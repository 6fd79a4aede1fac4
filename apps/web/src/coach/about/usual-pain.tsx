import { useState } from "react";
import { useLocation } from "wouter";
import { useWords } from "../../kit/preferences.tsx";
import { PainScale } from "../../kit/scales.tsx";
import { Step } from "../../kit/shell.tsx";
import { nextPlace } from "../journey.ts";
import { useRecord } from "../record/record.tsx";

/** Usual pain over the past week: what later pain is compared with. */
export default function UsualPain() {
  const { t } = useWords();
  const { care, add } = useRecord();
  const [, go] = useLocation();
  const [score, setScore] = useState<number | null>(null);

  const save = async () => {
    if (score === null) return;
    await add({ type: "QuestionnaireAnswered", instrument: "NPRS", answers: { average7Days: score }, score });
    go(nextPlace({ ...care, usualPain: score }));
  };

  return (
    <Step
      title={t("app.usual-pain.title")}
      foot={
        <button type="button" className="btn big" disabled={score === null} onClick={() => void save()}>
          {t("app.continue")}
        </button>
      }
    >
      <p className="lead">{t("app.usual-pain.lead")}</p>
      <section className="card">
        <PainScale label={t("app.usual-pain.question")} value={score} onChange={setScore} />
      </section>
      <p className="quiet">{t("app.usual-pain.why")}</p>
    </Step>
  );
}
