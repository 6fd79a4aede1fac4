import { claims } from "@hipfirst/evidence";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { nextPlace } from "./journey.ts";
import { useRecord } from "./record/record.tsx";
import "./learn.css";

/** What is known and what is not, claim by claim, with the sentence the evidence allows. */
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
      <ul className="claims">
        {claims
          .filter(({ maySay }) => maySay !== null)
          .map((claim) => (
            <li key={claim.id} className="card">
              <p>{t(`app.claim.${claim.id}`)}</p>
              <p className="chip">
                <Shape name={claim.grade === "moderate" ? "ok" : "open"} />
                {t(`app.grade.${claim.grade}`)}
              </p>
            </li>
          ))}
      </ul>
    </Page>
  );
}
