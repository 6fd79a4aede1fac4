import { exercise } from "@hipfirst/exercises";
import { Link } from "wouter";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { Page, useScreenTitle } from "../../kit/shell.tsx";
import { UnlockList } from "../climb/unlock-list.tsx";
import { useRecord } from "../record/record.tsx";
import { doseSentence } from "../today/dose.ts";
import "../today/today.css";
import "./after.css";

/** The plan writes whole seconds and the screen's time is up to a minute old: closer than this is now. */
const nowWithinMs = 90_000;

/** The next session: from what to what, why in a sentence, when, and what opens the next rung. */
export default function NextSession() {
  const { t, render, locale } = useWords();
  const { care } = useRecord();
  const { proposal } = care;
  const heading = useScreenTitle(t(`app.change.${proposal.change.kind}`));
  const first = proposal.session?.exercises[0];
  const when = proposal.session === null ? null : new Date(proposal.session.notBefore);
  const format = new Intl.DateTimeFormat(locale, { weekday: "long", hour: "numeric", minute: "2-digit" });

  return (
    <Page>
      <div className="page-title">
        <div>
          <p className="eyebrow">{t("app.next.eyebrow")}</p>
          <h1 ref={heading} tabIndex={-1}>
            {t(`app.change.${proposal.change.kind}`)}
          </h1>
        </div>
      </div>
      <div className="next">
        <section className="card go">
          <div className="stage">{first ? <ExerciseFigure exercise={first.id} arrow bones /> : null}</div>
          <div className="next-in">
            {proposal.session === null ? (
              <h2>{t("app.today.none")}</h2>
            ) : (
              <ul className="dose-list">
                {proposal.session.exercises.map((each) => (
                  <li key={each.id}>
                    <h2>{t(exercise(each.id).words.shortNameId)}</h2>
                    <p>{render(doseSentence(each))}</p>
                  </li>
                ))}
              </ul>
            )}
            {when === null ? null : (
              <p className="chip">
                {when.getTime() <= care.now.getTime() + nowWithinMs
                  ? t("app.next.now")
                  : t("app.next.from", { when: format.format(when) })}
              </p>
            )}
          </div>
        </section>
        <div className="next-side">
          <section className="card">
            <h2>{t("app.next.because")}</h2>
            <ul className="because">
              {proposal.because.map(({ rule, text }) => (
                <li key={`${rule}${text.id}`}>
                  <Shape name="for" />
                  <span>{render(text)}</span>
                </li>
              ))}
            </ul>
          </section>
          <section className="card">
            <h2>{t("app.next.would-change")}</h2>
            <ul className="because">
              {proposal.wouldChange.map((each) => (
                <li key={each.id}>
                  <Shape name="open" />
                  <span>{render(each)}</span>
                </li>
              ))}
            </ul>
          </section>
          {proposal.unlocks.length > 0 ? (
            <section className="card">
              <h2>{t("app.climb.unlocks")}</h2>
              <UnlockList unlocks={proposal.unlocks} />
            </section>
          ) : null}
          <Link className="btn big wide" href="/today">
            {t("app.next.done")}
          </Link>
        </div>
      </div>
    </Page>
  );
}
