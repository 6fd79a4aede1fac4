import { claims } from "@hipfirst/evidence";
import { Link } from "wouter";
import { nextPlace } from "../coach/journey.ts";
import { useRecord } from "../coach/record/record.tsx";
import { ExerciseFigure } from "../kit/figure.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { learnPages } from "./pages.ts";
import "./learn.css";

/** Six short pages, and below them every claim with the sentence the evidence allows. */
export default function Learn() {
  const { t } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("app.learn.title"));
  return (
    <Page places={nextPlace(care) === "/today"}>
      <div className="page-title">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t("app.learn.title")}
          </h1>
          <p>{t("app.learn.lead")}</p>
        </div>
      </div>
      <ul className="learn-pages">
        {learnPages.map((page) => (
          <li key={page.id}>
            <Link className="card" href={`/learn/${page.id}`}>
              <span className="thumb">
                <ExerciseFigure exercise={page.figure} still small />
              </span>
              <b>{t(`learn.${page.id}.title`)}</b>
            </Link>
          </li>
        ))}
      </ul>
      <h2>{t("learn.all")}</h2>
      <ul className="claims">
        {claims
          .filter(({ maySay }) => maySay !== null)
          .map((claim) => (
            <ClaimCard key={claim.id} id={claim.id} />
          ))}
      </ul>
    </Page>
  );
}
