import { claims } from "@hipfirst/evidence";
import { useWords } from "../kit/preferences.tsx";
import { gradesTheSentence } from "../learn/claim-card.tsx";

/** The claims behind the idea with their grade and the studies on both sides, for those who want to look them up. */
export function EvidenceForClinician() {
  const { t } = useWords();
  return (
    <section>
      <h3>{t("report.evidence")}</h3>
      <ul className="sources">
        {claims
          .filter(({ maySay }) => maySay !== null)
          .map((claim) => (
            <li key={claim.id}>
              <b>{claim.id}</b> {t(`app.claim.${claim.id}`)}{" "}
              {gradesTheSentence(claim.grade) ? <i>{t(`app.grade.${claim.grade}`)}</i> : null} (+{" "}
              {claim.for.length} / − {claim.against.length})
            </li>
          ))}
      </ul>
    </section>
  );
}
