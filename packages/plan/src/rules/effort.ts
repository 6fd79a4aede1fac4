import type { Course } from "../course.ts";
import type { Rung } from "../ladder/rung.ts";
import { weekMs } from "../time.ts";
import { ruleNumber } from "./in-force.ts";
import type { PlanNumberId } from "./versions.ts";

const hardOrders: ReadonlySet<number> = new Set([10, 11, 15]);

/** Repetitions in reserve to aim for; below the lower number a set does not qualify (effort.target). */
export function reserveTarget(
  course: Course,
  rung: Rung,
  atMs: number,
): readonly [low: number, high: number] {
  const [low, high] = plainTarget(course, rung, atMs);
  return [low + course.reserveShift, high + course.reserveShift];
}

function plainTarget(course: Course, rung: Rung, atMs: number): readonly [low: number, high: number] {
  const weeks = course.firstSessionMs === null ? 0 : (atMs - course.firstSessionMs) / weekMs;
  if (weeks < ruleNumber("plan.earlyWeeks")) return reserveFrom("plan.earlyReserve");
  const isHard = hardOrders.has(rung.order) && weeks >= ruleNumber("plan.hardEffortWeeks");
  return reserveFrom(isHard ? "plan.hardReserve" : "plan.usualReserve");
}

/** From a least reserve to the most that is still worth the set. */
export function reserveFrom(least: PlanNumberId): readonly [low: number, high: number] {
  const low = ruleNumber(least);
  return [low, low + ruleNumber("plan.reserveSpan")];
}
