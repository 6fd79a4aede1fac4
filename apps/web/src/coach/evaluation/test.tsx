import { Link, useLocation, useParams } from "wouter";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { Step } from "../../kit/shell.tsx";
import { SideMark } from "../../kit/side-mark.tsx";
import { useDraft } from "../record/draft.ts";
import { useRecord } from "../record/record.tsx";
import { AssistedHeights } from "./assist.tsx";
import { FeltQuestions } from "./felt.tsx";
import { figureOf, type HomeTest, homeTest } from "./home-tests.ts";
import { RestTimer, Stopwatch } from "./stopwatch.tsx";
import { beginTries, eventsOf, isFelt, newRun, recordTry, runTries, type TestRun } from "./test-run.ts";
import { AngleTry, RatingTry } from "./tries.tsx";
import "./evaluation.css";

export default function TestScreen() {
  const { test: id = "" } = useParams<{ test: string }>();
  const test = homeTest(id);
  const { t } = useWords();
  if (test) return <TestSteps key={test.id} test={test} />;
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
function TestSteps({ test }: { test: HomeTest }) {
  const { t } = useWords();
  const { add } = useRecord();
  const [, go] = useLocation();
  const [run, setRun, clearDraft] = useDraft<TestRun>(`test.${test.id}`, newRun);
  const put = (part: Partial<TestRun>) => setRun({ ...run, ...part });
  const tries = runTries(test, run);
  const now = tries[run.at];

  const leave = async (skipped: boolean) => {
    if (skipped) await add({ type: "TestSkipped", test: test.id, reason: "chosen" });
    else await add(...eventsOf(test, run));
    clearDraft();
    go("/evaluation");
  };
  const done = (value: number, kneeDeg: number | null = null) => setRun(recordTry(test, run, value, kneeDeg));

  const title = {
    explain: t(`evaluation.test.${test.id}.name`),
    assist: t("app.test.T05.assist.title"),
    try: now?.side === "both" || !now ? t(`evaluation.test.${test.id}.name`) : t(`app.test.side.${now.side}`),
    rest: t("app.test.rest"),
    felt: t("app.test.felt"),
  }[run.stage];

  return (
    <Step
      key={`${run.stage}${run.at}`}
      title={title}
      show={
        <ExerciseFigure
          exercise={figureOf(test)}
          side={now?.side === "left" ? "left" : "right"}
          arrow={run.stage === "explain"}
          still={run.stage !== "explain"}
        />
      }
      eyebrow={
        <p className="eyebrow row">
          {run.stage === "try" && now && now.side !== "both" ? <SideMark side={now.side} /> : null}
          {run.stage === "explain"
            ? t(`app.test.${test.id}.time`)
            : t("app.test.try", {
                name: t(`evaluation.test.${test.id}.name`),
                number: now?.number ?? 1,
                of: test.triesPerSide,
              })}
        </p>
      }
      foot={<Foot test={test} run={run} setRun={setRun} leave={leave} />}
    >
      {run.stage === "explain" ? <Protocol test={test} /> : null}
      {run.stage === "assist" ? <AssistedHeights run={run} onRun={put} /> : null}
      {run.stage === "try" && test.kind === "rating" ? <RatingTry key={run.at} onDone={done} /> : null}
      {run.stage === "try" && test.kind === "angle" ? (
        <AngleTry key={run.at} run={run} onRun={put} onDone={done} />
      ) : null}
      {run.stage === "try" && (test.kind === "hold" || test.kind === "timed") ? (
        <Stopwatch
          key={run.at}
          limitS={test.limitS}
          stopLabel={t(`app.test.${test.id}.stop`)}
          onDone={done}
        />
      ) : null}
      {run.stage === "rest" ? (
        <RestTimer key={run.at} seconds={test.restS} onDone={() => put({ stage: "try" })} />
      ) : null}
      {run.stage === "felt" ? <FeltQuestions test={test} run={run} onRun={put} /> : null}
    </Step>
  );
}

function Protocol({ test }: { test: HomeTest }) {
  const { t } = useWords();
  return (
    <>
      <p className="lead">{t(`app.test.${test.id}.why`)}</p>
      <ol className="protocol">
        {Array.from({ length: test.steps }, (_, n) => `app.test.${test.id}.step.${n + 1}`).map((textId) => (
          <li key={textId}>{t(textId)}</li>
        ))}
      </ol>
      <p className="quiet">{t("app.test.stop-rule")}</p>
    </>
  );
}

interface FootProps {
  readonly test: HomeTest;
  readonly run: TestRun;
  readonly setRun: (run: TestRun) => void;
  readonly leave: (skipped: boolean) => Promise<void>;
}

/** The way on from each stage. A test may be left at any moment; it is then missing, not failed. */
function Foot({ test, run, setRun, leave }: FootProps) {
  const { t } = useWords();
  const skip = (
    <button type="button" className="btn ghost" onClick={() => void leave(true)}>
      {t("app.test.skip")}
    </button>
  );
  if (run.stage === "explain" || run.stage === "assist") {
    const isReady = run.stage === "explain" || (run.assisted.left !== null && run.assisted.right !== null);
    return (
      <>
        {skip}
        <button
          type="button"
          className="btn"
          disabled={!isReady}
          onClick={() => setRun(beginTries(test, run))}
        >
          {t(run.stage === "explain" ? "app.test.begin" : "app.continue")}
        </button>
      </>
    );
  }
  if (run.stage === "felt")
    return (
      <button
        type="button"
        className="btn big"
        disabled={!isFelt(test, run)}
        onClick={() => void leave(false)}
      >
        {t("app.save")}
      </button>
    );
  return skip;
}
