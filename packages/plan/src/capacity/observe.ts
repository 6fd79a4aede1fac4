import { numberOf } from "@hipfirst/evidence";
import type { Course } from "../course.ts";
import type { SessionFacts } from "../history/session.ts";
import type { EventOf, SetFacts } from "../history/sets.ts";
import { findRung } from "../ladder/rung.ts";
import { type BodySize, bestEffortOver, demandShare, shareOf } from "./demand.ts";
import { after, type Observation } from "./estimate.ts";

export const capacitySides = ["left", "right"] as const;
type CapacitySide = (typeof capacitySides)[number];

/** "5 or more" on the effort scale: the set says only what the hip can give at least. */
const openEndedRir = 5;

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
  const demand = rung === undefined ? null : demandShare(rung, set.loadKg, massKg);
  if (rung === undefined || demand === null) return null;
  const reps = rung.isHold ? (set.holdS ?? 0) / holdSecondsPerRep : (set.goodReps ?? set.reps ?? 0);
  if (reps === 0) return null;
  return { share: demand * bestEffortOver(reps + set.rir), sd: setSd, isAtLeast: set.rir >= openEndedRir };
}

const torqueTests: ReadonlySet<string> = new Set(["T01", "T02"]);

/** A measured torque counts as one sure look, unless pain or a pinch held it back. */
export function noteTorque(course: Course, event: EventOf<"TestMeasured">, atMs: number): void {
  const size = sizeOf(course);
  const leverM = event.leverM;
  if (!torqueTests.has(event.test) || event.side === "both" || typeof leverM !== "number" || size === null)
    return;
  const isHeldBack =
    event.pinch === true || (event.painDuring ?? 0) >= numberOf("evaluation.painLimitedFrom");
  const torqueNm = Math.max(0, ...event.values) * leverM;
  if (isHeldBack || torqueNm === 0) return;
  const look = { share: shareOf(torqueNm, size), sd: numberOf("plan.capacityTestSd"), isAtLeast: false };
  observe(course, event.side, look, atMs);
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
