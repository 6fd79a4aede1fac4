import { calendarOf } from "@hipfirst/plan";
import { useMemo } from "react";
import { Link } from "wouter";
import { useDraft } from "../coach/record/draft.ts";
import { useRecord } from "../coach/record/record.tsx";
import { localIso } from "../coach/record/stamp.ts";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { Choose } from "./choose.tsx";
import { entryText, isSession } from "./entry-text.ts";
import { OnDevice } from "./on-device.tsx";
import { type CalendarPreferences, preferencesName, usualPreferences } from "./preferences.ts";
import { ReminderCheck } from "./reminder-check.tsx";
import { SaveFile } from "./save-file.tsx";
import { type CalendarDay, weeksFrom } from "./weeks.ts";
import "./calendar.css";

const weeksShown = 4;
/** So many tests on one day are one line: they belong together. */
const testsTogetherFrom = 3;
/** Monday, everywhere the app speaks so far. */
const firstWeekday = 1;

/** The coming weeks, as the plan itself would go if all goes well, and the way into one's own calendar. */
export default function CalendarScreen() {
  const { t, locale, render } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("calendar.title"));
  const [preferences, setPreferences] = useDraft<CalendarPreferences>(preferencesName, usualPreferences);
  const { weekdays } = preferences;
  const now = localIso(care.now);
  const { entries, proposal } = useMemo(
    () => calendarOf({ now, events: care.events, weeks: weeksShown, weekdays }),
    [now, care.events, weekdays],
  );
  const weeks = weeksFrom(now.slice(0, 10), weeksShown, entries, firstWeekday);
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
  return (
    <Page>
      <div className="page-title">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t("calendar.title")}
          </h1>
          <p>{t("calendar.lead")}</p>
        </div>
      </div>
      <ReminderCheck preferences={preferences} onChange={setPreferences} />
      {proposal.session === null ? (
        <section className="card stack">
          <h2>{t("calendar.none")}</h2>
          {proposal.because.map(({ rule, text }) => (
            <p key={rule}>{render(text)}</p>
          ))}
        </section>
      ) : null}
      <div className="calendar-two">
        <div className="stack">
          {weeks.map((days) =>
            days[0] === undefined ? null : (
              <section key={days[0].day} className="card">
                <h2>{t("calendar.week", { date: date.format(new Date(days[0].day)) })}</h2>
                <ul className="days">
                  {days.map((day) => (
                    <Day key={day.day} day={day} isToday={day.day === now.slice(0, 10)} />
                  ))}
                </ul>
              </section>
            ),
          )}
        </div>
        <div className="stack">
          <Choose preferences={preferences} onChange={setPreferences} />
          <OnDevice preferences={preferences} onChange={setPreferences} />
          <SaveFile entries={entries} preferences={preferences} onChange={setPreferences} />
          <p className="quiet">{t("calendar.missed")}</p>
        </div>
      </div>
    </Page>
  );
}

function Day({ day: { day, entries }, isToday }: { day: CalendarDay; isToday: boolean }) {
  const { t, locale } = useWords();
  const at = new Date(day);
  const name = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", timeZone: "UTC" }).format(
    at,
  );
  const session = entries.find(isSession);
  const tests = entries.filter(({ kind }) => kind === "test");
  const others = entries.filter(
    (entry) => !isSession(entry) && (entry.kind !== "test" || tests.length < testsTogetherFrom),
  );
  return (
    <li className={session === undefined ? "day" : "day trains"}>
      <span className="date">
        {name}
        {isToday ? <small>{t("calendar.today")}</small> : null}
      </span>
      <span className="what">
        {session === undefined ? (
          <span className="quiet">{t("calendar.rest")}</span>
        ) : (
          <b>
            {session.isForecast ? entryText(session, t) : <Link href="/today">{entryText(session, t)}</Link>}
          </b>
        )}
        {session === undefined ? null : (
          <small>
            <Shape name={session.isForecast ? "open" : "ok"} />
            {t(session.isForecast ? "calendar.forecast" : "calendar.certain")}
          </small>
        )}
        {tests.length < testsTogetherFrom ? null : (
          <span className="other">
            <Icon name="check" />
            <Link href="/evaluation">{t("calendar.tests", { count: tests.length })}</Link>
          </span>
        )}
        {others.map((entry) => (
          <span key={entry.what} className="other">
            <Icon name="check" />
            {entryText(entry, t)}
          </span>
        ))}
      </span>
    </li>
  );
}
