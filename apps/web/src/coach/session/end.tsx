import { useState } from "react";
import { useWords } from "../../kit/preferences.tsx";
import { PainScale } from "../../kit/scales.tsx";
import { Step } from "../../kit/shell.tsx";
import { SafetyNet } from "../safety/safety-net.tsx";
import type { StopReason } from "./machine.ts";

interface SessionEndProps {
  readonly stopped: StopReason | null;
  readonly onDone: (painAfter: number) => Promise<void>;
}

/** The last question of a session; the next one is proposed from the answer. */
export function SessionEnd({ stopped, onDone }: SessionEndProps) {
  const { t } = useWords();
  const [pain, setPain] = useState<number | null>(null);
  const [isSaving, setSaving] = useState(false);
  const isNerve = stopped === "numbness" || stopped === "spreading";
  return (
    <Step
      title={t(stopped === null ? "app.end.title" : "app.end.stopped")}
      foot={
        <button
          type="button"
          className="btn big"
          disabled={pain === null || isSaving}
          onClick={() => {
            if (pain === null) return;
            setSaving(true);
            void onDone(pain);
          }}
        >
          {t("app.end.next")}
        </button>
      }
    >
      <p className="lead">{t(stopped === null ? "app.end.text" : `app.end.stopped.${stopped}`)}</p>
      <section className="card">
        <PainScale label={t("app.end.pain")} value={pain} onChange={setPain} />
      </section>
      {isNerve ? <SafetyNet /> : null}
    </Step>
  );
}
