import { findExercise } from "@hipfirst/exercises";
import type { KnownEvent } from "@hipfirst/record";
import { ruleNumber } from "../rules/in-force.ts";

export type EventOf<Type extends KnownEvent["type"]> = Extract<KnownEvent, { type: Type }>;

/** What a set says of itself, before or after it stands in the record. */
export type ToldSet = Pick<
  EventOf<"SetDone">,
  | "exercise"
  | "side"
  | "reps"
  | "validReps"
  | "criticalFaults"
  | "holdS"
  | "loadKg"
  | "loadStep"
  | "rir"
  | "peakPain"
  | "frontHipPain"
  | "faults"
  | "tracked"
  | "source"
>;

/** One set as the rules see it. Null is unknown. */
export interface SetFacts {
  readonly exercise: string;
  readonly side: "left" | "right" | "both";
  /** Repetitions, or holds, that were done. */
  readonly reps: number | null;
  readonly goodReps: number | null;
  readonly holdS: number | null;
  readonly loadKg: number | null;
  readonly loadStep: number | null;
  /** The set says something about load, if only that none is known. */
  readonly isLoadTold: boolean;
  readonly rir: number | null;
  readonly peakPain: number | null;
  readonly frontHipPain: number | null;
  /** The person, not a camera, judged the form (formGate.noCamera, formGate.lowConfidence). */
  readonly isSelfChecked: boolean;
  readonly wasPoorlyTracked: boolean;
  /** Null when nothing is known about form. */
  readonly formShare: number | null;
  readonly isFormGood: boolean | null;
  readonly faults: Readonly<Record<string, number>>;
}

export function setFacts(event: ToldSet): SetFacts {
  const isCamera = event.source === "camera";
  const wasPoorlyTracked =
    isCamera && typeof event.tracked === "number" && event.tracked < ruleNumber("plan.minTrackedShare");
  const reps = event.reps ?? event.validReps ?? null;
  const isSelfChecked = !isCamera || wasPoorlyTracked || event.validReps === undefined;
  const goodReps = wasPoorlyTracked ? reps : (event.validReps ?? reps);
  const faults = wasPoorlyTracked ? {} : (event.faults ?? {});
  const formShare = reps === null || goodReps === null ? null : reps === 0 ? 0 : Math.min(1, goodReps / reps);
  const criticalFaults = wasPoorlyTracked ? 0 : (event.criticalFaults ?? 0);
  return {
    exercise: event.exercise,
    side: event.side ?? "both",
    reps,
    goodReps,
    holdS: event.holdS ?? null,
    loadKg: event.loadKg ?? null,
    loadStep: event.loadStep ?? null,
    isLoadTold: event.loadKg !== undefined || event.loadStep !== undefined,
    rir: event.rir ?? null,
    peakPain: event.peakPain ?? null,
    frontHipPain: event.frontHipPain ?? null,
    isSelfChecked,
    wasPoorlyTracked,
    formShare,
    isFormGood:
      formShare === null
        ? null
        : formShare >= ruleNumber("plan.minQualifyingShare") &&
          criticalFaults <= ruleNumber("plan.maxCriticalFaults") &&
          !hasManyMinorFaults(event.exercise, faults, reps ?? 0),
    faults,
  };
}

function hasManyMinorFaults(id: string, faults: SetFacts["faults"], reps: number): boolean {
  const seen = Object.entries(faults);
  if (seen.length === 0) return false;
  const known = findExercise(id)?.form?.faults ?? [];
  return seen.some(
    ([fault, count]) =>
      known.some((each) => each.id === fault && each.severity === "minor") &&
      count > reps * ruleNumber("plan.maxMinorShare"),
  );
}

/** Reserve of a set; an unanswered effort counts as the default and earns nothing extra (effort.missing). */
export const reserveOf = (set: SetFacts): number => set.rir ?? ruleNumber("plan.effortUnknownRir");

/** What a set reached on the scale that progression moves: repetitions, or seconds of a hold. */
export const reachedBy = (set: SetFacts, isHold: boolean): number => (isHold ? set.holdS : set.reps) ?? 0;
