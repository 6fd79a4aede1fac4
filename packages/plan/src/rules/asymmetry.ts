import { numberOf } from "@hipfirst/evidence";
import type { Course } from "../course.ts";
import { reachedBy, reserveOf, type SetFacts } from "../history/sets.ts";
import type { Rung } from "../ladder/rung.ts";
import { dayMs } from "../time.ts";

/** Mean good work of the two sides in one session on a one-sided rung, at equal load and effort. */
export interface SideMeasure {
  readonly atMs: number;
  readonly left: number;
  readonly right: number;
}

export interface Balance {
  readonly weakerSide: "left" | "right";
  /** Weaker to stronger. */
  readonly ratio: number;
  readonly isFlagged: boolean;
}

/** Keeps the sides of a session where they can be compared (asymmetry.measure). */
export function noteSides(course: Course, rung: Rung, sets: readonly SetFacts[], atMs: number): void {
  const left = sets.filter((set) => set.side === "left");
  const right = sets.filter((set) => set.side === "right");
  const isComparable =
    !rung.isBilateral &&
    left.length > 0 &&
    right.length > 0 &&
    hasEqualLoad(left, right) &&
    hasEqualEffort(left, right);
  if (!isComparable) return;
  const since = atMs - numberOf("plan.balanceMaxDays") * dayMs;
  course.sides = course.sides.filter((each) => each.atMs > since);
  course.sides.push({ atMs, left: meanGood(left, rung), right: meanGood(right, rung) });
}

/** The sides from the last sessions; null when they cannot be compared, and then nothing waits. */
export function balanceOf(course: Course, atMs: number): Balance | null {
  const { testedBalance } = course;
  if (testedBalance !== null && atMs >= testedBalance.fromMs && atMs < testedBalance.untilMs)
    return testedBalance.balance;
  const since = atMs - numberOf("plan.balanceMaxDays") * dayMs;
  const recent = course.sides.filter((each) => each.atMs > since);
  const last = recent.slice(-numberOf("plan.balanceSessions"));
  if (last.length < numberOf("plan.balanceSessions")) return null;
  const left = mean(last.map((each) => each.left));
  const right = mean(last.map((each) => each.right));
  const stronger = Math.max(left, right);
  if (stronger === 0) return null;
  const weakerSide = left <= right ? "left" : "right";
  return { weakerSide, ratio: Math.min(left, right) / stronger, isFlagged: isFlagged(recent, weakerSide) };
}

/** At least three repetitions apart, the same way round, for two weeks. */
function isFlagged(measures: readonly SideMeasure[], weakerSide: "left" | "right"): boolean {
  const isApart = (each: SideMeasure) =>
    (weakerSide === "left" ? each.right - each.left : each.left - each.right) >=
    numberOf("plan.balanceFlagReps");
  const firstOfRun = measures.findLastIndex((each) => !isApart(each)) + 1;
  const first = measures[firstOfRun];
  const last = measures.at(-1);
  if (first === undefined || last === undefined) return false;
  return last.atMs - first.atMs >= numberOf("plan.balanceFlagDays") * dayMs;
}

const hasEqualLoad = (left: readonly SetFacts[], right: readonly SetFacts[]): boolean =>
  left[0]?.loadKg === right[0]?.loadKg && left[0]?.loadStep === right[0]?.loadStep;

const hasEqualEffort = (left: readonly SetFacts[], right: readonly SetFacts[]): boolean =>
  Math.abs(mean(left.map(reserveOf)) - mean(right.map(reserveOf))) <= 1;

const meanGood = (sets: readonly SetFacts[], rung: Rung): number =>
  mean(sets.map((set) => (rung.isHold ? reachedBy(set, true) : (set.goodReps ?? 0))));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
