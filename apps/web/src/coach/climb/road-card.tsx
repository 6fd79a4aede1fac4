import { exercise } from "@hipfirst/exercises";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { rungNumber } from "../ladder-place.ts";
import { useRecord } from "../record/record.tsx";
import { roadSoFar } from "./road.ts";

/** Every stay on a rung, the newest first. */
export function RoadCard() {
  const { t, locale } = useWords();
  const { care } = useRecord();
  const road = roadSoFar(care.sessions);
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
  return (
    <section className="card">
      <h2>{t("app.climb.road")}</h2>
      {road.length === 0 ? (
        <p className="mute">{t("app.climb.road-empty")}</p>
      ) : (
        <ol className="road">
          {[...road].reverse().map(({ rung, from, to, sessions }) => (
            <li key={from}>
              <span className="thumb">
                <ExerciseFigure exercise={rung} still small />
              </span>
              <span>
                <b>
                  {rungNumber(rung)}. {t(exercise(rung).words.shortNameId)}
                </b>
                <small>
                  {t("app.climb.stay", { sessions, when: day.formatRange(new Date(from), new Date(to)) })}
                </small>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
