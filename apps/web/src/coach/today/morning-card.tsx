import { Link } from "wouter";
import { useWords } from "../../kit/preferences.tsx";
import { morningDue } from "../journey.ts";
import { useRecord } from "../record/record.tsx";

/** Asks how the day after the last session is; only while that question is due. */
export function MorningCard() {
  const { t } = useWords();
  const { care } = useRecord();
  if (morningDue(care) === null) return null;
  return (
    <section className="card due">
      <div>
        <h3>{t("app.morning.card")}</h3>
        <p className="quiet">{t("app.morning.card-text")}</p>
      </div>
      <Link className="btn sm" href="/morning">
        {t("app.morning.answer")}
      </Link>
    </section>
  );
}
