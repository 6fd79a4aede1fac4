import { safetyNet } from "@hipfirst/evaluation";
import type { Sentence } from "@hipfirst/words/speaker";
import { useWords } from "../../kit/preferences.tsx";
import "./safety-net.css";

/** What to watch for and what to do then; shown with every result, also the clear one. */
export function SafetyNet() {
  const { t } = useWords();
  return (
    <section className="net" aria-labelledby="safety-net">
      <h2 id="safety-net">{t("app.safety.net")}</h2>
      <Signs lead={t("screen.safetyNet.lead-now")} signs={safetyNet.now} />
      <p>
        <b>{t("screen.safetyNet.wait")}</b>
      </p>
      <Signs lead={t("screen.safetyNet.lead-today")} signs={safetyNet.today} />
    </section>
  );
}

function Signs({ lead, signs }: { lead: string; signs: readonly Sentence[] }) {
  const { render } = useWords();
  return (
    <>
      <p className="lead-in">{lead}:</p>
      <ul>
        {signs.map((sign) => (
          <li key={sign.id}>{render(sign)}</li>
        ))}
      </ul>
    </>
  );
}
