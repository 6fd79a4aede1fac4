import type { SideFinding } from "@hipfirst/evaluation";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { SideMark } from "../../kit/side-mark.tsx";

/** One side: the finding in a sentence, why, and what would change it. */
export function SideCard({ side, finding }: { side: "left" | "right"; finding: SideFinding }) {
  const { t, render } = useWords();
  const classId = `evaluation.class.${finding.class}`;
  const reasons = finding.because.filter(({ text }) => text.id !== classId);
  return (
    <section className="card side-card" aria-label={t(`app.side.${side}`)}>
      <h2 className="row">
        <SideMark side={side} />
        <span aria-hidden="true">{t(`app.side.${side}`)}</span>
      </h2>
      <p className="finding">{t(classId)}</p>
      <p className="chip">{t(`app.confidence.${finding.confidence}`)}</p>
      <h3>{t("app.findings.why")}</h3>
      <ul className="ev">
        {reasons.map((reason) => (
          <li key={`${reason.rule}${reason.text.id}`}>
            <Shape name="for" />
            <span>{render(reason.text)}</span>
          </li>
        ))}
      </ul>
      {finding.wouldChangeIt.length > 0 ? (
        <>
          <h3>{t("app.findings.would-change")}</h3>
          <ul className="ev">
            {finding.wouldChangeIt.map((sentence) => (
              <li key={render(sentence)}>
                <Shape name="open" />
                <span>{render(sentence)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
