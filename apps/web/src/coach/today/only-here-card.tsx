import { useSyncExternalStore } from "react";
import { Link } from "wouter";
import { useWords } from "../../kit/preferences.tsx";
import { useRecord } from "../record/record.tsx";
import { isOverdue } from "./only-here.ts";

/** Answers that have been on this device alone for more than a day, where a server was to have them. */
export function OnlyHereCard() {
  const { t } = useWords();
  const { care, sync } = useRecord();
  const status = useSyncExternalStore(sync.subscribe, sync.status);
  if (!isOverdue(status, care.now.getTime())) return null;
  return (
    <section className="card due">
      <div>
        <h3>{t("storage.only-here")}</h3>
        <p className="quiet">{t("storage.only-here-text", { count: status.waiting })}</p>
      </div>
      <Link className="btn sm" href="/settings#where-kept">
        {t("storage.only-here-open")}
      </Link>
    </section>
  );
}
