import type { Course } from "../course.ts";
import { fired, hasHighUsualPain, isClimbingBack, memoryOf } from "../course.ts";
import { hasPressure } from "../history/safety.ts";
import { reachedBy, type SetFacts } from "../history/sets.ts";
import { amountOf } from "../ladder/dose.ts";
import type { Rung } from "../ladder/rung.ts";
import type { SetsBySide } from "../session/sets-now.ts";
import { weekMs } from "../time.ts";
import { isInForce, ruleNumber } from "./in-force.ts";

const calibratedOrders: ReadonlySet<number> = new Set([10, 11]);

/** Whether the last set goes to the limit of good form, to see what the stated reserve is worth (effort.calibration). */
export function isCalibrationDue(course: Course, rung: Rung, atMs: number): boolean {
  if (!isInForce("effort.calibrate") || !calibratedOrders.has(rung.order)) return false;
  const { firstSessionMs, calibratedMs } = course;
  if (firstSessionMs === null || atMs - firstSessionMs < ruleNumber("plan.calibrationFromWeeks") * weekMs)
    return false;
  const everyMs = ruleNumber("plan.calibrationEveryWeeks") * weekMs;
  const isSoonAgain = calibratedMs !== null && atMs - calibratedMs < everyMs;
  const memory = memoryOf(course, rung);
  const isQuiet =
    course.lastColour === "green" &&
    course.ambers === 0 &&
    !memory.isHeightLowered &&
    !hasHighUsualPain(course);
  const isOrdinary =
    course.flare === null &&
    course.limits.reps === null &&
    course.deload === null &&
    course.maintenance === null &&
    !isClimbingBack(course) &&
    !course.isAtFloor;
  return !isSoonAgain && isQuiet && isOrdinary && memory.sessions >= ruleNumber("plan.easySessions");
}

/** What was asked of a session: nobody with pressure in blood or eyes is asked for a set to the limit. */
export interface Asked {
  readonly answers: Parameters<typeof hasPressure>[0];
  readonly sets: SetsBySide;
}

/**
 * What the sets of a calibration are judged by: the set that went past the dose was meant to end at the limit, and its
 * effort is not held against it.
 */
export function withoutLimitSets(
  course: Course,
  rung: Rung,
  sets: readonly SetFacts[],
  atMs: number,
  asked: Asked,
): readonly SetFacts[] {
  if (!isCalibrationDue(course, rung, atMs)) return sets;
  const limitSets = new Set(limitSetsOf(course, rung, sets, asked).map(({ limit }) => limit));
  return sets.map((set) => (limitSets.has(set) ? { ...set, rir: null } : set));
}

interface Limit {
  readonly limit: SetFacts;
  readonly before: SetFacts;
}

const sides = ["left", "right", "both"] as const;
type AnySide = (typeof sides)[number];

const ofSide = (rung: Rung, sets: readonly SetFacts[], side: AnySide): readonly SetFacts[] =>
  sets.filter((set) => set.exercise === rung.id && set.side === side);

/** By side, the last set where it went past the dose, with the one before it whose reserve was told. */
function limitSetsOf(course: Course, rung: Rung, sets: readonly SetFacts[], asked: Asked): readonly Limit[] {
  return sides
    .filter((side) => wasAsked(rung, sets, side, asked))
    .flatMap((side) => pastDose(course, rung, sets, side));
}

function pastDose(course: Course, rung: Rung, sets: readonly SetFacts[], side: AnySide): readonly Limit[] {
  const [before, limit] = ofSide(rung, sets, side).slice(-2);
  if (limit === undefined || before === undefined || before.rir === null) return [];
  const { dose } = memoryOf(course, rung);
  return reachedBy(limit, rung.isHold) > amountOf(dose) ? [{ limit, before }] : [];
}

/** The set to the limit is the last of all that were asked on a side: a short session has none. */
function wasAsked(rung: Rung, sets: readonly SetFacts[], side: AnySide, asked: Asked): boolean {
  if (!isInForce("effort.notAsked")) return true;
  const count = side === "right" ? asked.sets.right : asked.sets.left;
  return !hasPressure(asked.answers) && ofSide(rung, sets, side).length >= count;
}

/** Compares the stated reserve with the repetitions that were really left, and shifts the target where they differ. */
export function noteCalibration(
  course: Course,
  rung: Rung,
  sets: readonly SetFacts[],
  atMs: number,
  asked: Asked,
): void {
  if (!isCalibrationDue(course, rung, atMs)) return;
  const limits = limitSetsOf(course, rung, sets, asked);
  const hasUnasked = sides.flatMap((side) => pastDose(course, rung, sets, side)).length > limits.length;
  if (hasUnasked) fired(course, "effort.notAsked");
  const errors = limits.map(
    ({ limit, before }) =>
      (before.rir ?? 0) -
      ((limit.goodReps ?? reachedBy(limit, rung.isHold)) - reachedBy(before, rung.isHold)),
  );
  if (errors.length === 0) return;
  course.calibratedMs = atMs;
  // Told too high on either side is what a set could be too hard by.
  const error = Math.max(...errors);
  const tolerated = ruleNumber("plan.calibrationErrorReps");
  const isOverstated = error > tolerated;
  course.reserveShift = isOverstated ? ruleNumber("plan.calibrationShiftReps") : 0;
  if (isOverstated) fired(course, "effort.overstated", { reps: error });
  else if (Math.min(...errors) < -tolerated)
    fired(course, "effort.understated", { reps: -Math.min(...errors) });
  else fired(course, "effort.calibrated", { reps: Math.abs(error) });
}
