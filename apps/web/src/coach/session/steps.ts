import { numberOf } from "@hipfirst/evidence";
import { type Dose, type ExerciseDefinition, type ExternalLoad, exercise } from "@hipfirst/exercises";
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
  /** The open set ends where good form ends, not where it stops being easy. */
  readonly isToTheLimit: boolean;
  readonly holdS: number | null;
  readonly durationMin: number | null;
  readonly restS: number;
  readonly loadKg: number | null;
  readonly loadStep: number | null;
  /** What can be added to the movement; null where nothing can. */
  readonly load: LoadAdded | null;
}

/** A weight or a step of resistance, as this person does the exercise. */
export interface LoadAdded {
  readonly kind: ExternalLoad["kind"];
  readonly unit: ExternalLoad["unit"];
  /** More that may be tried while the rung waits for its time; null when there is none. */
  readonly optional: PrescribedExercise["optionalLoad"];
  readonly tries: PrescribedExercise["loadTries"];
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

/**
 * An easier exercise in place of what is left of one: as many sets, at the bottom of its range, without added load.
 */
export function easierSteps(left: readonly SetStep[], id: string): readonly SetStep[] {
  const { dose, laterality } = exercise(id);
  if (dose === null || dose.type === "minutes") return [];
  const isHold = dose.type === "hold";
  const isAlternating = laterality === "alternating";
  const sides = laterality === "bilateral" || isAlternating ? (["both"] as const) : sidesLeft(left);
  const sets = Math.max(1, new Set(left.map(({ set }) => set)).size);
  const reps = isHold ? (dose.holdsPerSet ?? numberOf("plan.minReps")) : dose.min;
  return Array.from({ length: sets }, (_, index) =>
    sides.map((side) => ({
      exercise: id,
      kind: isHold ? ("hold" as const) : ("reps" as const),
      side,
      isAlternating,
      set: index + 1,
      sets,
      target: isAlternating ? reps * 2 : reps,
      openTo: null,
      isToTheLimit: false,
      holdS: isHold ? dose.min : null,
      durationMin: null,
      restS: dose.restS,
      loadKg: null,
      loadStep: null,
      load: null,
    })),
  ).flat();
}

function loadOf(
  { form, optionalLoad: optional, loadTries: tries }: PrescribedExercise,
  { load, alternative }: ExerciseDefinition,
): LoadAdded | null {
  if (form !== "alternative") return load && { kind: load.kind, unit: load.unit, optional, tries };
  const unit = alternative?.loadUnit ?? null;
  return unit && { kind: unit === "kg" ? "foot-weight" : "hand-effort", unit, optional, tries };
}

/** The sides still to be done, in their order. */
function sidesLeft(left: readonly SetStep[]): readonly (Side | "both")[] {
  const sides = new Set(left.map(({ side }) => side));
  return sides.has("both") ? ["right", "left"] : [...sides];
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
    openTo: set === prescribed.sets ? openTo(prescribed, definition.dose, isAlternating) : null,
    isToTheLimit: prescribed.isCalibration && set === prescribed.sets,
    holdS: prescribed.holdS,
    durationMin: prescribed.durationMin,
    restS: prescribed.restS ?? definition.dose?.restS ?? defaultRestS,
    loadKg: prescribed.loadKg,
    loadStep: prescribed.loadStep,
    load: loadOf(prescribed, definition),
  };
  return sidesOf(prescribed, isAlternating, firstSide).map((side) => ({ ...step, side }));
}

function openTo(prescribed: PrescribedExercise, dose: Dose | null, isAlternating: boolean): number | null {
  if (!prescribed.isLastSetOpen && !prescribed.isCalibration) return null;
  if (dose === null || dose.type === "hold") return null;
  const most = prescribed.isCalibration ? numberOf("plan.maxReps") : dose.max;
  return isAlternating ? most * 2 : most;
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
