import { type Course, changeTo, hasHighUsualPain, heldRung, moveTo } from "../course.ts";
import type { SessionFacts } from "../history/session.ts";
import { highestOpen } from "../ladder/climb.ts";
import { findRung, type Rung } from "../ladder/rung.ts";
import { isInForce, ruleNumber } from "./in-force.ts";

/** Whether this is the very first session, before which nothing but the entry rule has spoken. */
export const maySettleStart = ({ firstSessionMs, change }: Course): boolean =>
  isInForce("entry.asDone") && firstSessionMs === null && change.kind === "start";

/**
 * The pain told at the start of the very first session counts for the entry too. Where it moves the entry above what was
 * shown or done, the start stays on the lower rung: nobody rises by having less pain on one evening.
 */
export function startAsDone(course: Course, session: SessionFacts, shown: Rung): boolean {
  const isShownDone = session.sets.some(({ exercise }) => exercise === shown.id);
  const lower = isShownDone ? shown : (highestDone(session) ?? shown);
  if (lower.order >= heldRung(course).order) return false;
  course.rung = lower;
  course.highestOrder = lower.order;
  changeTo(course, "start", null, lower);
  return true;
}

/** The same where high usual pain had lowered the rung that was shown, and pain was lower when the session began. */
export function staysGentle(course: Course, session: SessionFacts): boolean {
  const gentle = highestOpen(ruleNumber("plan.gentleTopOrder"), course.access);
  if (!isInForce("pain.gentleDone") || course.flare !== null || hasHighUsualPain(course)) return false;
  if (gentle === undefined || heldRung(course).order <= gentle.order) return false;
  if ((highestDone(session)?.order ?? 0) > gentle.order) return false;
  moveTo(course, gentle);
  return true;
}

/** R02 goes beside another rung and tells nothing about where someone stands. */
function highestDone({ sets }: SessionFacts): Rung | undefined {
  let highest: Rung | undefined;
  for (const { exercise } of sets) {
    const rung = exercise === "R02" ? undefined : findRung(exercise);
    if (rung !== undefined && rung.order > (highest?.order ?? 0)) highest = rung;
  }
  return highest;
}
