import type { Course } from "../course.ts";
import type { Rung } from "../ladder/rung.ts";
import { weekMs } from "../time.ts";
import { ruleNumber } from "./in-force.ts";

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
  if (weeks < ruleNumber("plan.earlyWeeks")) return [3, 4];
  return hardOrders.has(rung.order) && weeks >= ruleNumber("plan.hardEffortWeeks") ? [1, 2] : [2, 3];
}
