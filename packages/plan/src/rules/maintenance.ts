import { type Course, changeTo, fired, heldRung, isClimbingBack, memoryOf } from "../course.ts";
import { nextOpen } from "../ladder/climb.ts";
import { dayMs, weekMs } from "../time.ts";
import { isRungDone } from "./advance.ts";
import { ruleNumber } from "./in-force.ts";
import type { RuleId } from "./table.ts";

/** Starts keeping what was gained (maintenance.when, blocked: your top). */
function startMaintenance(course: Course, atMs: number, rule: RuleId): void {
  if (course.maintenance !== null || course.wantsMore) return;
  course.maintenance = { sinceMs: atMs, rule };
  course.raise = null;
  course.deload = null;
  fired(course, rule);
  changeTo(course, "maintain", course.rung, course.rung);
}

/** A first qualifying session on a pike. */
export function noteQualifyingSession(course: Course, atMs: number): void {
  if (heldRung(course).order >= ruleNumber("plan.pikeOrder"))
    startMaintenance(course, atMs, "maintenance.pike");
}

/** At `your top` with everything done, or with the goal met and pain steady. */
export function keepMaintenance(course: Course, atMs: number): void {
  if (
    course.rung === null ||
    course.firstSessionMs === null ||
    course.flare !== null ||
    isClimbingBack(course)
  )
    return;
  const isDone = isRungDone(memoryOf(course, course.rung), course.rung);
  const isTop = nextOpen(course.rung.order, course.access) === undefined;
  if (isTop && isDone && course.lastColour === "green") startMaintenance(course, atMs, "maintenance.yourTop");
  if (course.goalMetMs !== null && isPainSteady(course, atMs))
    startMaintenance(course, atMs, "maintenance.goal");
}

/** Weekly pain over the last six weeks moved by less than 2. */
function isPainSteady(course: Course, atMs: number): boolean {
  const since = atMs - ruleNumber("plan.goalStableDays") * dayMs;
  const before = course.weeklyPain.filter((each) => each.atMs <= since).at(-1);
  const inside = course.weeklyPain.filter((each) => each.atMs > since);
  if (before === undefined || inside.length === 0) return false;
  const scores = [before, ...inside].map((each) => each.score);
  return Math.max(...scores) - Math.min(...scores) < ruleNumber("plan.goalStableChange");
}

export function maintenanceSessionsPerWeek(course: Course, atMs: number, ageYears: number | null): number {
  if (course.maintenance === null) return ruleNumber("plan.maxSessionsPerWeek");
  const weeks = (atMs - course.maintenance.sinceMs) / weekMs;
  const isOlder = ageYears !== null && ageYears >= ruleNumber("plan.maintenanceOlderAge");
  const isMore = weeks < ruleNumber("plan.maintenanceWeeks") || isOlder;
  return ruleNumber(isMore ? "plan.maintenanceFirstSessions" : "plan.maintenanceSessions");
}
