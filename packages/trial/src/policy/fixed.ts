import { numberOf } from "@hipfirst/evidence";
import { type ExerciseDefinition, exercise, ladder } from "@hipfirst/exercises";
import type { PrescribedExercise } from "@hipfirst/plan";
import type { Order, Policy } from "./policy.ts";

const fixedSets = 3;
const fixedReps = 10;
const handoutIds = ["R05", "R07", "A03"];
const linearStartOrder = 3;
const linearDays = numberOf("trial.linearDays");
const dayMs = 86_400_000;

/** 3 × 10 of an exercise, or three sets of its shortest holds. */
function threeOfTen({ id, dose, laterality }: ExerciseDefinition): PrescribedExercise {
  const isHold = dose?.type === "hold";
  return {
    id,
    sets: fixedSets,
    reps: isHold ? (dose.holdsPerSet ?? 1) : fixedReps,
    holdS: isHold ? dose.min : null,
    durationMin: null,
    side: laterality === "bilateral" ? "both" : "each",
    loadKg: null,
    loadStep: null,
    tempo: null,
    restS: null,
    rir: null,
    role: "main",
    isLastSetOpen: false,
    isCalibration: false,
    form: "standard",
    isHeightLowered: false,
    isOptional: false,
    loadTries: null,
    optionalLoad: null,
  };
}

const handout = handoutIds.map((id) => threeOfTen(exercise(id)));
const byOrder = [...ladder].sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).map(threeOfTen);

/** The same sheet for ever. */
export class HandoutPolicy implements Policy {
  readonly checked = 0;
  readonly violations = 0;

  hear(): void {
    // A sheet of paper hears nothing.
  }

  ask(_now: string, nowMs: number): Order {
    return { exercises: handout, placement: null, notBeforeMs: nowMs, due: [] };
  }
}

/** One rung every 14 days whatever happens, from where ours starts without a placement. */
export class LinearPolicy implements Policy {
  readonly checked = 0;
  readonly violations = 0;
  #startMs: number | null = null;

  hear(): void {
    // The calendar alone decides.
  }

  ask(_now: string, nowMs: number): Order {
    this.#startMs ??= nowMs;
    const climbed = Math.floor((nowMs - this.#startMs) / (linearDays * dayMs));
    const rung = byOrder[Math.min(byOrder.length - 1, linearStartOrder - 1 + climbed)];
    return { exercises: rung === undefined ? null : [rung], placement: null, notBeforeMs: nowMs, due: [] };
  }
}
