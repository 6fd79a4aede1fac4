import { type Course, fired, heldRung, isClimbingBack, memoryOf } from "../course.ts";
import { dayMs, weekMs } from "../time.ts";
import { ruleNumber } from "./in-force.ts";

/** Whole training weeks behind the person at an instant; week 0 is the first. */
export function trainingWeek(course: Course, atMs: number): number {
  return course.anchorMs === null ? 0 : Math.max(0, Math.floor((atMs - course.anchorMs) / weekMs));
}

/** Ends an easier week that is over; starts the sixth week's (deload.rule). */
export function keepDeload(course: Course, atMs: number): void {
  if (course.deload !== null && atMs >= course.deload.untilMs) {
    course.deload = null;
    course.easySessions = ruleNumber("plan.easySessions");
  }
  if (course.deload !== null || !mayDeload(course) || course.anchorMs === null) return;
  const every = ruleNumber("plan.deloadEveryWeeks");
  const week = trainingWeek(course, atMs);
  if (week % every !== every - 1) return;
  course.deload = { untilMs: course.anchorMs + (week + 1) * weekMs, rule: "deload.sixthWeek" };
}

function mayDeload(course: Course): boolean {
  return (
    course.flare === null && course.maintenance === null && !isClimbingBack(course) && course.rung !== null
  );
}

export function deloadAfter(
  course: Course,
  atMs: number,
  rule: "deload.ill" | "deload.effort" | "plateau.deload",
): void {
  if (!mayDeload(course) || course.deload !== null) return;
  course.deload = { untilMs: atMs + ruleNumber("plan.deloadDays") * dayMs, rule };
  course.raise = null;
  fired(course, rule);
}

/** Reserve falling by two over three sessions at the same repetitions (deload.rule). */
export function isEffortFalling(course: Course): boolean {
  const [first, second, third] = memoryOf(course, heldRung(course)).reserves.slice(-3);
  if (first === undefined || second === undefined || third === undefined) return false;
  const isSameDose = first.amount === second.amount && second.amount === third.amount;
  return (
    isSameDose &&
    first.rir - third.rir >= ruleNumber("plan.effortFall") &&
    first.rir >= second.rir &&
    second.rir >= third.rir
  );
}
