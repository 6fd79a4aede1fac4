import { type Course, fired, heldRung, memoryOf } from "../course.ts";
import { dayMs } from "../time.ts";
import { deloadAfter } from "./deload.ts";
import { ruleNumber } from "./in-force.ts";
import { isConfirmed } from "./progression.ts";
import { askForReview } from "./review.ts";

/** Counts running sessions without a gain; waiting at the top, deload and flare are not counted (plateau). */
export function notePlateau(course: Course, atMs: number): void {
  const memory = memoryOf(course, heldRung(course));
  if (course.raise !== null || isConfirmed(memory) || memory.run.length > 0) {
    memory.flatSinceMs = [];
    return;
  }
  memory.flatSinceMs.push(atMs);
  if (flatSessions(course) === ruleNumber("plan.plateauDeloadSessions"))
    deloadAfter(course, atMs, "plateau.deload");
}

/** Sessions without a gain, where they came often enough to expect one. */
function flatSessions(course: Course): number {
  if (course.rung === null) return 0;
  const { flatSinceMs } = memoryOf(course, course.rung);
  const six = ruleNumber("plan.plateauSessions");
  const first = flatSinceMs.at(-six);
  const last = flatSinceMs.at(-1);
  if (first === undefined || last === undefined) return 0;
  return last - first <= ruleNumber("plan.plateauWindowDays") * dayMs ? flatSinceMs.length : 0;
}

export const needsSlowerLowering = (course: Course): boolean =>
  flatSessions(course) > ruleNumber("plan.plateauSessions");

export function explainPlateau(course: Course): void {
  const flat = flatSessions(course);
  if (flat < ruleNumber("plan.plateauSessions")) return;
  fired(course, "plateau.check", { sessions: flat });
  if (needsSlowerLowering(course)) fired(course, "plateau.microStep");
  if (flat < ruleNumber("plan.plateauReviewSessions")) return;
  fired(course, "plateau.review");
  askForReview(course);
}
