import { useEffect, useState, useSyncExternalStore } from "react";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { askToKeep, canSeal, isKeptForGood, type SyncStatus } from "../../storage/index.ts";
import { useRecord } from "../record/record.tsx";

/** Where the record is, what still waits to be sent, and what the server would not take. */
export function WhereKept() {
  const { t, locale } = useWords();
  const { isKept, sync } = useRecord();
  const status = useSyncExternalStore(sync.subscribe, sync.status);
  const { server, agreedAtMs, waiting, refused, eraseOwed } = status;
  const isShared = server === "agreed" || (server !== "alone" && agreedAtMs !== null);
  const when =
    agreedAtMs === null
      ? null
      : new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(agreedAtMs);
  return (
    <section className="card stack" id="where-kept">
      <h2>{t("storage.title")}</h2>
      {isKept ? (
        <p className="said">
          <Shape name="ok" />
          {t(canSeal() ? "storage.device-locked" : "storage.device")}
        </p>
      ) : null}
      {isKept ? <MayBeDropped /> : null}
      {isShared ? (
        <p className="said">
          <Shape name={server === "agreed" ? "ok" : "open"} />
          {when === null
            ? t("storage.server", { server: location.host })
            : t("storage.server-at", { server: location.host, when })}
        </p>
      ) : null}
      {eraseOwed ? (
        <p className="wrong" role="status">
          <Shape name="warn" />
          {t("storage.erase-owed", { server: location.host })}
        </p>
      ) : null}
      <Waiting server={server} count={waiting} isShared={isShared} />
      {refused.length === 0 ? null : <Refused entries={refused} />}
    </section>
  );
}

/** A browser short of space may drop what it did not promise to keep. */
function MayBeDropped() {
  const { t } = useWords();
  const [isSafe, setSafe] = useState<boolean | null>(null);
  const [wasAsked, setAsked] = useState(false);
  useEffect(() => void isKeptForGood().then(setSafe), []);
  if (isSafe !== false) return null;
  const ask = async () => {
    setSafe(await askToKeep());
    setAsked(true);
  };
  return (
    <div className="stack">
      <p className="said">
        <Shape name="warn" />
        <span>{t(wasAsked ? "storage.may-be-dropped-still" : "storage.may-be-dropped")}</span>
      </p>
      {wasAsked ? null : (
        <button type="button" className="btn sm ghost" onClick={() => void ask()}>
          {t("storage.ask-to-keep")}
        </button>
      )}
    </div>
  );
}

function Waiting({
  server,
  count,
  isShared,
}: {
  server: SyncStatus["server"];
  count: number;
  isShared: boolean;
}) {
  const { t } = useWords();
  if (server === "alone") return <p className="mute">{t("storage.alone")}</p>;
  if (!isShared || count === 0) return null;
  return <p className="mute">{t("storage.waiting", { count })}</p>;
}

function Refused({ entries }: { entries: SyncStatus["refused"] }) {
  const { t, render } = useWords();
  return (
    <>
      <p className="wrong">
        <Shape name="warn" />
        {t("storage.refused", { count: entries.length })}
      </p>
      <ul className="mute">
        {entries.map(({ event, why }) => (
          <li key={event.id}>{typeof why === "string" ? why : render(why)}</li>
        ))}
      </ul>
    </>
  );
}
