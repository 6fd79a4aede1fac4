import { useWords } from "../../kit/preferences.tsx";

/** What to watch for and what to do then; shown with every result, also the clear one. */
export function SafetyNet() {
  const { t } = useWords();
  return (
    <section className="net" aria-labelledby="safety-net">
      <h2 id="safety-net">{t("app.safety.net")}</h2>
      <p>{t("screen.safetyNet")}</p>
    </section>
  );
}
