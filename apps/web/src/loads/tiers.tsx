import { findExercise } from "@hipfirst/exercises";
import { useWords } from "../kit/preferences.tsx";
import type { RungDemands } from "./rung-demands.ts";

/** Groups of rungs whose order holds under every assumption. */
export function Tiers({ demands: { tiers }, rung }: { demands: RungDemands; rung: string }) {
  const { t } = useWords();
  return (
    <section className="card stack">
      <h2>{t("why.tiers")}</h2>
      <p>{t("why.tiers.note")}</p>
      <ol className="tiers">
        {tiers.map((tier, index) => (
          <li key={tier[0]} className={tier.includes(rung) ? "this" : undefined}>
            <b>{t("why.tiers.group", { number: index + 1 })}</b>
            <span>
              {tier.map((id) => (
                <span key={id} className={id === rung ? "chip picked" : "chip"}>
                  {findExercise(id)?.order}
                  <span className="vh"> {t(findExercise(id)?.words.shortNameId ?? "")}</span>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
