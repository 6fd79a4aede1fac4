import { type SideFinding, worseningReview } from "@hipfirst/evaluation";
import type { Care } from "../coach/record/care.ts";
import { useWords } from "../kit/preferences.tsx";
import { SideMark } from "../kit/side-mark.tsx";
import { courseOfScores } from "../questionnaires/past-scores.ts";
import { sixWeeksOf } from "../questionnaires/six-weeks.ts";
import { citedSources } from "./cited.ts";
import { EvidenceForClinician } from "./evidence-table.tsx";
import { ValuesTable } from "./values-table.tsx";

/** One page with every value, the rules that fired, and where each comes from with how far it was read. */
export function ClinicianReport({ care }: { care: Care }) {
  const { t, locale } = useWords();
  const { clearance, evaluation, person, screened } = care;
  const dash = t("app.no-data");
  return (
    <>
      <dl className="facts">
        <Fact name={t("report.sex")} value={person?.sex ? t(`report.sex.${person.sex}`) : dash} />
        <Fact name={t("report.birth-year")} value={person?.birthYear ?? dash} />
        <Fact
          name={t("report.height")}
          value={person?.heightM ? `${person.heightM.toLocaleString(locale)} m` : dash}
        />
        <Fact
          name={t("report.mass")}
          value={person?.massKg ? `${person.massKg.toLocaleString(locale)} kg` : dash}
        />
        <Fact name={t("report.usual-pain")} value={care.usualPain ?? dash} />
        <Fact
          name={t("report.screen")}
          value={[
            t(`app.safety.result.${clearance.level}.level`),
            ...(clearance.open.length > 0 ? clearance.open.map(({ item }) => item) : screened.decidedBy),
            ...(clearance.complete ? [] : [t("report.incomplete")]),
            ...(clearance.locked ? [t("report.locked")] : []),
          ].join(" · ")}
        />
      </dl>
      <Reviews care={care} />
      <div className="report-sides">
        <Side side="left" finding={evaluation.sides.left} />
        <Side side="right" finding={evaluation.sides.right} />
      </div>
      <p>
        {evaluation.asymmetry === null
          ? t("report.no-asymmetry")
          : t("report.asymmetry", {
              test: { id: `evaluation.test.${evaluation.asymmetry.test}.name` },
              lsi: Math.round(evaluation.asymmetry.lsiPercent),
              mdc: Math.round(evaluation.asymmetry.mdcPercent),
              days: evaluation.asymmetry.days,
              flag: { id: evaluation.asymmetry.flag ? "report.flagged" : "report.not-flagged" },
            })}
      </p>
      <ValuesTable care={care} />
      <EvidenceForClinician />
      <section>
        <h3>{t("report.sources")}</h3>
        <ul className="sources">
          {citedSources(evaluation, care.results).map(({ id, citation, status }) => (
            <li key={id}>
              <b>{id}</b> {citation} <i>({t(`report.status.${status}`)})</i>
            </li>
          ))}
        </ul>
        <p className="quiet">{t("report.classifier")}</p>
      </section>
    </>
  );
}

/** Why the person was asked to show this: how scores moved, with the rule that asked; nothing when none did. */
function Reviews({ care }: { care: Care }) {
  const { t, render } = useWords();
  const worse = worseningReview(courseOfScores(care.state.questionnaires)).because;
  const { because } = sixWeeksOf(care);
  const reasons = because === null ? worse : [...worse, because];
  if (reasons.length === 0) return null;
  return (
    <section>
      <h3>{t("questionnaires.review.title")}</h3>
      <ul className="rules">
        {reasons.map(({ rule, text }) => (
          <li key={rule}>
            <code>{rule}</code> {render(text)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string | number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The label of the class stands only here: at home the same finding is a sentence. */
function Side({ side, finding }: { side: "left" | "right"; finding: SideFinding }) {
  const { t, render } = useWords();
  return (
    <section>
      <h3 className="row">
        <SideMark side={side} />
        {t(`report.label.${finding.class}`)}
      </h3>
      <p>
        {t("report.states", {
          strength: { id: `report.state.${finding.strength}` },
          length: { id: `report.state.${finding.length}` },
        })}{" "}
        {t(`app.confidence.${finding.confidence}`)}
      </p>
      <ul className="rules">
        {finding.because.map((reason) => (
          <li key={`${reason.rule}${render(reason.text)}`}>
            <code>{reason.rule}</code> {render(reason.text)}{" "}
            {reason.sources.length > 0 ? <i>[{reason.sources.join(", ")}]</i> : null}
          </li>
        ))}
        {finding.wouldChangeIt.map((sentence) => (
          <li key={render(sentence)}>→ {render(sentence)}</li>
        ))}
      </ul>
    </section>
  );
}
