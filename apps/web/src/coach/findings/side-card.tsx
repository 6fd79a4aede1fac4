import type { SideFinding } from "@hipfirst/evaluation";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { SideMark } from "../../kit/side-mark.tsx";

const weights = ["for", "against", "open"] as const;

/** One side: the finding in a sentence, what points to less strength or length, what against it, and what stays open. */
export function SideCard({ side, finding }: { side: "left" | "right"; finding: SideFinding }) {
  const { t, render } = useWords();
  const classId = `evaluation.class.${finding.class}`;
  const summaries = finding.because.filter(({ text, weighs }) => weighs === undefined && text.id !== classId);
  return (
    <section className="card side-card" aria-label={t(`app.side.${side}`)}>
      <h2 className="row">
        <SideMark side={side} />
        <span aria-hidden="true">{t(`app.side.${side}`)}</span>
      </h2>
      <p className="finding">{t(classId)}</p>
      <p className="chip">{t(`app.confidence.${finding.confidence}`)}</p>
      {summaries.map((reason) => (
        <p key={reason.rule} className="quiet">
          {render(reason.text)}
        </p>
      ))}
      {weights.map((weight) => (
        <Reasons
          key={weight}
          title={t(`app.findings.${weight}`)}
          shape={weight}
          texts={finding.because.filter(({ weighs }) => weighs === weight).map(({ text }) => render(text))}
        />
      ))}
      <Reasons
        title={t("app.findings.would-change")}
        shape="open"
        texts={finding.wouldChangeIt.map((sentence) => render(sentence))}
      />
    </section>
  );
}

interface ReasonsProps {
  readonly title: string;
  readonly shape: (typeof weights)[number];
  readonly texts: readonly string[];
}

function Reasons({ title, shape, texts }: ReasonsProps) {
  if (texts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="ev">
        {texts.map((text) => (
          <li key={text}>
            <Shape name={shape} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
