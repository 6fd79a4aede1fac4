import { type Source, sources } from "@hipfirst/evidence";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";

/** The sources of an exercise, and how far each was read. */
export function Evidence({ ids }: { ids: readonly string[] }) {
  const { t } = useWords();
  // A clinician's own exercise may cite what we do not hold: its id alone is shown.
  const cited = ids.map((id) => sources.find((source) => source.id === id) ?? id);
  return (
    <section className="card stack">
      <h2>{t("library.evidence")}</h2>
      <p className="mute small">{t("library.evidence.note")}</p>
      <ul className="sources">
        {cited.map((source) =>
          typeof source === "string" ? (
            <li key={source}>{source}</li>
          ) : (
            <Cited key={source.id} source={source} />
          ),
        )}
      </ul>
    </section>
  );
}

function Cited({ source }: { source: Source }) {
  const { t } = useWords();
  const address = /https:\/\/[^\s;]+/.exec(source.url)?.[0];
  return (
    <li>
      <p lang="en">{source.citation}</p>
      <p className="row">
        <span className="chip">
          <Shape name={source.status === "memory-unverified" ? "open" : "ok"} />
          {t(`library.source.${source.status}`)}
        </span>
        {address === undefined ? null : (
          <a className="link" href={address} rel="noreferrer" target="_blank">
            {t("library.source.open")}
            <span className="vh">: {source.id}</span>
          </a>
        )}
      </p>
    </li>
  );
}
