import { Link } from "wouter";
import { useRecord } from "../coach/record/record.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { dueSheets } from "./due.ts";
import { askedSheets, enteredSheets, type Sheet } from "./instruments.ts";
import { pastScores } from "./past-scores.ts";
import "./questionnaires.css";

/** Every sheet: what is due, what was answered, and what may only be entered. */
export default function Questionnaires() {
  const { t } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("questionnaires.title"));
  const due = dueSheets(care.proposal.due);
  return (
    <Page>
      <div className="page-title">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t("questionnaires.title")}
          </h1>
          <p>{t("questionnaires.lead")}</p>
        </div>
      </div>
      <section className="stack">
        <h2>{t("questionnaires.due")}</h2>
        {due.length === 0 ? (
          <p className="mute">{t("questionnaires.due.none")}</p>
        ) : (
          <Sheets sheets={due} isDue />
        )}
      </section>
      <section className="stack sheets-others">
        <h2>{t("questionnaires.others")}</h2>
        <Sheets sheets={askedSheets.filter((sheet) => !due.includes(sheet))} />
      </section>
      <section className="stack sheets-others">
        <h2>{t("questionnaires.scored")}</h2>
        <p className="mute">{t("questionnaires.scored.lead")}</p>
        <Sheets sheets={enteredSheets} />
      </section>
    </Page>
  );
}

function Sheets({ sheets, isDue = false }: { sheets: readonly Sheet[]; isDue?: boolean }) {
  return (
    <ul className="sheets">
      {sheets.map((sheet) => (
        <SheetCard key={sheet} sheet={sheet} isDue={isDue} />
      ))}
    </ul>
  );
}

function SheetCard({ sheet, isDue }: { sheet: Sheet; isDue: boolean }) {
  const { t, locale } = useWords();
  const { care } = useRecord();
  const answered = pastScores(care.state.questionnaires, sheet);
  const last = answered.at(-1);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const isAsked = askedSheets.some((each) => each === sheet);
  return (
    <li className="card">
      <span>
        <b>{t(`questionnaires.${sheet}.name`)}</b>
        <span className="quiet">
          {isAsked ? `${t(`questionnaires.${sheet}.about`)} · ` : ""}
          {last === undefined
            ? t("questionnaires.never")
            : t("questionnaires.last", { date: day.format(Date.parse(last.at)) })}
        </span>
      </span>
      <span className="row">
        {last === undefined ? null : (
          <Link className="link" href={`/questionnaires/${sheet}/scores`}>
            {t("questionnaires.scores")}
            <span className="vh">: {t(`questionnaires.${sheet}.name`)}</span>
          </Link>
        )}
        <Link className={isDue ? "btn sm" : "btn sm line"} href={`/questionnaires/${sheet}`}>
          {t("questionnaires.answer")}
          <span className="vh">: {t(`questionnaires.${sheet}.name`)}</span>
          <Icon name="arrow" />
        </Link>
      </span>
    </li>
  );
}
