import type { Side } from "@hipfirst/skeleton";
import type { NewEvent } from "../record/stamp.ts";
import { type HomeTest, type Try, triesOf } from "./home-tests.ts";

export type TestStage = "explain" | "assist" | "try" | "rest" | "felt";
export type Assisted = "yes" | "no" | "pinch";

export interface Felt {
  readonly painDuring: number | null;
  readonly pinch: boolean;
}

/** A home test under way; plain data, so that it survives a reload. */
export interface TestRun {
  readonly stage: TestStage;
  /** Index into the tries. */
  readonly at: number;
  readonly values: Readonly<Record<Side | "both", readonly number[]>>;
  readonly kneeDeg: Readonly<Record<Side, readonly number[]>>;
  /** T05 only: how high the knee goes with the hand's help. */
  readonly assisted: Readonly<Record<Side, Assisted | null>>;
  /** T08 only. */
  readonly pelvisControlled: boolean;
  readonly method: "photo" | "inclinometer" | null;
  readonly felt: Readonly<Record<Side | "both", Felt>>;
}

const unfelt: Felt = { painDuring: null, pinch: false };

export const newRun: TestRun = {
  stage: "explain",
  at: 0,
  values: { left: [], right: [], both: [] },
  kneeDeg: { left: [], right: [] },
  assisted: { left: null, right: null },
  pelvisControlled: false,
  method: null,
  felt: { left: unfelt, right: unfelt, both: unfelt },
};

/** Sides that can be tried: for T05 only those whose assisted height is above level without a pinch. */
export function sidesToTry(test: HomeTest, run: TestRun): readonly Side[] {
  const both: readonly Side[] = ["left", "right"];
  return test.id === "T05" ? both.filter((side) => run.assisted[side] === "yes") : both;
}

export function runTries(test: HomeTest, run: TestRun): readonly Try[] {
  return triesOf(test, sidesToTry(test, run));
}

/** Leaves the explanation, or the assisted heights, for the first try; straight to the end when none can be tried. */
export function beginTries(test: HomeTest, run: TestRun): TestRun {
  if (test.id === "T05" && run.stage === "explain") return { ...run, stage: "assist" };
  return { ...run, stage: runTries(test, run).length > 0 ? "try" : "felt", at: 0 };
}

/** Stores the value of the try now under way and goes on: to the rest, the next try, or the last question. */
export function recordTry(
  test: HomeTest,
  run: TestRun,
  value: number,
  kneeDeg: number | null = null,
): TestRun {
  const tries = runTries(test, run);
  const now = tries[run.at];
  if (now === undefined) return run;
  const values = { ...run.values, [now.side]: [...run.values[now.side], value] };
  const knees =
    kneeDeg === null || now.side === "both"
      ? run.kneeDeg
      : { ...run.kneeDeg, [now.side]: [...run.kneeDeg[now.side], kneeDeg] };
  const isLast = run.at + 1 >= tries.length;
  const stage = isLast ? "felt" : test.restS > 0 ? "rest" : "try";
  return { ...run, values, kneeDeg: knees, stage, at: isLast ? run.at : run.at + 1 };
}

/** Sides whose pain is asked at the end: those with a value, and those that pinched. */
export function sidesFelt(test: HomeTest, run: TestRun): readonly (Side | "both")[] {
  if (!test.sided) return ["both"];
  return (["left", "right"] as const).filter((side) => run.values[side].length > 0);
}

/** Pain is answered for every side that was tried. */
export function isFelt(test: HomeTest, run: TestRun): boolean {
  return sidesFelt(test, run).every((side) => run.felt[side].painDuring !== null);
}

/** What the record keeps of a finished test: one event a side, and an honest note where a side could not be tried. */
export function eventsOf(test: HomeTest, run: TestRun): readonly NewEvent[] {
  const measured = sidesFelt(test, run).map((side): NewEvent => {
    const values = [...run.values[side]];
    const felt = run.felt[side];
    return {
      type: "TestMeasured",
      test: test.id,
      side,
      values,
      unit: test.unit,
      setting: "home",
      ...(felt.painDuring === null ? {} : { painDuring: felt.painDuring }),
      ...(test.sided ? { pinch: felt.pinch } : {}),
      ...fieldsOf(test, run, side),
    };
  });
  if (test.id !== "T05") return measured;
  const notTried = (["left", "right"] as const).flatMap((side): NewEvent[] => {
    if (run.assisted[side] === "pinch")
      return [
        {
          type: "TestMeasured",
          test: test.id,
          side,
          values: [],
          unit: test.unit,
          setting: "home",
          pinch: true,
        },
      ];
    return run.assisted[side] === "no" ? [{ type: "TestSkipped", test: test.id, reason: "cannot" }] : [];
  });
  return [...measured, ...notTried];
}

function fieldsOf(test: HomeTest, run: TestRun, side: Side | "both"): Record<string, unknown> {
  if (test.id === "T05" && test.limitS !== null)
    return { passed: Math.max(...run.values[side]) >= test.limitS };
  if (test.id !== "T08" || side === "both") return {};
  const kneeDeg = run.kneeDeg[side];
  return {
    pelvisControlled: run.pelvisControlled,
    ...(run.method === null ? {} : { method: run.method }),
    ...(kneeDeg.length > 0 ? { kneeDeg: [...kneeDeg] } : {}),
  };
}
