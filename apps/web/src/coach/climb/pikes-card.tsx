import { ladder } from "@hipfirst/exercises";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { useWords } from "../../kit/preferences.tsx";

const pikes = ladder.filter(({ stage }) => stage === 6).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));

/** What stands at the top, what it is for, and that nobody needs it. */
export function PikesCard() {
  const { t } = useWords();
  return (
    <section className="card pikes">
      <div className="pikes-figure">
        <ExerciseFigure exercise="R20" bones still />
      </div>
      <div>
        <h2>{t("app.climb.pikes")}</h2>
        <p className="mute">{t("app.climb.pikes-for")}</p>
        <ul>
          {pikes.map(({ id, order, words }) => (
            <li key={id}>
              <b>
                {order}. {t(words.shortNameId)}
              </b>{" "}
              <span className="mute">{t(words.whyHereId)}</span>
            </li>
          ))}
        </ul>
        <p className="quiet">{t("app.climb.pikes-not-needed")}</p>
      </div>
    </section>
  );
}
