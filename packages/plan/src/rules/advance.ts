import {
  type Course,
  changeTo,
  fired,
  hasHighUsualPain,
  heldRung,
  isClimbingBack,
  memoryOf,
  moveTo,
  type RungMemory,
} from "../course.ts";
import type { SetFacts } from "../history/sets.ts";
import { closedBecause, nextOpen } from "../ladder/climb.ts";
import { isEarly } from "../ladder/dose.ts";
import { type Rung, rungs } from "../ladder/rung.ts";
import { dayMs } from "../time.ts";
import { isAway } from "./absence.ts";
import { isRungTaken } from "./accepted.ts";
import { balanceOf } from "./asymmetry.ts";
import { ruleNumber } from "./in-force.ts";
import { isConfirmed } from "./progression.ts";

/** Days a rung must have been held before a new highest one. */
export const speedLimitDays = (rung: Rung): number =>
  ruleNumber(isEarly(rung) ? "plan.speedLimitEarlyDays" : "plan.speedLimitLateDays");

/** Whether anything forbids a rise just now (invariants: never on amber or red, never while away or declined). */
export function mayRise(course: Course, atMs: number): boolean {
  return (
    course.lastColour === "green" &&
    course.deload === null &&
    course.flare === null &&
    course.maintenance === null &&
    course.ladderPausedMs === null &&
    !course.isDeclined &&
    !hasHighUsualPain(course) &&
    !isAway(course, atMs)
  );
}

/** Everything on the rung is done: top confirmed and its load steps taken. */
export function isRungDone(memory: RungMemory, rung: Rung): boolean {
  return isConfirmed(memory) && memory.stepsTaken >= rung.stepsBeforeAdvance;
}

/** One rung up: back to a rung already passed after two green sessions, to a new one when all is met. */
export function advance(course: Course, atMs: number, done: readonly SetFacts[] | null): void {
  if (!mayRise(course, atMs)) return;
  const from = heldRung(course);
  if (isClimbingBack(course)) {
    const next = nextOpen(from.order, course.access);
    if (next === undefined || course.greens < ruleNumber("plan.climbGreens") || !isRungTaken(next, done))
      return;
    moveTo(course, next);
    fired(course, "regress.climb");
    changeTo(course, "advance", from, next);
    return;
  }
  const memory = memoryOf(course, from);
  if (!isRungDone(memory, from) || memory.firstAtMs === null) return;
  const days = speedLimitDays(from);
  const openFromMs = memory.firstAtMs + days * dayMs;
  if (memory.isFastTracked) fired(course, "speedLimit.fastTrack");
  if (atMs < openFromMs) {
    fired(course, "speedLimit.waiting", { days, left: Math.ceil((openFromMs - atMs) / dayMs) });
    return;
  }
  memory.readySinceMs ??= Math.max(openFromMs, course.lastSession?.endMs ?? atMs);
  const next = nextAfterGates(course, from, memory.readySinceMs, atMs);
  if (next === "waits" || next === undefined || !isRungTaken(next, done)) return;
  moveTo(course, next);
  if (next.stage > 0) course.bridgeFrom = from;
  fired(course, "doubleProgression.advance");
  changeTo(course, "advance", from, next);
}

/** The next open rung; `waits` while a test gate or the balance of the sides holds it back. */
function nextAfterGates(
  course: Course,
  from: Rung,
  readySinceMs: number,
  atMs: number,
): Rung | "waits" | undefined {
  let next = nextOpen(from.order, course.access);
  if (next !== undefined && isHeldByPlank(course, from, next)) {
    if (atMs < readySinceMs + ruleNumber("plan.gateWaitDays") * dayMs) {
      fired(course, "blocked.gateWait", { seconds: ruleNumber("plan.plankGateS") });
      return "waits";
    }
    if (next.order === slideGateOrder) next = nextOpen(next.order, course.access);
  }
  if (next === undefined) return undefined;
  const skipped = rungs.filter((rung) => rung.order > from.order && rung.order < (next?.order ?? 0));
  if (skipped.some((rung) => closedBecause(rung, course.access) !== null))
    fired(course, "blocked.passedOver");
  if (waitsForBalance(course, next, readySinceMs, atMs)) return "waits";
  return next;
}

const plankOrder = 14;
const slideGateOrder = 16;

/** R14 is left, and R16 entered, with a plank of 30 s (ladder gates); R14 done in its full form opens R16 as well. */
function isHeldByPlank(course: Course, from: Rung, next: Rung): boolean {
  if (course.access.freed.has(next.id)) return false;
  if (from.order !== plankOrder && next.order !== slideGateOrder) return false;
  return !course.hasPlank;
}

function waitsForBalance(course: Course, next: Rung, readySinceMs: number, atMs: number): boolean {
  if (
    !next.isBilateral ||
    next.order < ruleNumber("plan.twoLeggedFromOrder") ||
    course.access.freed.has(next.id)
  )
    return false;
  const balance = balanceOf(course, atMs);
  if (balance === null || balance.ratio >= ruleNumber("plan.balanceOpenRatio")) return false;
  if (atMs >= readySinceMs + ruleNumber("plan.balanceMaxDays") * dayMs) return false;
  fired(course, "asymmetry.wait", { percent: Math.round(balance.ratio * 100) });
  return true;
}
