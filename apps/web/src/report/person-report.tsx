import type { SideFinding } from "@hipfirst/evaluation";
import { EvidenceBothWays } from "../coach/findings/evidence.tsx";
import { headlineId } from "../coach/findings/headline.ts";
import { MeasuredTable } from "../coach/findings/measured-table.tsx";
import { TwoSides } from "../coach/findings/two-sides.tsx";
import "../coach/findings/findings.css";
import type { Care } from "../coach/record/care.ts";
import { SafetyNet } from "../coach/safety/safety-net.tsx";
import { useWords } from "../kit/preferences.tsx";
import { SideMark } from "../kit/side-mark.tsx";

/** One page in plain words: what was measured on each side, beside what is expected, and what is not known. */
export function PersonReport({ care }: { care: Care }) {
  const { t } = useWords();
  const { left, right } = care.evaluation.sides;
  return (
    <>
      <div className="report-lead">
        <div className="stack">
          <h2>{t(headlineId(care.evaluation))}</h2>
          <SideSentence side="left" finding={left} />
          <SideSentence side="right" finding={right} />
        </div>
        <TwoSides results={care.results} />
      </div>
      <MeasuredTable results={care.results} functionValues={care.evaluation.function} />
      <EvidenceBothWays />
      <SafetyNet />
    </>
  );
}

function SideSentence({ side, finding }: { side: "left" | "right"; finding: SideFinding }) {
  const { t, render } = useWords();
  const [next] = finding.wouldChangeIt;
  return (
    <div className="side-sentence">
      <SideMark side={side} />
      <p>
        {t(`evaluation.class.${finding.class}`)} {t(`app.confidence.${finding.confidence}`)}.{" "}
        {next === undefined ? "" : t("report.next", { what: render(next) })}
      </p>
    </div>
  );
}
