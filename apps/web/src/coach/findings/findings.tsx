import { Link } from "wouter";
import { useWords } from "../../kit/preferences.tsx";
import { Page, useScreenTitle } from "../../kit/shell.tsx";
import { nextPlace } from "../journey.ts";
import { useRecord } from "../record/record.tsx";
import { SafetyNet } from "../safety/safety-net.tsx";
import { EvidenceBothWays } from "./evidence.tsx";
import { headlineId } from "./headline.ts";
import { MeasuredTable } from "./measured-table.tsx";
import { Quadrant } from "./quadrant.tsx";
import { SideCard } from "./side-card.tsx";
import { TwoSides } from "./two-sides.tsx";
import "./findings.css";

/** The sentence first, then both sides, what was measured, why, and what would change it. */
export default function Findings() {
  const { t } = useWords();
  const { care } = useRecord();
  const { left, right } = care.evaluation.sides;
  const title = t(headlineId(care.evaluation));
  const heading = useScreenTitle(title);
  const place = nextPlace(care);
  return (
    <Page places={place === "/today"}>
      <section className="finding-lead">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p>{t(care.clearance.cleared ? "app.findings.lead" : "app.findings.lead.closed")}</p>
          <p className="row chips">
            {(["home", "clinic"] as const).map((where) => {
              const count = testCount(care.results.filter(({ setting = "home" }) => setting === where));
              return count === 0 ? null : (
                <span key={where} className="chip">
                  {t(`app.findings.${where}-tests`, { count })}
                </span>
              );
            })}
            <span className="chip">{t("app.findings.not-diagnosis")}</span>
          </p>
          {care.sessions.length === 0 ? (
            <Link className="btn big" href={place}>
              {t(place === "/today" ? "app.findings.to-today" : "app.continue")}
            </Link>
          ) : null}
        </div>
        <TwoSides results={care.results} />
      </section>
      <div className="finding-measures">
        <MeasuredTable results={care.results} functionValues={care.evaluation.function} />
        <section className="card quadrant-card">
          <h2>{t("app.findings.quadrant")}</h2>
          <Quadrant sides={care.evaluation.sides} />
          <p className="quiet">{t("app.findings.quadrant.note")}</p>
        </section>
      </div>
      <div className="finding-sides">
        <SideCard side="left" finding={left} />
        <SideCard side="right" finding={right} />
      </div>
      <EvidenceBothWays />
      <SafetyNet />
      <nav className="row" aria-label={t("tests.ways")}>
        {(["report", "movement", "strength", "compare"] as const).map((place) => (
          <Link key={place} className="link" href={`/${place}`}>
            {t(`${place}.title`)}
          </Link>
        ))}
        <Link className="link" href="/evaluation">
          {t("tests.more")}
        </Link>
      </nav>
    </Page>
  );
}

function testCount(results: readonly { readonly test: string }[]): number {
  return new Set(results.map(({ test }) => test)).size;
}
