import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { useWords } from "../kit/preferences.tsx";
import { Step } from "../kit/shell.tsx";

interface SheetPageProps {
  readonly title: string;
  readonly canSave: boolean;
  /** Rejects when it could not be kept: the answers then stay. */
  readonly onSave: () => Promise<void>;
  readonly children: ReactNode;
}

/** One sheet of questions: what is answered survives a reload, nothing counts until it is kept. */
export function SheetPage({ title, canSave, onSave, children }: SheetPageProps) {
  const { t } = useWords();
  const [isSaving, setSaving] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    setSaving(true);
    setFailed(false);
    try {
      await onSave();
    } catch (error) {
      console.warn(`The sheet was not kept: ${error instanceof Error ? error.message : String(error)}`);
      setFailed(true);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Step
      title={title}
      foot={
        <>
          {hasFailed ? (
            <p className="wrong" role="alert">
              {t("questionnaires.save.failed")}
            </p>
          ) : null}
          <button
            type="button"
            className="btn big"
            disabled={!canSave || isSaving}
            onClick={() => void save()}
          >
            {t("questionnaires.save")}
          </button>
          <Link className="btn ghost" href="/questionnaires">
            {t("questionnaires.later")}
          </Link>
        </>
      }
    >
      <div className="sheet-questions">{children}</div>
      <p className="quiet">{t("questionnaires.left")}</p>
    </Step>
  );
}
