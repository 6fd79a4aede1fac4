import { useWords } from "../../kit/preferences.tsx";
import { rungCount, rungNumber } from "../ladder-place.ts";
import { useRecord } from "../record/record.tsx";
import { todaysFacts } from "./facts.ts";

/** Four facts in small type: the rung, the week, pain, this morning. A dash where nothing was answered. */
export function QuietFacts() {
  const { t, locale } = useWords();
  const { care } = useRecord();
  const facts = todaysFacts(care);
  const rung = rungNumber(care.proposal.current);
  const dayNames = new Intl.DateTimeFormat(locale, { weekday: "narrow" });
  return (
    <section className="card facts-card" aria-label={t("app.facts.title")}>
      <div className="fact">
        <RungSteps rung={rung} />
        <Value
          value={rung === null ? null : t("app.facts.rung", { rung })}
          note={t("app.facts.of", { count: rungCount })}
        />
      </div>
      <div className="fact">
        <span className="week" aria-hidden="true">
          {facts.week.map((day) => (
            <i key={day.date.toISOString()} className={day.isDone ? "d" : day.isToday ? "t" : ""}>
              {dayNames.format(day.date)}
            </i>
          ))}
        </span>
        <Value
          value={String(facts.sessionsThisWeek)}
          note={t("app.facts.sessions", { count: facts.sessionsThisWeek })}
        />
      </div>
      <div className="fact">
        <span>{t("app.facts.pain")}</span>
        <Value
          value={facts.restingPain === null ? null : t("app.of-ten", { score: facts.restingPain })}
          note={t(facts.restingPain === null ? "app.facts.not-answered" : "app.facts.last-session")}
        />
      </div>
      <div className="fact">
        <span>{t("app.facts.morning")}</span>
        <Value
          value={facts.morningPain === null ? null : t("app.of-ten", { score: facts.morningPain })}
          note={t(facts.morningPain === null ? "app.facts.not-answered" : "app.facts.after-session")}
        />
      </div>
    </section>
  );
}

function Value({ value, note }: { value: string | null; note: string }) {
  const { t } = useWords();
  return (
    <span>
      <b>
        {value ?? (
          <>
            <span aria-hidden="true">–</span>
            <span className="vh">{t("app.no-data")}</span>
          </>
        )}
      </b>
      <small>{note}</small>
    </span>
  );
}

/** The ladder as small bars; the current one is ember and taller by its place. */
function RungSteps({ rung }: { rung: number | null }) {
  return (
    <span className="steps" aria-hidden="true">
      {Array.from({ length: rungCount }, (_, n) => n + 1).map((n) => (
        <i
          key={n}
          className={rung === null || n > rung ? "" : n < rung ? "d" : "c"}
          style={{ blockSize: `${7 + n * 1.5}px` }}
        />
      ))}
    </span>
  );
}
