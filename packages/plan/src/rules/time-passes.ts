import {
  type Course,
  changeTo,
  fired,
  hasHighUsualPain,
  isClimbingBack,
  memoryOf,
  moveTo,
} from "../course.ts";
import type { SetFacts } from "../history/sets.ts";
import { highestOpen, isOpen, nextOpen } from "../ladder/climb.ts";
import { rungOf } from "../ladder/rung.ts";
import { dayMs } from "../time.ts";
import { afterAbsence } from "./absence.ts";
import { isRaiseTaken } from "./accepted.ts";
import { advance, mayRise } from "./advance.ts";
import { keepDeload } from "./deload.ts";
import { climbOutOfFlare, explainFlare } from "./flare.ts";
import { ruleNumber } from "./in-force.ts";
import { keepMaintenance } from "./maintenance.ts";
import { explainPlateau } from "./plateau.ts";
import { askForReview } from "./review.ts";

/**
 * Brings a course to a later moment: everything that time alone, or an answer since the last session, changes.
 *
 * @param done sets of the session that starts then: a rise counts only when it was done, because doing a set accepts the
 * proposal. Null when nothing was done yet and the rise is a proposal.
 */
export function arriveAt(course: Course, atMs: number, done: readonly SetFacts[] | null): void {
  if (course.rung === null) return;
  keepDeload(course, atMs);
  afterAbsence(course, atMs);
  keepGentle(course);
  keepOpen(course);
  resumeLadder(course, atMs);
  climbOutOfFlare(course, atMs, done);
  explainFlare(course, atMs);
  keepMaintenance(course, atMs);
  const before = course.rung;
  advance(course, atMs, done);
  if (course.rung === before) applyRaise(course, atMs, done);
  applyPartnerRaise(course, atMs, done);
  explainPlateau(course);
  explainStanding(course);
}

/** High usual pain keeps to the gentle rungs (pain.highUsual). */
function keepGentle(course: Course): void {
  if (!hasHighUsualPain(course) || course.rung === null) return;
  fired(course, "pain.highUsual");
  askForReview(course);
  course.raise = null;
  const gentle = highestOpen(ruleNumber("plan.gentleTopOrder"), course.access);
  if (gentle === undefined || course.rung.order <= gentle.order) return;
  const from = course.rung;
  moveTo(course, gentle);
  changeTo(course, "regress", from, gentle);
}

/** A held rung that a screen, a limit or missing equipment closed gives way to the next lower open one. */
function keepOpen(course: Course): void {
  if (course.rung === null || isOpen(course.rung, course.access)) return;
  const from = course.rung;
  const to = highestOpen(from.order, course.access) ?? nextOpen(from.order, course.access);
  if (to === undefined) return;
  moveTo(course, to);
  fired(course, from.order > course.access.topOrder ? "clinician.limit" : "blocked.heldClosed");
  changeTo(
    course,
    course.lastSession === null ? "start" : "regress",
    course.lastSession === null ? null : from,
    to,
  );
}

/** After a rest of the ladder: two green sessions beside it, or two weeks. */
function resumeLadder(course: Course, atMs: number): void {
  if (course.ladderPausedMs === null) return;
  const isRested = atMs >= course.ladderPausedMs + ruleNumber("plan.ladderPauseDays") * dayMs;
  if (!isRested && course.greens < ruleNumber("plan.climbGreens")) {
    fired(course, "regress.ladderPaused");
    return;
  }
  course.ladderPausedMs = null;
  course.greens = 0;
}

function applyRaise(course: Course, atMs: number, done: readonly SetFacts[] | null): void {
  const { raise, rung } = course;
  if (raise === null || rung === null || !mayRise(course, atMs) || !isRaiseTaken(rung, raise.dose, done))
    return;
  const memory = memoryOf(course, rung);
  memory.dose = raise.dose;
  if (raise.kind === "add-load") {
    if (raise.isStepAtTop) memory.stepsTaken += 1;
    memory.run = [];
  }
  course.raise = null;
  fired(course, raise.rule, { amount: raise.dose.holdS ?? raise.dose.reps });
  changeTo(course, raise.kind, rung, rung);
}

/** R02 beside the first rungs; its effort never rises together with the rung or another load. */
function applyPartnerRaise(course: Course, atMs: number, done: readonly SetFacts[] | null): void {
  const { partnerRaise } = course;
  const press = rungOf("R02");
  if (partnerRaise === null || !mayRise(course, atMs) || !isRaiseTaken(press, partnerRaise.dose, done))
    return;
  const isBusy = course.change.kind === "advance" || course.change.kind === "add-load";
  if (partnerRaise.kind === "add-load" && isBusy) return;
  const memory = memoryOf(course, press);
  memory.dose = partnerRaise.dose;
  if (partnerRaise.isStepAtTop) memory.stepsTaken += 1;
  if (partnerRaise.kind === "add-load") memory.run = [];
  course.partnerRaise = null;
}

/** What stays so for a while speaks in each proposal. */
function explainStanding(course: Course): void {
  const { deload, maintenance } = course;
  if (deload !== null) {
    fired(course, deload.rule);
    if (course.rung !== null && course.flare === null) changeTo(course, "deload", course.rung, course.rung);
  }
  if (maintenance !== null) {
    fired(course, maintenance.rule);
    fired(course, "maintenance.dose");
    changeTo(course, "maintain", course.rung, course.rung);
  }
  if (isClimbingBack(course) && course.flare === null) fired(course, "regress.climb");
  if (course.flare !== null) fired(course, "usualPain.frozen");
  if (course.usual.isRiseHeld) fired(course, "usualPain.riseHeld");
  if (course.easySessions > 0 && course.flare === null) fired(course, "setsReps.easySets");
}
