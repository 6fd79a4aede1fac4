import { useWords } from "../kit/preferences.tsx";
import type { Observed } from "./camera-reading.ts";

/** What the camera saw, in words; what it did not see is said, not scored. */
export function ObservedCard({ observed }: { observed: Observed }) {
  const { t } = useWords();
  const { count, peakDeg, trunkLeanDeg, seenPercent, faults } = observed;
  return (
    <section className="card stack" aria-label={t("tests.observed")}>
      <h2>{t("tests.observed")}</h2>
      <ul className="plain-list">
        <li>{t("tests.observed.count", { count })}</li>
        <li>
          {peakDeg === null ? t("tests.observed.no-peak") : t("tests.observed.peak", { degrees: peakDeg })}
        </li>
        {trunkLeanDeg === null ? null : <li>{t("tests.observed.lean", { degrees: trunkLeanDeg })}</li>}
        {Object.entries(faults).map(([id, times]) => (
          <li key={id}>{t("tests.observed.fault", { fault: { id }, times })}</li>
        ))}
        <li>{t("tests.observed.seen", { percent: seenPercent })}</li>
      </ul>
      <p className="quiet">{t("tests.observed.limits")}</p>
    </section>
  );
}
