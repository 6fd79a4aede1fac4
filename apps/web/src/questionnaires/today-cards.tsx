import { worseningReview } from "@hipfirst/evaluation";
import { Link } from "wouter";
import { useRecord } from "../coach/record/record.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { dueSheets } from "./due.ts";
import { courseOfScores } from "./past-scores.ts";
import "./questionnaires.css";

/** Sheets that are due, as a quiet offer; nothing when there are none. */
export function DueCard() {
  const { t } = useWords();
  const { care } = useRecord();
  const due = dueSheets(care.proposal.due);
  if (due.length === 0) return null;
  return (
    <section className="card due-card">
      <Link className="link" href={due.length === 1 ? `/questionnaires/${due[0]}` : "/questionnaires"}>
        {t("questionnaires.today", { count: due.length })}
        <Icon name="arrow" />
      </Link>
      <p className="quiet">{t("questionnaires.today.note")}</p>
    </section>
  );
}

/** Slow worsening over weeks: calmly said, with what to do; it locks nothing. */
export function ReviewCard() {
  const { t, render } = useWords();
  const { care } = useRecord();
  const review = worseningReview(courseOfScores(care.state.questionnaires));
  if (!review.due) return null;
  return (
    <section className="card stack review-card">
      <h2 className="row">
        <Shape name="warn" />
        {t("questionnaires.review.title")}
      </h2>
      {review.because.map(({ rule, text }) => (
        <p key={rule}>{render(text)}</p>
      ))}
      <p className="mute">{t("questionnaires.review.home")}</p>
      <p>
        <Link className="btn sm" href="/report">
          {t("questionnaires.review.report")}
        </Link>
      </p>
    </section>
  );
}
