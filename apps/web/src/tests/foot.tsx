import { useWords } from "../kit/preferences.tsx";
import { areFieldsRight } from "./field-inputs.tsx";
import type { Guide } from "./guide.ts";
import { beginTries, endTries, isFelt, sidesFelt, type TestRun } from "./run.ts";

interface FootProps {
  readonly guide: Guide;
  readonly run: TestRun;
  readonly onRun: (run: TestRun) => void;
  readonly onLeave: (skipped: boolean) => Promise<void>;
  /** A skip rule applies: the test can only be left out. */
  readonly isAdvisedAgainst: boolean;
  readonly isReady: boolean;
}

/** The way on from each stage. A test may be left at any moment; it is then missing, not failed. */
export function Foot({ guide, run, onRun, onLeave, isAdvisedAgainst, isReady }: FootProps) {
  const { t } = useWords();
  const skip = (
    <button
      type="button"
      className={isAdvisedAgainst ? "btn big" : "btn ghost"}
      onClick={() => void onLeave(true)}
    >
      {t(isAdvisedAgainst ? "tests.leave-out" : "app.test.skip")}
    </button>
  );
  if (run.stage === "explain" && isAdvisedAgainst) return skip;
  if (run.stage === "explain" || run.stage === "assist") {
    const isAssisted = run.assisted.left !== null && run.assisted.right !== null;
    return (
      <>
        {skip}
        <button
          type="button"
          className="btn"
          disabled={run.stage === "explain" ? !isReady : !isAssisted}
          onClick={() => onRun(beginTries(guide, run))}
        >
          {t(run.stage === "explain" ? "app.test.begin" : "app.continue")}
        </button>
      </>
    );
  }
  if (run.stage === "felt") {
    const areSidesRight = sidesFelt(guide, run).every((side) =>
      areFieldsRight(guide.sideFields, run.fields[side]),
    );
    return (
      <button
        type="button"
        className="btn big"
        disabled={!isFelt(guide, run) || !areSidesRight}
        onClick={() => void onLeave(false)}
      >
        {t("app.save")}
      </button>
    );
  }
  const hasSome = sidesFelt(guide, run).length > 0;
  return (
    <>
      {skip}
      {hasSome ? (
        <button type="button" className="btn line" onClick={() => onRun(endTries(run))}>
          {t("tests.end-tries")}
        </button>
      ) : null}
    </>
  );
}
