import { worseningReview } from "@hipfirst/evaluation";
import { Link } from "wouter";
import { useRecord } from "../coach/record/record.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { dueSheets } from "./due.ts";
import { courseOfScores } from "./past-scores.ts";
import { reviewHeld, sixWeeksOf } from "./six-weeks.ts";
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

/** Slow worsening, or no less pain at six weeks: calmly said, with what to do; it locks nothing. */
export function ReviewCard() {
  const { t, render } = useWords();
  const { care } = useRecord();
  const worse = worseningReview(courseOfScores(care.state.questionnaires));
  const { asksScreen, asksReview, because } = sixWeeksOf(care);
  const isSixWeeksOpen = because !== null && (asksScreen || asksReview);
  if (!worse.due && !isSixWeeksOpen) return null;
  const reasons = isSixWeeksOpen ? [...worse.because, because] : worse.because;
  return (
    <section className="card stack review-card">
      <h2 className="row">
        <Shape name="warn" />
        {t("questionnaires.review.title")}
      </h2>
      {reasons.map(({ rule, text }) => (
        <p key={rule}>{render(text)}</p>
      ))}
      {asksScreen ? <ScreenFirst /> : null}
      {asksScreen && !worse.due ? null : <ShowIt asksReview={asksReview} />}
    </section>
  );
}

function ScreenFirst() {
  const { t } = useWords();
  return (
    <>
      <p>{t("questionnaires.review.screen")}</p>
      <p>
        <Link className="btn sm" href="/safety">
          {t("questionnaires.review.screen.open")}
        </Link>
      </p>
    </>
  );
}

/** The report to take along, and the word that it was shown. */
function ShowIt({ asksReview }: { asksReview: boolean }) {
  const { t } = useWords();
  const { add } = useRecord();
  return (
    <>
      <p className="mute">{t("questionnaires.review.home")}</p>
      <p className="row">
        <Link className="btn sm" href="/report">
          {t("questionnaires.review.report")}
        </Link>
        {asksReview ? (
          <button type="button" className="btn sm ghost" onClick={() => void add(reviewHeld())}>
            {t("questionnaires.review.held")}
          </button>
        ) : null}
      </p>
    </>
  );
}
