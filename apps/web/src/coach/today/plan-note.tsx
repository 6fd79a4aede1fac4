import { useWords } from "../../kit/preferences.tsx";
import type { Care } from "../record/care.ts";
import { useRecord } from "../record/record.tsx";

/** What a person should read before anything else: a flare's gentle days, or that they are welcome back. */
export function noteRules(proposal: Pick<Care["proposal"], "because">) {
  return proposal.because.filter(({ rule }) => /^flare\.|^regress\.absence/.test(rule));
}

/** The plan's own sentences on a day that is not like the others; nothing on any other day. */
export function PlanNote() {
  const { t, render } = useWords();
  const { care } = useRecord();
  const notes = noteRules(care.proposal);
  if (notes.length === 0) return null;
  return (
    <section className="card plan-note">
      {care.proposal.state === "flare" ? <h2>{t("app.change.flare")}</h2> : null}
      {notes.map(({ text }) => (
        <p key={text.id}>{render(text)}</p>
      ))}
    </section>
  );
}
