import { useState } from "react";
import { nextPlace } from "../coach/journey.ts";
import { useRecord } from "../coach/record/record.tsx";
import { Choices } from "../kit/choice.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { useTestSetting } from "../tests/setting.ts";
import { ClinicianReport } from "./clinician-report.tsx";
import { PersonReport } from "./person-report.tsx";
import "./report.css";

type Reader = "person" | "clinician";

/** The evaluation on paper: one page in plain words for the person, one with every value for a clinician. */
export default function Report() {
  const { t, locale } = useWords();
  const { care } = useRecord();
  const [setting] = useTestSetting();
  const [reader, setReader] = useState<Reader>(setting === "clinic" ? "clinician" : "person");
  const heading = useScreenTitle(t("report.title"));
  return (
    <Page places={nextPlace(care) === "/today"}>
      <div className="report-tools">
        <h1 ref={heading} tabIndex={-1}>
          {t("report.title")}
        </h1>
        <Choices<Reader>
          label={t("report.for")}
          layout="across"
          value={reader}
          onChange={setReader}
          options={(["person", "clinician"] as const).map((value) => ({
            value,
            label: t(`report.for.${value}`),
          }))}
        />
        <button type="button" className="btn" onClick={() => window.print()}>
          {t("report.print")}
        </button>
      </div>
      <article className="report" aria-label={t(`report.for.${reader}`)}>
        <p className="quiet report-date">
          Hipfirst · {care.now.toLocaleDateString(locale, { dateStyle: "long" })} ·{" "}
          {t("app.findings.not-diagnosis")}
        </p>
        {reader === "person" ? <PersonReport care={care} /> : <ClinicianReport care={care} />}
      </article>
    </Page>
  );
}
