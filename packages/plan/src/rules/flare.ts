import { type Course, changeTo, fired, heldRung, lowerRung, memoryOf, moveTo, usualOf } from "../course.ts";
import type { SetFacts } from "../history/sets.ts";
import { nextOpen } from "../ladder/climb.ts";
import { cut, withAmount } from "../ladder/dose.ts";
import { dayMs } from "../time.ts";
import { isRungTaken } from "./accepted.ts";
import { isInForce, ruleNumber } from "./in-force.ts";
import type { Colour } from "./pain.ts";
import { askForReview } from "./review.ts";

const rungsBelow = 2;

/** A red answer of the days after may have been heard before an earlier report of the flare: the later one counts. */
export function askForScreen(course: Course, atMs: number): void {
  course.needsScreenSinceMs = Math.max(course.needsScreenSinceMs ?? atMs, atMs);
}

/** Red pain or a reported flare: the rung stops, easier ones follow (flare.steps). */
export function startFlare(course: Course, atMs: number): void {
  const from = heldRung(course);
  askForScreen(course, atMs);
  if (isInForce("flare.same") && course.flare?.isUntried) {
    const { startMs, firstMs } = course.flare;
    course.flare = {
      ...course.flare,
      startMs: Math.max(startMs, atMs),
      firstMs: Math.min(firstMs, atMs),
      wasLastGreen: null,
    };
    fired(course, "flare.same");
    return;
  }
  const previousOrder = Math.max(course.flare?.previousOrder ?? 0, from.order);
  const before = memoryOf(course, from).dose;
  const to = lowerRung(course, from, rungsBelow);
  moveTo(course, to);
  const memory = memoryOf(course, to);
  const isSameKind = (before.holdS === null) === (memory.dose.holdS === null);
  const eased = cut(isSameKind ? before : memory.dose, ruleNumber("plan.easeFraction")).dose;
  memory.dose = withAmount(memory.dose, Math.min(eased.holdS ?? eased.reps, to.max));
  course.flare = { startMs: atMs, firstMs: atMs, previousOrder, wasLastGreen: null, isUntried: true };
  course.flareStartsMs = [...course.flareStartsMs, atMs];
  course.deload = null;
  course.maintenance = null;
  course.ladderPausedMs = null;
  course.isAtFloor = false;
  fired(course, "flare.start");
  fired(course, "usualPain.frozen");
  changeTo(course, "flare", from, to);
}

export function flareDay(course: Course, atMs: number): number {
  return course.flare === null ? 0 : Math.max(0, Math.floor((atMs - course.flare.startMs) / dayMs));
}

/** Days 0-2, and later while the last session was not green. */
export function isOnEasyDose(course: Course, atMs: number): boolean {
  if (course.flare === null) return false;
  return flareDay(course, atMs) < ruleNumber("plan.flareEasyDays") || course.flare.wasLastGreen === false;
}

export function afterFlareSession(course: Course, colour: Colour, didHeldRung: boolean): void {
  if (course.flare === null) return;
  course.flare.wasLastGreen = colour === "green";
  if (didHeldRung) course.flare.isUntried = false;
  if (colour !== "green") course.greens = 0;
  else if (didHeldRung) course.greens += 1;
}

/** From day 8: one rung up, or out of the flare, for two green sessions. */
export function climbOutOfFlare(course: Course, atMs: number, done: readonly SetFacts[] | null): void {
  const { flare } = course;
  // Stryker disable next-line ConditionalExpression: without a flare its day is 0, which climbs nowhere either; the type needs the line.
  if (flare === null) return;
  const from = heldRung(course);
  const mayClimb =
    flareDay(course, atMs) >= ruleNumber("plan.flareClimbDay") &&
    flare.wasLastGreen === true &&
    course.greens >= ruleNumber("plan.climbGreens");
  if (!mayClimb) return;
  const next = nextOpen(from.order, course.access);
  if (next === undefined || next.order > flare.previousOrder) {
    course.flare = null;
    course.easySessions = ruleNumber("plan.easySessions");
    course.greens = 0;
    course.anchorMs = atMs;
    fired(course, "flare.over");
    changeTo(course, "hold", from, from);
    return;
  }
  if (!isRungTaken(next, done)) return;
  moveTo(course, next);
  fired(course, "flare.climb");
  changeTo(course, "advance", from, next);
}

/** Says how things stand in the flare, and when someone should be seen. */
export function explainFlare(course: Course, atMs: number): void {
  const { flare } = course;
  if (flare === null) return;
  const day = flareDay(course, atMs);
  if (day < ruleNumber("plan.flareEasyDays")) fired(course, "flare.easyDays", { day });
  else if (flare.wasLastGreen === false) fired(course, "flare.notGreen", { day });
  else if (day < ruleNumber("plan.flareClimbDay")) fired(course, "flare.lowered", { day });
  else fired(course, "flare.climb");
  const since = atMs - ruleNumber("plan.flareCountDays") * dayMs;
  const recent = course.flareStartsMs.filter((startMs) => startMs > since).length;
  const lasting = Math.floor((atMs - flare.firstMs) / dayMs);
  const isSlow = lasting >= ruleNumber("plan.flareAlarmDays") && flare.wasLastGreen !== true;
  const isLong = lasting >= ruleNumber("plan.flareReturnAlarmDays");
  if (!isSlow && !isLong && !isStillHurting(course, lasting) && recent < ruleNumber("plan.flareCountAlarm"))
    return;
  fired(course, "flare.seeSomeone", { day: lasting });
  askForReview(course);
}

/** Pain at rest not back to usual after three weeks (flare.escalate). */
function isStillHurting(course: Course, day: number): boolean {
  const usual = usualOf(course);
  if (day < ruleNumber("plan.flarePainAlarmDays") || usual === null) return false;
  return (course.lastRestPain ?? 0) > usual + ruleNumber("plan.greenAboveUsual");
}
