import type { ReactNode } from "react";
import { useWords } from "../../kit/preferences.tsx";
import { Ring } from "../../kit/ring.tsx";
import type { WorkView } from "./work-view.ts";

/** A longer cue is set smaller, so that it stays above the keys. */
const shortCue = 34;

/** What is read from three metres: phase word with ring, number, cue. */
export function Panel({ view, cue, children }: { view: WorkView; cue: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <section className="panel">
      <div className="ring">
        <Ring phase={view.ring} fraction={view.fraction} />
        <div className="in">
          <span className="ph">{t(view.wordId)}</span>
          <span className={view.number > 99 ? "n three" : "n"}>{view.number}</span>
          <span className="of">
            {view.of === null ? "\u00a0" : t(view.of.id, { count: view.of.count, seconds: view.of.count })}
          </span>
        </div>
      </div>
      <p className={cue.length > shortCue ? "cue long" : "cue"} aria-live="polite">
        {cue}
      </p>
      {children}
    </section>
  );
}
