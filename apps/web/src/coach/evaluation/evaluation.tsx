import { Link, useLocation } from "wouter";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { Step } from "../../kit/shell.tsx";
import { useRecord } from "../record/record.tsx";
import { figureOf, homeTests } from "./home-tests.ts";
import { type TestProgress, testProgress } from "./test-progress.ts";
import "./evaluation.css";

/** The home tests in order: what is done, what was skipped, and the next one. */
export default function Evaluation() {
  const { t } = useWords();
  const { care, add } = useRecord();
  const [, go] = useLocation();
  const progress = testProgress(care);
  const next = progress.find(({ state }) => state === "open");

  const skipRest = async () => {
    const open = progress.filter(({ state }) => state === "open");
    await add(...open.map(({ test }) => ({ type: "TestSkipped", test: test.id, reason: "chosen" }) as const));
    go("/findings");
  };

  return (
    <Step
      title={t("app.evaluation.title")}
      foot={
        next ? (
          <Link className="btn big" href={`/evaluation/${next.test.id}`}>
            {t(next.test.id === homeTests[0]?.id ? "app.evaluation.start" : "app.evaluation.next")}
          </Link>
        ) : (
          <Link className="btn big" href="/findings">
            {t("app.evaluation.see")}
          </Link>
        )
      }
    >
      <p className="lead">{t("app.evaluation.lead")}</p>
      <ol className="tests">
        {progress.map((each) => (
          <TestRow key={each.test.id} progress={each} isNext={each === next} />
        ))}
      </ol>
      {next ? (
        <button type="button" className="link" onClick={() => void skipRest()}>
          {t("app.evaluation.skip-rest")}
        </button>
      ) : null}
    </Step>
  );
}

function TestRow({ progress: { test, state }, isNext }: { progress: TestProgress; isNext: boolean }) {
  const { t } = useWords();
  return (
    <li>
      <Link href={`/evaluation/${test.id}`} className={isNext ? "card next" : "card"}>
        <span className="thumb">
          <ExerciseFigure exercise={figureOf(test)} still small />
        </span>
        <span className="what">
          <b>{t(`evaluation.test.${test.id}.name`)}</b>
          <span className="quiet">{t(`app.test.${test.id}.time`)}</span>
          {state === "open" ? null : (
            <span className="state">
              <Shape name={state === "done" ? "ok" : "open"} />
              {t(`app.evaluation.${state}`)}
            </span>
          )}
        </span>
        <Icon name="chevron" />
      </Link>
    </li>
  );
}
