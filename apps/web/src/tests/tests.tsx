import { Link, Redirect, useLocation } from "wouter";
import { nextPlace } from "../coach/journey.ts";
import { useRecord } from "../coach/record/record.tsx";
import { Choices } from "../kit/choice.tsx";
import { ExerciseFigure } from "../kit/figure.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { Step } from "../kit/shell.tsx";
import { figureOf, type TestSetting, testSettings } from "./guide.ts";
import { plans } from "./plans.ts";
import { progressOf, type TestProgress } from "./progress.ts";
import { useTestSetting } from "./setting.ts";
import "./tests.css";

/** The tests of where the person is: what is done, what is left out and why, and the next one. */
export default function Tests() {
  const { t } = useWords();
  const { care, add } = useRecord();
  const [, go] = useLocation();
  const [setting, setSetting] = useTestSetting();
  if (care.clearance.locked) return <Redirect to={nextPlace(care)} replace />;
  const plan = plans[setting];
  const first = progressOf(plan.first, setting, care);
  const next = first.find(({ state }) => state === "open");
  const isUntouched = first.every(({ state }) => state !== "done" && state !== "skipped");

  const skipRest = async () => {
    const open = progressOf(plans.home.first, "home", care).filter(({ state }) => state === "open");
    await add(...open.map(({ id }) => ({ type: "TestSkipped", test: id, reason: "chosen" }) as const));
    go("/findings");
  };
  return (
    <Step
      title={t(`tests.title.${setting}`)}
      foot={
        next ? (
          <Link className="btn big" href={`/evaluation/${next.id}`}>
            {t(isUntouched ? "app.evaluation.start" : "app.evaluation.next")}
          </Link>
        ) : (
          <Link className="btn big" href="/findings">
            {t("app.evaluation.see")}
          </Link>
        )
      }
    >
      <p className="lead">{t(`tests.lead.${setting}`)}</p>
      <Choices<TestSetting>
        label={t("tests.where")}
        layout="across"
        value={setting}
        onChange={setSetting}
        options={testSettings.map((value) => ({ value, label: t(`tests.where.${value}`) }))}
      />
      <TestList tests={first} nextId={next?.id ?? null} />
      {next ? (
        <button type="button" className="link" onClick={() => void skipRest()}>
          {t("app.evaluation.skip-rest")}
        </button>
      ) : null}
      <MoreTests titleId="tests.later" ids={plan.later} />
      <MoreTests titleId="tests.optional" ids={plan.optional} />
      <nav className="ways" aria-label={t("tests.ways")}>
        <Link href="/strength">{t("strength.title")}</Link>
        <Link href="/movement">{t("movement.title")}</Link>
        <Link href="/video">{t("video.title")}</Link>
        <Link href="/report">{t("report.title")}</Link>
        <Link href="/compare">{t("compare.title")}</Link>
      </nav>
    </Step>
  );
}

function MoreTests({ titleId, ids }: { titleId: string; ids: readonly string[] }) {
  const { t } = useWords();
  const { care } = useRecord();
  const [setting] = useTestSetting();
  if (ids.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t(titleId)}</h2>
      <TestList tests={progressOf(ids, setting, care)} nextId={null} />
    </section>
  );
}

function TestList({ tests, nextId }: { tests: readonly TestProgress[]; nextId: string | null }) {
  return (
    <ol className="tests">
      {tests.map((each) => (
        <TestRow key={each.id} progress={each} isNext={each.id === nextId} />
      ))}
    </ol>
  );
}

function TestRow({ progress: { id, state, skip }, isNext }: { progress: TestProgress; isNext: boolean }) {
  const { t } = useWords();
  return (
    <li>
      <Link href={`/evaluation/${id}`} className={isNext ? "card next" : "card"}>
        <span className="thumb">
          <ExerciseFigure exercise={figureOf(id)} still small />
        </span>
        <span className="what">
          <b>{t(`evaluation.test.${id}.name`)}</b>
          <span className="quiet">{t(`tests.${id}.time`)}</span>
          {state === "open" ? null : (
            <span className="state">
              <Shape name={state === "done" ? "ok" : "open"} />
              {skip.kind === "advised" && state !== "done" ? t(skip.reasonId) : t(`app.evaluation.${state}`)}
            </span>
          )}
        </span>
        <Icon name="chevron" />
      </Link>
    </li>
  );
}
