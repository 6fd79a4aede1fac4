import type { Course } from "../course.ts";
import { reachedBy, reserveOf, type SetFacts } from "../history/sets.ts";
import type { Rung } from "../ladder/rung.ts";
import { dayMs } from "../time.ts";
import { isInForce, ruleNumber } from "./in-force.ts";

/** Mean good work of the two sides in one session on a one-sided rung, at equal load and effort. */
export interface SideMeasure {
  readonly atMs: number;
  readonly rung: string;
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
  const since = atMs - ruleNumber("plan.balanceMaxDays") * dayMs;
  const measure = { atMs, rung: rung.id, left: meanGood(left, rung), right: meanGood(right, rung) };
  course.sides = [...course.sides.filter((each) => each.atMs > since), measure];
  course.apartSinceMs = balanceOf(course, atMs)?.isFlagged === true ? (course.apartSinceMs ?? atMs) : null;
}

/** The sides have steered the sets for as long as they may (asymmetry.rule: up to 6 weeks). */
export const isEvened = ({ apartSinceMs }: Course, atMs: number): boolean =>
  isInForce("asymmetry.evened") &&
  apartSinceMs !== null &&
  atMs - apartSinceMs >= ruleNumber("plan.balanceMaxDays") * dayMs;

/** The sides from the last sessions; null when they cannot be compared, and then nothing waits. */
export function balanceOf(course: Course, atMs: number): Balance | null {
  const { testedBalance } = course;
  if (testedBalance !== null && atMs >= testedBalance.fromMs && atMs < testedBalance.untilMs)
    return testedBalance.balance;
  const since = atMs - ruleNumber("plan.balanceMaxDays") * dayMs;
  const recent = course.sides.filter((each) => each.atMs > since);
  const latestRung = recent.at(-1)?.rung;
  const comparable = isInForce("asymmetry.evened")
    ? recent.filter((each) => each.rung === latestRung)
    : recent;
  const last = comparable.slice(-ruleNumber("plan.balanceSessions"));
  if (last.length < ruleNumber("plan.balanceSessions")) return null;
  const left = last.reduce((sum, each) => sum + each.left, 0) / last.length;
  const right = last.reduce((sum, each) => sum + each.right, 0) / last.length;
  const stronger = Math.max(left, right);
  if (stronger === 0) return null;
  const weakerSide = left <= right ? "left" : "right";
  return { weakerSide, ratio: Math.min(left, right) / stronger, isFlagged: isFlagged(recent, weakerSide) };
}

/** Three repetitions or a quarter apart, the same way round, for two weeks. */
function isFlagged(measures: readonly SideMeasure[], weakerSide: "left" | "right"): boolean {
  const firstOfRun = measures.findLastIndex((each) => !isApart(each, weakerSide)) + 1;
  const first = measures[firstOfRun];
  const last = measures.at(-1);
  if (first === undefined || last === undefined) return false;
  return last.atMs - first.atMs >= ruleNumber("plan.balanceFlagDays") * dayMs;
}

function isApart({ left, right }: SideMeasure, weakerSide: "left" | "right"): boolean {
  const [weaker, stronger] = weakerSide === "left" ? [left, right] : [right, left];
  const apart = stronger - weaker;
  return (
    apart >= ruleNumber("plan.balanceFlagReps") ||
    (apart > 0 && apart >= stronger * ruleNumber("plan.balanceFlagShare"))
  );
}

const hasEqualLoad = (left: readonly SetFacts[], right: readonly SetFacts[]): boolean =>
  left[0]?.loadKg === right[0]?.loadKg && left[0]?.loadStep === right[0]?.loadStep;

const hasEqualEffort = (left: readonly SetFacts[], right: readonly SetFacts[]): boolean =>
  Math.abs(mean(left.map(reserveOf)) - mean(right.map(reserveOf))) <= ruleNumber("plan.balanceEffortReps");

const meanGood = (sets: readonly SetFacts[], rung: Rung): number =>
  mean(sets.map((set) => (rung.isHold ? reachedBy(set, true) : (set.goodReps ?? 0))));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
