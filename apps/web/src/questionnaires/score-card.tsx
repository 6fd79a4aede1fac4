import { Link } from "wouter";
import { useRecord } from "../coach/record/record.tsx";
import { useWords } from "../kit/preferences.tsx";
import { ChangeSentence } from "./change-sentence.tsx";
import { rangeOf, type Sheet } from "./instruments.ts";
import { lineThatMatters, pastScores } from "./past-scores.ts";
import { ScoreLine } from "./score-line.tsx";
import "./questionnaires.css";

/** One sheet among other charts: the line, the change, and the way to the numbers. */
export function ScoreCard({ sheet }: { sheet: Sheet }) {
  const { t } = useWords();
  const { care } = useRecord();
  const scores = pastScores(care.state.questionnaires, sheet);
  const range = rangeOf(sheet);
  const from = lineThatMatters(sheet, scores);
  if (range === null) return null;
  return (
    <section className="card stack">
      <h3>{t(`questionnaires.${sheet}.name`)}</h3>
      <ScoreLine
        sheet={sheet}
        scores={scores}
        range={range}
        matters={from === null ? null : { from, isUp: sheet === "PSFS" }}
      />
      <ChangeSentence sheet={sheet} scores={scores} />
      <p>
        <Link className="link" href={`/questionnaires/${sheet}/scores`}>
          {t("questionnaires.table")}
          <span className="vh">: {t(`questionnaires.${sheet}.name`)}</span>
        </Link>
      </p>
    </section>
  );
}
