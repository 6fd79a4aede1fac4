import { useState } from "react";
import { useLocation } from "wouter";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { PainScale } from "../../kit/scales.tsx";
import { Step } from "../../kit/shell.tsx";
import { morningDue } from "../journey.ts";
import { useRecord } from "../record/record.tsx";

const signs = ["stiffOver24h", "spreading", "numbness", "ill"] as const;

/** The day after a session: it decides whether the dose goes up, stays or comes down. */
export default function MorningAfter() {
  const { t } = useWords();
  const { care, add } = useRecord();
  const [, go] = useLocation();
  const [pain, setPain] = useState<number | null>(null);
  const [present, setPresent] = useState<readonly string[]>([]);
  const session = morningDue(care) ?? care.sessions.at(-1) ?? null;
  const toggle = (sign: string) =>
    setPresent(present.includes(sign) ? present.filter((other) => other !== sign) : [...present, sign]);

  const save = async () => {
    if (pain === null || session === null) return;
    const answers = Object.fromEntries(signs.map((sign) => [sign, present.includes(sign)]));
    await add({ type: "MorningAfter", session: session.id, pain, ...answers });
    go(present.includes("numbness") || present.includes("spreading") ? "/pain" : "/today");
  };

  return (
    <Step
      title={t("app.morning.title")}
      foot={
        <button
          type="button"
          className="btn big"
          disabled={pain === null || session === null}
          onClick={() => void save()}
        >
          {t("app.save")}
        </button>
      }
    >
      <section className="card">
        <PainScale label={t("app.morning.pain")} value={pain} onChange={setPain} />
      </section>
      <p className="quiet">{t("app.morning.soreness")}</p>
      <fieldset>
        <legend className="question">{t("app.morning.signs")}</legend>
        <div className="choices">
          {signs.map((sign) => (
            <label key={sign} className="choice">
              <input type="checkbox" checked={present.includes(sign)} onChange={() => toggle(sign)} />
              <span className="mark square">
                <Icon name="check" />
              </span>
              <span>{t(`app.morning.sign.${sign}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </Step>
  );
}
