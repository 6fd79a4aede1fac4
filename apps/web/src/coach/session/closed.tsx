import { useState } from "react";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { Step } from "../../kit/shell.tsx";
import { SafetyNet } from "../safety/safety-net.tsx";
import "../safety/safety.css";

/** The record was closed while a session ran, by another device, an import or a clinician: no set more. */
export function SessionClosed({ onLeave }: { onLeave: () => Promise<void> }) {
  const { t } = useWords();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <Step
      title={t("app.session.closed")}
      eyebrow={
        <div className="verdict">
          <Shape name="stop" />
        </div>
      }
      foot={
        <button
          type="button"
          className="btn big"
          disabled={isLeaving}
          onClick={() => {
            setLeaving(true);
            void onLeave();
          }}
        >
          {t("app.session.closed.next")}
        </button>
      }
    >
      <p className="to-do">{t("app.session.closed.text")}</p>
      <SafetyNet />
    </Step>
  );
}
