import { useState } from "react";
import { Link, Redirect, useLocation, useParams } from "wouter";
import { nextPlace } from "../coach/journey.ts";
import { useDraft } from "../coach/record/draft.ts";
import { useRecord } from "../coach/record/record.tsx";
import { ExerciseFigure } from "../kit/figure.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Step } from "../kit/shell.tsx";
import { SideMark } from "../kit/side-mark.tsx";
import { AssistedHeights } from "./assist.tsx";
import { eventsOf } from "./events.ts";
import { Explain } from "./explain.tsx";
import { FeltQuestions } from "./felt.tsx";
import { areFieldsRight } from "./field-inputs.tsx";
import { Foot } from "./foot.tsx";
import { figureOf, type Guide, guideOf } from "./guide.ts";
import { newRun, recordTry, runTries, type TestRun } from "./run.ts";
import { useTestSetting } from "./setting.ts";
import { askedConditions, mayBeTested, skipOf } from "./skip.ts";
import { RestTimer } from "./stopwatch.tsx";
import { type Means, TryScreen } from "./try-screen.tsx";
import "./tests.css";

export default function TestScreen() {
  const { test: id = "" } = useParams<{ test: string }>();
  const guide = guideOf(id);
  const { t } = useWords();
  const { care } = useRecord();
  const [setting] = useTestSetting();
  if (!mayBeTested(setting, care)) return <Redirect to={nextPlace(care)} replace />;
  if (guide) return <TestSteps key={id} guide={guide} />;
  return (
    <Step
      title={t("app.lost.title")}
      foot={
        <Link className="btn big" href="/evaluation">
          {t("app.back")}
        </Link>
      }
    >
      <p>{t("app.lost.text")}</p>
    </Step>
  );
}

/** One test, from its explanation to what is stored. */
function TestSteps({ guide }: { guide: Guide }) {
  const { t } = useWords();
  const { care, add } = useRecord();
  const [, go] = useLocation();
  const [setting] = useTestSetting();
  const { id } = guide.test;
  const [run, setRun, clearDraft] = useDraft<TestRun>(`tests.${id}`, newRun);
  const [means, setMeans] = useState<Means>("by-hand");
  const [safe, setSafe] = useState<Readonly<Record<string, boolean>>>({});
  const skip = skipOf(id, setting, care);
  const asked = askedConditions(id, setting);
  const isUnsafe = asked.some((condition) => safe[condition] === false);
  // Silence is not a yes: the test waits for what only the person can tell.
  const isAnswered = asked.every((condition) => safe[condition] !== undefined);
  const now = runTries(guide, run)[run.at];
  const name = t(`evaluation.test.${id}.name`);

  const leave = async (skipped: boolean) => {
    if (skipped)
      await add({
        type: "TestSkipped",
        test: id,
        reason: isUnsafe || skip.kind === "advised" ? "screen" : "chosen",
      });
    else await add(...eventsOf(guide, run, setting));
    await clearDraft();
    go("/evaluation");
  };
  const title = {
    explain: name,
    assist: t("tests.T05.assist.title"),
    try: now === undefined || now.side === "both" ? name : t(`app.test.side.${now.side}`),
    rest: t("app.test.rest"),
    felt: t("app.test.felt"),
  }[run.stage];

  return (
    <Step
      key={`${run.stage}${run.at}`}
      title={title}
      show={
        <ExerciseFigure
          exercise={figureOf(id)}
          side={now?.side === "left" ? "left" : "right"}
          arrow={run.stage === "explain"}
          still={run.stage !== "explain"}
        />
      }
      eyebrow={
        <p className="eyebrow row">
          {run.stage === "try" && now !== undefined && now.side !== "both" ? (
            <SideMark side={now.side} />
          ) : null}
          {run.stage === "explain"
            ? t(`tests.${id}.time`)
            : t("app.test.try", { name, number: now?.number ?? 1, of: Math.max(1, guide.test.tries) })}
        </p>
      }
      foot={
        <Foot
          guide={guide}
          run={run}
          onRun={setRun}
          onLeave={leave}
          isAdvisedAgainst={skip.kind === "advised" || isUnsafe}
          isReady={isAnswered && areFieldsRight(guide.setUpFields, run.setUp)}
        />
      }
    >
      {run.stage === "explain" && skip.kind === "advised" ? (
        <p className="card" role="status">
          {t(skip.reasonId)} {t("tests.skip.means")}
        </p>
      ) : null}
      {run.stage === "explain" ? (
        <Explain
          guide={guide}
          setting={setting}
          run={run}
          onRun={setRun}
          onAnswered={(condition, isSafe) => setSafe({ ...safe, [condition]: isSafe })}
        />
      ) : null}
      {run.stage === "assist" ? <AssistedHeights run={run} onRun={setRun} /> : null}
      {run.stage === "try" && now !== undefined ? (
        <TryScreen
          key={run.at}
          guide={guide}
          setting={setting}
          run={run}
          now={now}
          means={means}
          onMeans={setMeans}
          onDone={(result) => setRun(recordTry(guide, run, result))}
        />
      ) : null}
      {run.stage === "rest" ? (
        <RestTimer key={run.at} seconds={guide.restS} onDone={() => setRun({ ...run, stage: "try" })} />
      ) : null}
      {run.stage === "felt" ? <FeltQuestions guide={guide} run={run} onRun={setRun} /> : null}
    </Step>
  );
}
