import { type Dose, exercise } from "@hipfirst/exercises";
import type { PrescribedExercise } from "@hipfirst/plan";
import type { Side } from "@hipfirst/skeleton";

/** One set to do: an exercise, a side and its dose. Plain data, so that it survives a reload. */
export interface SetStep {
  readonly exercise: string;
  readonly kind: "reps" | "hold" | "time";
  /** `both` for movements of both legs together. */
  readonly side: Side | "both";
  /** The legs take turns within the set; repetitions are then counted over both sides. */
  readonly isAlternating: boolean;
  /** 1 for the first set. */
  readonly set: number;
  readonly sets: number;
  /** Repetitions or holds to count on the screen; for alternating movements those of both sides. */
  readonly target: number;
  /** Where the set may go on to while it stays easy; null where the target ends it. */
  readonly openTo: number | null;
  readonly holdS: number | null;
  readonly durationMin: number | null;
  readonly restS: number;
  readonly loadKg: number | null;
  readonly loadStep: number | null;
}

/** Rest where the prescription names none, seconds: long enough to stand up, read and lie down again. */
const defaultRestS = 45;

/** The sets of a session in the order they are done: every set of an exercise, its sides in turn. */
export function sessionSteps(exercises: readonly PrescribedExercise[], firstSide: Side): readonly SetStep[] {
  return exercises
    .filter(isTrained)
    .flatMap((prescribed) =>
      Array.from({ length: prescribed.sets }, (_, n) => setSteps(prescribed, n + 1, firstSide)).flat(),
    );
}

/** Walks are taken any time of the day, and optional exercises are not part of the counted session. */
export function isTrained(prescribed: PrescribedExercise): boolean {
  return prescribed.durationMin === null && !prescribed.isOptional;
}

function setSteps(prescribed: PrescribedExercise, set: number, firstSide: Side): readonly SetStep[] {
  const definition = exercise(prescribed.id);
  const isAlternating = definition.laterality === "alternating" && prescribed.side === "each";
  const isHold = prescribed.holdS !== null;
  const step: Omit<SetStep, "side"> = {
    exercise: prescribed.id,
    kind: prescribed.durationMin !== null ? "time" : isHold ? "hold" : "reps",
    isAlternating,
    set,
    sets: prescribed.sets,
    target: isAlternating ? prescribed.reps * 2 : prescribed.reps,
    openTo:
      prescribed.isLastSetOpen && set === prescribed.sets
        ? openTo(definition.dose, isHold, isAlternating)
        : null,
    holdS: prescribed.holdS,
    durationMin: prescribed.durationMin,
    restS: prescribed.restS ?? definition.dose?.restS ?? defaultRestS,
    loadKg: prescribed.loadKg,
    loadStep: prescribed.loadStep,
  };
  return sidesOf(prescribed, isAlternating, firstSide).map((side) => ({ ...step, side }));
}

function openTo(dose: Dose | null, isHold: boolean, isAlternating: boolean): number | null {
  if (dose === null || isHold || dose.type === "hold") return null;
  return isAlternating ? dose.max * 2 : dose.max;
}

function sidesOf(
  prescribed: PrescribedExercise,
  isAlternating: boolean,
  first: Side,
): readonly (Side | "both")[] {
  if (prescribed.side !== "each") return [prescribed.side];
  if (isAlternating || exercise(prescribed.id).laterality === "bilateral") return ["both"];
  return first === "right" ? ["right", "left"] : ["left", "right"];
}

/** Minutes the session takes: the work at its tempo, and the rests. */
export function sessionMinutes(steps: readonly SetStep[]): number {
  const seconds = steps.reduce((sum, step) => sum + workS(step) + step.restS, 0);
  return Math.max(1, Math.round(seconds / 60));
}

function workS(step: SetStep): number {
  if (step.durationMin !== null) return step.durationMin * 60;
  if (step.holdS !== null) return step.target * (step.holdS + 3);
  const { outS, pauseS, returnS } = exercise(step.exercise).motion.tempo;
  return step.target * (outS + (pauseS ?? 0) + returnS);
}
