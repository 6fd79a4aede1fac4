import { type YellowAnswers, type YellowFlags, yellowFlags } from "@hipfirst/evaluation";
import { Link, Redirect, useParams } from "wouter";
import { useRecord } from "../coach/record/record.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { ChangeSentence } from "./change-sentence.tsx";
import { isAskedSheet, isEnteredSheet, rangeOf, type Sheet } from "./instruments.ts";
import { lineThatMatters, pastScores } from "./past-scores.ts";
import { ScoreLine } from "./score-line.tsx";
import { ScoreTable } from "./score-table.tsx";
import "./questionnaires.css";

/** What came of one sheet so far: the last score, the change beside the one that matters, a line and a table. */
export default function Scores() {
  const { id = "" } = useParams();
  if (!isAskedSheet(id) && !isEnteredSheet(id)) return <Redirect to="/questionnaires" replace />;
  return <ScoresOf sheet={id} />;
}

function ScoresOf({ sheet }: { sheet: Sheet }) {
  const { t, locale } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t(`questionnaires.${sheet}.name`));
  const scores = pastScores(care.state.questionnaires, sheet);
  const last = scores.findLast(({ score }) => score !== null)?.score ?? null;
  const range = rangeOf(sheet);
  const from = lineThatMatters(sheet, scores);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (
    <Page>
      <p>
        <Link className="link" href="/questionnaires">
          <Icon name="back" />
          {t("questionnaires.title")}
        </Link>
      </p>
      <div className="page-title">
        <h1 ref={heading} tabIndex={-1}>
          {t(`questionnaires.${sheet}.name`)}
        </h1>
      </div>
      {sheet === "YELLOW" ? <Prompts /> : null}
      {range === null ? null : (
        <section className="card stack">
          <p className="score-now">
            {last === null
              ? t("questionnaires.never")
              : t("questionnaires.result.score", { score: number.format(last), top: range[1] })}
          </p>
          <ChangeSentence sheet={sheet} scores={scores} />
          <ScoreLine
            sheet={sheet}
            scores={scores}
            range={range}
            matters={from === null ? null : { from, isUp: sheet === "PSFS" }}
          />
        </section>
      )}
      {range === null || scores.length === 0 ? null : <ScoreTable sheet={sheet} scores={scores} />}
      <p className="row">
        <Link className="btn line" href={`/questionnaires/${sheet}`}>
          {t("questionnaires.answer")}
        </Link>
      </p>
    </Page>
  );
}

/** Pages worth reading for what was answered, and where to find someone to talk to. */
function Prompts() {
  const { t } = useWords();
  const { care } = useRecord();
  const last = care.state.questionnaires.findLast(({ instrument }) => instrument === "YELLOW");
  if (last === undefined) return <p className="card">{t("questionnaires.never")}</p>;
  const flags = yellowFlags((last.answers ?? {}) as YellowAnswers);
  const isQuiet = flags.learn.length === 0 && flags.unanswered.length === 0 && !flags.support;
  return (
    <section className="card stack">
      {flags.support ? <p className="support">{t("questionnaires.YELLOW.support")}</p> : null}
      {isQuiet ? <p>{t("questionnaires.YELLOW.none")}</p> : null}
      {flags.learn.length === 0 ? null : (
        <>
          <PromptList intro={t("questionnaires.YELLOW.learn")} prompts={flags.learn} />
          <p>
            <Link className="btn" href="/learn">
              {t("app.learn.title")}
            </Link>
          </p>
          <p className="mute">{t("questionnaires.YELLOW.talk")}</p>
        </>
      )}
      {flags.unanswered.length === 0 ? null : (
        <PromptList intro={t("questionnaires.YELLOW.unanswered")} prompts={flags.unanswered} />
      )}
    </section>
  );
}

function PromptList({ intro, prompts }: { intro: string; prompts: YellowFlags["learn"] }) {
  const { t } = useWords();
  return (
    <>
      <p>{intro}</p>
      <ul className="plain-list">
        {prompts.map((prompt) => (
          <li key={prompt}>{t(`evaluation.yellow.${prompt}.question`)}</li>
        ))}
      </ul>
    </>
  );
}
