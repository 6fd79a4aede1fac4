import { type Course, changeTo, fired } from "../course.ts";
import { dayMs } from "../time.ts";
import { ruleNumber } from "./in-force.ts";
import { stepDown } from "./step-down.ts";

/** Days without a session: repeat the dose, one rung, or two rungs down (regress.absence). */
export function afterAbsence(course: Course, atMs: number): void {
  if (course.lastSession === null || course.rung === null) return;
  const days = Math.floor((atMs - course.lastSession.endMs) / dayMs);
  if (days < ruleNumber("plan.absenceRepeatDays")) return;
  course.raise = null;
  const isInFlare = course.flare !== null;
  if (days < ruleNumber("plan.absenceOneRungDays")) {
    if (!isInFlare && course.maintenance === null) fired(course, "regress.absence7", { days });
    return;
  }
  course.deload = null;
  course.anchorMs = atMs;
  const rungs = days < ruleNumber("plan.absenceTwoRungsDays") ? 1 : 2;
  const rule = rungs === 2 ? "regress.absence28" : "regress.absence14";
  fired(course, rule, { days });
  if (isInFlare || course.ladderPausedMs !== null) return;
  course.maintenance = null;
  const from = course.rung;
  stepDown(course, rungs, rule);
  if (course.rung === from) changeTo(course, "hold", from, from);
}

/** Whether the last session is so long ago that nothing may rise. */
export function isAway(course: Course, atMs: number): boolean {
  return (
    course.lastSession !== null &&
    atMs - course.lastSession.endMs >= ruleNumber("plan.absenceRepeatDays") * dayMs
  );
}
