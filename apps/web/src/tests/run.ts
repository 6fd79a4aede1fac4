import type { Side } from "@hipfirst/skeleton";
import type { Guide } from "./guide.ts";

export type TestSide = Side | "both";
export type TestStage = "explain" | "assist" | "try" | "rest" | "felt";
export type Assisted = "yes" | "no" | "pinch";
export type FieldValue =
  | number
  | boolean
  | string
  | readonly string[]
  | Readonly<Record<string, boolean | number>>;
export type Fields = Readonly<Record<string, FieldValue>>;

/** What the person says of one side; null is not answered, never "no". */
export interface Felt {
  readonly painDuring: number | null;
  readonly pinch: boolean | null;
}

/** What one try gave: a value where the test has one, and what belongs to this try alone. */
export interface TryResult {
  readonly value: number | null;
  readonly perTry?: Readonly<Record<string, number>>;
  readonly fields?: Fields;
}

/** A test under way; plain data, so that it survives a reload. */
export interface TestRun {
  readonly stage: TestStage;
  /** Index into the tries. */
  readonly at: number;
  readonly painBefore: number | null;
  readonly setUp: Fields;
  readonly tried: Readonly<Record<TestSide, number>>;
  readonly values: Readonly<Record<TestSide, readonly number[]>>;
  readonly perTry: Readonly<Record<TestSide, Readonly<Record<string, readonly number[]>>>>;
  readonly fields: Readonly<Record<TestSide, Fields>>;
  /** T05 only: how high the knee goes with the hand's help. */
  readonly assisted: Readonly<Record<Side, Assisted | null>>;
  readonly felt: Readonly<Record<TestSide, Felt>>;
}

const unfelt: Felt = { painDuring: null, pinch: null };

export const newRun: TestRun = {
  stage: "explain",
  at: 0,
  painBefore: null,
  setUp: {},
  tried: { left: 0, right: 0, both: 0 },
  values: { left: [], right: [], both: [] },
  perTry: { left: {}, right: {}, both: {} },
  fields: { left: {}, right: {}, both: {} },
  assisted: { left: null, right: null },
  felt: { left: unfelt, right: unfelt, both: unfelt },
};

export interface Try {
  readonly side: TestSide;
  /** 1 for the first try of that side. */
  readonly number: number;
}

/** Tries in order: both sides in turn, and the side that starts changes from round to round. */
function triesOf({ test }: Guide, sides: readonly Side[] = ["left", "right"]): readonly Try[] {
  const count = Math.max(1, test.tries);
  return Array.from({ length: count }, (_, round): readonly Try[] => {
    if (test.sides === "both") return [{ side: "both", number: round + 1 }];
    const order = round % 2 === 0 ? sides : [...sides].reverse();
    return order.map((side) => ({ side, number: round + 1 }));
  }).flat();
}

/** For T05 only the sides whose knee goes clearly above level with help, without a pinch. */
export function runTries(guide: Guide, run: TestRun): readonly Try[] {
  if (guide.test.id !== "T05") return triesOf(guide);
  return triesOf(
    guide,
    (["left", "right"] as const).filter((side) => run.assisted[side] === "yes"),
  );
}

/** Leaves the explanation, or the assisted heights, for the first try; straight to the end when none can be tried. */
export function beginTries(guide: Guide, run: TestRun): TestRun {
  if (guide.test.id === "T05" && run.stage === "explain") return { ...run, stage: "assist" };
  return { ...run, stage: runTries(guide, run).length > 0 ? "try" : "felt", at: 0 };
}

/** Stores the try now under way and goes on: to the rest, the next try, or the last questions. */
export function recordTry(guide: Guide, run: TestRun, result: TryResult): TestRun {
  const tries = runTries(guide, run);
  const now = tries[run.at];
  if (now === undefined) return run;
  const { side } = now;
  const isLast = run.at + 1 >= tries.length;
  return {
    ...run,
    tried: { ...run.tried, [side]: run.tried[side] + 1 },
    values:
      result.value === null ? run.values : { ...run.values, [side]: [...run.values[side], result.value] },
    perTry: { ...run.perTry, [side]: appended(run.perTry[side], result.perTry ?? {}) },
    fields: { ...run.fields, [side]: { ...run.fields[side], ...result.fields } },
    stage: isLast ? "felt" : guide.restS > 0 ? "rest" : "try",
    at: isLast ? run.at : run.at + 1,
  };
}

/** No further tries: what is there is kept, and the rest is missing. */
export function endTries(run: TestRun): TestRun {
  return { ...run, stage: "felt" };
}

function appended(
  lists: Readonly<Record<string, readonly number[]>>,
  values: Readonly<Record<string, number>>,
): Readonly<Record<string, readonly number[]>> {
  const next: Record<string, readonly number[]> = { ...lists };
  for (const [name, value] of Object.entries(values)) next[name] = [...(lists[name] ?? []), value];
  return next;
}

/** The person corrects a value that a clock or the camera gave. */
export function correctValue(run: TestRun, side: TestSide, index: number, value: number): TestRun {
  const values = run.values[side].map((old, at) => (at === index ? value : old));
  return { ...run, values: { ...run.values, [side]: values } };
}

/** Sides that were tried, whose pain is asked at the end. */
export function sidesFelt(guide: Guide, run: TestRun): readonly TestSide[] {
  const sides: readonly TestSide[] = guide.test.sides === "both" ? ["both"] : ["left", "right"];
  return sides.filter((side) => run.tried[side] > 0);
}

/** A value outside the bounds of the test is a typing mistake. */
export function isInRange({ test }: Guide, value: number): boolean {
  const [low, high] = test.range;
  return Number.isFinite(value) && value >= low && value <= high;
}

/** Pain is answered for every side that was tried, and no value is a typing mistake. */
export function isFelt(guide: Guide, run: TestRun): boolean {
  return sidesFelt(guide, run).every(
    (side) =>
      run.felt[side].painDuring !== null && run.values[side].every((value) => isInRange(guide, value)),
  );
}
