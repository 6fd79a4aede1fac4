import { useState } from "react";
import { Link, useLocation } from "wouter";
import { Choices } from "../../kit/choice.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { PainScale } from "../../kit/scales.tsx";
import { Step } from "../../kit/shell.tsx";
import { useRecord } from "../record/record.tsx";
import { SafetyNet } from "../safety/safety-net.tsx";

type YesNo = "yes" | "no";

/** The pain door: what to watch for, then a flare is stored and the safety questions are asked again. */
export default function PainNow() {
  const { t } = useWords();
  const { add } = useRecord();
  const [, go] = useLocation();
  const [pain, setPain] = useState<number | null>(null);
  const [spreading, setSpreading] = useState<YesNo | null>(null);
  const [numbness, setNumbness] = useState<YesNo | null>(null);
  const isComplete = pain !== null && spreading !== null && numbness !== null;

  const save = async () => {
    if (!isComplete) return;
    await add({ type: "FlareReported", pain, spreading: spreading === "yes", numbness: numbness === "yes" });
    go("/safety");
  };
  const yesNo = (["yes", "no"] as const).map((value) => ({ value, label: t(`screen.answer.${value}`) }));

  return (
    <Step
      title={t("app.pain.title")}
      foot={
        <>
          <Link className="btn ghost" href="/today">
            {t("app.back")}
          </Link>
          <button type="button" className="btn" disabled={!isComplete} onClick={() => void save()}>
            {t("app.continue")}
          </button>
        </>
      }
    >
      <SafetyNet />
      <p className="lead">{t("app.pain.text")}</p>
      <section className="card">
        <PainScale label={t("app.pain.now")} value={pain} onChange={setPain} />
      </section>
      <Choices
        label={t("app.pain.spreading")}
        layout="across"
        value={spreading}
        onChange={setSpreading}
        options={yesNo}
      />
      <Choices
        label={t("app.pain.numbness")}
        layout="across"
        value={numbness}
        onChange={setNumbness}
        options={yesNo}
      />
    </Step>
  );
}
