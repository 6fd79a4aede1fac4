import type { ReactNode } from "react";
import { Link } from "wouter";
import { useWords } from "../kit/preferences.tsx";
import { Step } from "../kit/shell.tsx";

interface SheetPageProps {
  readonly title: string;
  readonly canSave: boolean;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** One sheet of questions: what is answered survives a reload, nothing counts until it is kept. */
export function SheetPage({ title, canSave, onSave, children }: SheetPageProps) {
  const { t } = useWords();
  return (
    <Step
      title={title}
      foot={
        <>
          <button type="button" className="btn big" disabled={!canSave} onClick={onSave}>
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
