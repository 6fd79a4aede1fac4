import { torqueOf } from "@hipfirst/evaluation";
import { numberOf } from "@hipfirst/evidence";
import type { Course } from "../course.ts";
import type { SessionFacts } from "../history/session.ts";
import type { EventOf, SetFacts } from "../history/sets.ts";
import { findRung } from "../ladder/rung.ts";
import { type BodySize, bestEffortOver, demandShare, shareOf } from "./demand.ts";
import { after, type Observation } from "./estimate.ts";

export const capacitySides = ["left", "right"] as const;
type CapacitySide = (typeof capacitySides)[number];

/** From here the set says only what the hip can give at least. */
const openEndedRir = numberOf("plan.openEndedRir");
const setSd = numberOf("plan.capacitySetSd");
const holdSecondsPerRep = numberOf("plan.holdSecondsPerRep");

/** Re-estimates both hips from the best set of each rung; sets without an answer on effort say nothing. */
export function noteCapacity(course: Course, session: SessionFacts): void {
  for (const side of capacitySides) {
    const best = new Map<string, Observation>();
    for (const set of session.sets) {
      const look = lookAt(set, side, course.body.massKg);
      if (look !== null && look.share > (best.get(set.exercise)?.share ?? 0)) best.set(set.exercise, look);
    }
    for (const look of best.values()) observe(course, side, look, session.startMs);
  }
}

function lookAt(set: SetFacts, side: CapacitySide, massKg: number | null): Observation | null {
  if ((set.side !== side && set.side !== "both") || set.rir === null || set.isFormGood !== true) return null;
  const rung = findRung(set.exercise);
  if (rung === undefined) return null;
  const demand = demandShare(rung, set.loadKg, massKg);
  if (demand === null) return null;
  const reps = rung.isHold ? (set.holdS ?? 0) / holdSecondsPerRep : (set.goodReps ?? set.reps ?? 0);
  if (reps === 0) return null;
  return { share: demand * bestEffortOver(reps + set.rir), sd: setSd, isAtLeast: set.rir >= openEndedRir };
}

/**
 * A measured torque counts as one sure look, unless pain or a pinch held it back. Where pain was not told it may have been
 * held back: the hip can give at least that much.
 */
export function noteTorque(course: Course, event: EventOf<"TestMeasured">, atMs: number): void {
  const size = sizeOf(course);
  const torqueNm = torqueOf(event);
  if (event.side === "both" || torqueNm === null || torqueNm === 0 || size === null) return;
  const pain = event.painDuring ?? null;
  if (event.pinch === true || (pain !== null && pain >= numberOf("evaluation.painLimitedFrom"))) return;
  const sd = numberOf("plan.capacityTestSd");
  observe(course, event.side, { share: shareOf(torqueNm, size), sd, isAtLeast: pain === null }, atMs);
}

function observe(course: Course, side: CapacitySide, look: Observation, atMs: number): void {
  const { left, right } = course.capacity;
  course.capacity =
    side === "left" ? { left: after(left, look, atMs), right } : { left, right: after(right, look, atMs) };
}

/** Null until both are known. */
export function sizeOf({ body: { massKg, heightM } }: Course): BodySize | null {
  return massKg === null || heightM === null ? null : { massKg, heightM };
}
