import { exercise } from "@hipfirst/exercises";
import type { PrescribedExercise } from "@hipfirst/plan";
import type { Sentence } from "@hipfirst/words/speaker";
import { Link } from "wouter";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { useRecord } from "../record/record.tsx";
import { isTrained, sessionMinutes, sessionSteps } from "../session/steps.ts";
import { doseSentence } from "./dose.ts";
import type { TodaysCardKind } from "./todays-card.ts";

export function TodaysCard({ card }: { card: TodaysCardKind }) {
  if (card.kind === "none") return <NoSession />;
  if (card.kind === "resume") return <Resume exerciseId={card.exercise} />;
  return <SessionCard exercises={card.exercises} notBefore={card.kind === "rest" ? card.notBefore : null} />;
}

function SessionCard({
  exercises,
  notBefore,
}: {
  exercises: readonly PrescribedExercise[];
  notBefore: string | null;
}) {
  const { t, render, locale } = useWords();
  const [first, ...others] = exercises.filter(isTrained);
  const walkMin = exercises.find(({ durationMin }) => durationMin !== null)?.durationMin ?? null;
  if (!first) return <NoSession />;
  const minutes = sessionMinutes(sessionSteps(exercises, "right"));
  const others_ = others.map(({ id }) => t(exercise(id).words.shortNameId));
  const then = new Intl.ListFormat(locale).format(others_);
  const when =
    notBefore === null
      ? null
      : new Intl.DateTimeFormat(locale, { weekday: "long", hour: "numeric", minute: "2-digit" }).format(
          new Date(notBefore),
        );
  return (
    <section className="card go">
      <div className="stage">
        <span className="chip">
          <Icon name="clock" />
          {t("app.today.minutes", { minutes })}
        </span>
        <ExerciseFigure exercise={first.id} arrow bones still={notBefore !== null} />
      </div>
      <div className="go-in">
        <div>
          {when === null ? null : <p className="eyebrow">{t("app.today.next-from", { when })}</p>}
          <h2>{t(exercise(first.id).words.shortNameId)}</h2>
          <p>
            {render(doseSentence(first))} {then === "" ? "" : t("app.today.then", { exercises: then })}
          </p>
        </div>
        {when === null ? (
          <Link className="btn big" href="/session">
            <Icon name="play" />
            {t("app.today.start")}
          </Link>
        ) : (
          <Link className="btn big ghost" href="/next">
            {t("app.today.why")}
          </Link>
        )}
      </div>
      {when === null ? null : <p className="rest-line">{t("app.today.rest-day")}</p>}
      {when === null && walkMin !== null ? (
        <p className="rest-line">{t("app.today.walk", { minutes: walkMin })}</p>
      ) : null}
    </section>
  );
}

function Resume({ exerciseId }: { exerciseId: string | null }) {
  const { t } = useWords();
  return (
    <section className="card go">
      <div className="stage">
        {exerciseId === null ? null : <ExerciseFigure exercise={exerciseId} arrow bones />}
      </div>
      <div className="go-in">
        <div>
          <h2>{t("app.today.resume")}</h2>
          <p>{t("app.today.resume-text")}</p>
        </div>
        <Link className="btn big" href="/session">
          <Icon name="play" />
          {t("app.continue")}
        </Link>
      </div>
    </section>
  );
}

/** No session can be offered: the plan's own sentences say why. */
function NoSession() {
  const { t, render } = useWords();
  const { care } = useRecord();
  const reasons: readonly Sentence[] = care.proposal.because.map(({ text }) => text);
  return (
    <section className="card plain-card">
      <h2>{t("app.today.none")}</h2>
      {reasons.map((reason) => (
        <p key={reason.id} className="mute">
          {render(reason)}
        </p>
      ))}
    </section>
  );
}
