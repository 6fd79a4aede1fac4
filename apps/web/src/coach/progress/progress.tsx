import { useWords } from "../../kit/preferences.tsx";
import { Page, useScreenTitle } from "../../kit/shell.tsx";
import { rungCount, rungNumber } from "../ladder-place.ts";
import { useRecord } from "../record/record.tsx";
import { Chart } from "./chart.tsx";
import { progressSeries } from "./series.ts";
import "./progress.css";

/** Points on 0-10 that most people feel as a change (minimal important change of the pain score). */
const importantPainChange = 2;

/** Capability first, then pain with the change that matters drawn in, then showing up. */
export default function Progress() {
  const { t } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("app.nav.progress"));
  const series = progressSeries(care.sessions);
  const rung = rungNumber(care.proposal.current);
  const firstPain = series.restingPain.find((pain) => pain !== null) ?? null;
  const lastPain = series.restingPain.findLast((pain) => pain !== null) ?? null;
  const mic = firstPain === null || firstPain < importantPainChange ? null : firstPain - importantPainChange;
  const isEmpty = series.sessions === 0;
  return (
    <Page>
      <div className="page-title">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t("app.progress.title")}
          </h1>
          <p>{t(isEmpty ? "app.progress.empty" : "app.progress.lead")}</p>
        </div>
      </div>
      <div className="progress-two">
        <section className="card">
          <Heading
            title={t("app.progress.rung")}
            note={t("app.progress.rung-note")}
            value={rung}
            small={t("app.facts.of", { count: rungCount })}
          />
          {isEmpty ? (
            <Nothing />
          ) : (
            <Chart
              label={t("app.progress.rung")}
              series={series.rung}
              max={Math.max(8, ...series.rung.map((value) => value ?? 0))}
              ticks={[1, 4, 8]}
              isStair
              xLabel={String}
            />
          )}
        </section>
        <section className="card">
          <Heading
            title={t("app.progress.pain")}
            note={t("app.progress.pain-note")}
            value={lastPain}
            small={t("app.of-ten", { score: lastPain ?? "–" })}
          />
          {isEmpty ? (
            <Nothing />
          ) : (
            <Chart
              label={t("app.progress.pain")}
              series={series.restingPain}
              max={10}
              ticks={[0, 5, 10]}
              line={
                mic === null
                  ? null
                  : { at: mic, text: t("app.progress.mic", { points: importantPainChange }) }
              }
              xLabel={String}
            />
          )}
        </section>
      </div>
      <h2 className="showing-up">{t("app.progress.showing-up")}</h2>
      <section className="card">
        <p className="active-days">{t("app.progress.active-days", { days: series.activeDays })}</p>
        <dl className="tally">
          <Tally name={t("app.progress.sessions")} value={String(series.sessions)} />
          <Tally name={t("app.progress.sets")} value={String(series.sets)} />
          <Tally
            name={t("app.progress.mornings")}
            value={`${series.morningsAnswered} / ${series.sessions}`}
          />
        </dl>
      </section>
    </Page>
  );
}

function Heading(props: { title: string; note: string; value: number | null; small: string }) {
  return (
    <div className="card-top">
      <div>
        <h3>{props.title}</h3>
        <p>{props.note}</p>
      </div>
      <p className="big">
        {props.value ?? "–"}
        <small>{props.small}</small>
      </p>
    </div>
  );
}

function Nothing() {
  const { t } = useWords();
  return <p className="nothing">{t("app.progress.nothing")}</p>;
}

function Tally({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
