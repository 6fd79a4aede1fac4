import { gluteBridge, halfKneelingLengthening, hipAbduction } from "./adjuncts/hips.ts";
import { curlUp, sideBridge, sidePlank } from "./adjuncts/trunk.ts";
import { walking } from "./adjuncts/walking.ts";
import type { ExerciseDefinition, ExerciseId } from "./definition.ts";
import { seatedHold, standingHold } from "./movements/knee-holds.ts";
import {
  proneHipExtension,
  standingMarchTest,
  standingStraightLegRaise,
  supineStraightLegRaise,
} from "./movements/leg-raises.ts";
import { plank } from "./movements/plank.ts";
import { sitToStand, squat } from "./movements/squat.ts";
import { stepDown } from "./movements/step-down.ts";
import { running, seatedPull, trunkHold, waiterBow } from "./movements/stills.ts";
import { thomas } from "./movements/thomas.ts";
import { bandedKneeDrive } from "./rungs/banded-knee-drive.ts";
import { bandedLyingMarch } from "./rungs/banded-lying-march.ts";
import { doubleLegLower } from "./rungs/double-leg-lower.ts";
import { handToKneePress } from "./rungs/hand-to-knee-press.ts";
import { hangingKneeRaise, hangingPike } from "./rungs/hanging.ts";
import { heelSlide } from "./rungs/heel-slide.ts";
import { longLeverDeadBug } from "./rungs/long-lever-dead-bug.ts";
import { longSitLiftOver, longSitPikeLift } from "./rungs/long-sit.ts";
import { lyingMarch } from "./rungs/lying-march.ts";
import { plankKneeDrive } from "./rungs/plank-knee-drive.ts";
import { loadedSeatedLift, seatedKneeLift } from "./rungs/seated-knee-lift.ts";
import { ballPike, sliderKneeTuck, sliderPike } from "./rungs/sliders-and-ball.ts";
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
  bandedLyingMarch,
  loadedSeatedLift,
  bandedKneeDrive,
  longLeverDeadBug,
  longSitLiftOver,
  plankKneeDrive,
  footLoadedMarch,
  sliderKneeTuck,
  doubleLegLower,
  hangingKneeRaise,
  longSitPikeLift,
  sliderPike,
  ballPike,
  hangingPike,
];

/** Exercises done beside the ladder. */
export const adjuncts: readonly ExerciseDefinition[] = [
  curlUp,
  sidePlank,
  gluteBridge,
  hipAbduction,
  halfKneelingLengthening,
  walking,
];

/** What the evaluation counts or times. */
export const movements: readonly ExerciseDefinition[] = [
  squat,
  sitToStand,
  standingMarchTest,
  standingStraightLegRaise,
  supineStraightLegRaise,
  seatedHold,
  standingHold,
  thomas,
  stepDown,
  sideBridge,
  plank,
  proneHipExtension,
];

/** Postures that explain the tests no camera counts. */
export const stills: readonly ExerciseDefinition[] = [seatedPull, waiterBow, running, trunkHold];

const byId = new Map(
  [...ladder, ...adjuncts, ...movements, ...stills].map((definition) => [definition.id, definition]),
);

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

/** The exercise whose figure explains each evaluation test. */
export const figureOfTest: Readonly<Record<string, ExerciseId>> = {
  T01: "seated-pull",
  T02: "R02",
  T03: "seated-pull",
  T04: "seated-hold",
  T05: "standing-hold",
  T06: "R05",
  T07: "seated-pull",
  T08: "thomas",
  T09: "supine-straight-leg-raise",
  T10: "supine-straight-leg-raise",
  T11: "waiter-bow",
  T12: "standing-march",
  T13: "prone-hip-extension",
  T14: "sit-to-stand",
  T15: "sit-to-stand",
  T16: "step-down",
  T17: "squat",
  T18: "running",
  T19: "trunk-hold",
  T20: "side-bridge",
  T21: "plank",
};
