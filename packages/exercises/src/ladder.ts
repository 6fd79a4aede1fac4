import type { ExerciseDefinition, ExerciseId } from "./definition.ts";
import { seatedHold, standingHold } from "./movements/knee-holds.ts";
import { sitToStand, squat } from "./movements/squat.ts";
import { handToKneePress } from "./rungs/hand-to-knee-press.ts";
import { heelSlide } from "./rungs/heel-slide.ts";
import { lyingMarch } from "./rungs/lying-march.ts";
import { loadedSeatedLift, seatedKneeLift } from "./rungs/seated-knee-lift.ts";
import { standingKneeHold } from "./rungs/standing-knee-hold.ts";
import { footLoadedMarch, standingMarch } from "./rungs/standing-march.ts";
import { straightLegRaise } from "./rungs/straight-leg-raise.ts";
import { toeTap } from "./rungs/toe-tap.ts";

/** The rungs, easiest first; `order` is the place on the ladder. */
export const ladder: readonly ExerciseDefinition[] = [
  heelSlide,
  handToKneePress,
  lyingMarch,
  toeTap,
  seatedKneeLift,
  standingMarch,
  straightLegRaise,
  standingKneeHold,
  loadedSeatedLift,
  footLoadedMarch,
];

/** Exercises done beside the ladder. */
export const adjuncts: readonly ExerciseDefinition[] = [];

/** What the evaluation counts or times. */
export const movements: readonly ExerciseDefinition[] = [squat, sitToStand, seatedHold, standingHold];

const byId = new Map([...ladder, ...adjuncts, ...movements].map((definition) => [definition.id, definition]));

/** The built-in exercise with this id, or undefined: for ids that come from outside. */
export function findExercise(id: ExerciseId): ExerciseDefinition | undefined {
  return byId.get(id);
}

/** The built-in exercise with this id. Throws when there is none: ids in our own code are never wrong. */
export function exercise(id: ExerciseId): ExerciseDefinition {
  const definition = byId.get(id);
  if (definition === undefined)
    throw new Error(`No exercise "${id}": use findExercise for ids that come from outside`);
  return definition;
}
