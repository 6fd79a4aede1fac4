import { useSyncExternalStore } from "react";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import type { SyncStatus } from "../../storage/index.ts";
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
        <p className="row">
          <Shape name="ok" />
          {t("storage.device")}
        </p>
      ) : null}
      {isShared ? (
        <p className="row">
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
