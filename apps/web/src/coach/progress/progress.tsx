import { testDefinition } from "@hipfirst/evaluation";
import { numberOf } from "@hipfirst/evidence";
import { Link } from "wouter";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { Page, useScreenTitle } from "../../kit/shell.tsx";
import { pastScores } from "../../questionnaires/past-scores.ts";
import { ScoreCard } from "../../questionnaires/score-card.tsx";
import { rungCount } from "../ladder-place.ts";
import { useRecord } from "../record/record.tsx";
import { ChartCard } from "./chart-card.tsx";
import { drawnTests, flareSpans, restingPainLine, rungLine, showingUp, testLines } from "./time-lines.ts";
import "./progress.css";

/** What most people feel as a change of pain: at least so many points, and at least this share of where it began. */
const importantPainChange = (firstPain: number): number =>
  Math.max(numberOf("evaluation.nprsMic"), firstPain * numberOf("evaluation.micShare"));
const functionSheets = ["PSFS", "RMDQ", "NPRS"] as const;

/** Capability first, then pain and function with the change that matters drawn in, then showing up. */
export default function Progress() {
  const { t } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("app.nav.progress"));
  const counts = showingUp(care);
  const rung = rungLine(care);
  const pain = restingPainLine(care);
  const common = { span: spanOf(care.now, [rung, pain], care.results), flares: flareSpans(care) };
  const firstPain = pain.points[0]?.value ?? null;
  const points = importantPainChange(firstPain ?? 0);
  const matters =
    firstPain === null || firstPain < numberOf("evaluation.nprsJudgedFrom")
      ? null
      : { at: firstPain - points, text: t("app.progress.mic", { points }) };
  const answered = functionSheets.filter((sheet) => pastScores(care.state.questionnaires, sheet).length > 0);
  return (
    <Page>
      <div className="page-title">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t("app.progress.title")}
          </h1>
          <p>{t(counts.sessions === 0 ? "app.progress.empty" : "app.progress.lead")}</p>
        </div>
        <Link className="btn sm ghost" href="/report">
          <Icon name="note" />
          {t("app.progress.report")}
        </Link>
      </div>
      <div className="progress-two">
        <ChartCard
          {...common}
          title={t("app.progress.rung")}
          note={t("app.progress.rung-note")}
          unit={t("app.facts.of", { count: rungCount })}
          lines={[rung]}
          leastTop={8}
          isStair
        />
        {drawnTests.map((test) => {
          const lines = testLines(care, test);
          return lines === null ? null : (
            <ChartCard
              key={test}
              {...common}
              title={t(`evaluation.test.${test}.name`)}
              note={t(`app.progress.test.${test === "T04" || test === "T05" ? "hold" : "force"}`)}
              unit={testDefinition(test)?.unit ?? ""}
              lines={lines}
              leastTop={8}
            />
          );
        })}
        <ChartCard
          {...common}
          title={t("app.progress.pain")}
          note={t("app.progress.pain-note")}
          unit={t("app.progress.of-ten")}
          lines={[pain]}
          leastTop={10}
          matters={matters}
        />
        {answered.map((sheet) => (
          <ScoreCard key={sheet} sheet={sheet} />
        ))}
      </div>
      <p className="progress-doors">
        <Link className="link" href="/questionnaires">
          {t("questionnaires.door")}
        </Link>
        <Link className="link" href="/compare">
          {t("app.progress.compare")}
        </Link>
      </p>
      <h2 className="showing-up">{t("app.progress.showing-up")}</h2>
      <section className="card">
        <p className="active-days">{t("app.progress.active-days", { days: counts.activeDays })}</p>
        <dl className="tally">
          <Tally name={t("app.progress.sessions")} value={String(counts.sessions)} />
          <Tally name={t("app.progress.sets")} value={String(counts.sets)} />
          <Tally
            name={t("app.progress.mornings")}
            value={`${counts.morningsAnswered} / ${counts.sessions}`}
          />
          <Tally name={t("app.progress.flares")} value={String(care.state.flares.length)} />
        </dl>
      </section>
    </Page>
  );
}

/** From the first thing measured to now: every chart shows the same time. */
function spanOf(
  now: Date,
  lines: readonly { readonly points: readonly { readonly ms: number }[] }[],
  results: readonly { readonly on?: string }[],
): readonly [number, number] {
  const starts = [
    ...lines.flatMap(({ points }) => points.map(({ ms }) => ms)),
    ...results.flatMap(({ on }) => (on === undefined ? [] : [Date.parse(on)])),
  ];
  return [Math.min(now.getTime(), ...starts), now.getTime()];
}

function Tally({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
