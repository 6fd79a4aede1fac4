import type { Constant } from "./constant.ts";
import { bodyConstants } from "./constants/body.ts";
import { bodyContactConstants } from "./constants/body-contacts.ts";
import { evaluationConstants } from "./constants/evaluation.ts";
import { exercisesConstants } from "./constants/exercises.ts";
import { motionConstants } from "./constants/motion.ts";
import { motionErrorConstants } from "./constants/motion-errors.ts";
import { planConstants } from "./constants/plan.ts";
import { skeletonConstants } from "./constants/skeleton.ts";
import { trialConstants } from "./constants/trial.ts";

export { type Claim, claims, forbiddenWording, type Grade, intendedUse } from "./claims.ts";
export type { Constant, EvidenceStatus } from "./constant.ts";
export { type Source, type SourceStatus, source, sources } from "./source.ts";

/** Every constant of every room, by id. */
export const constants = {
  ...skeletonConstants,
  ...exercisesConstants,
  ...bodyConstants,
  ...bodyContactConstants,
  ...motionConstants,
  ...motionErrorConstants,
  ...evaluationConstants,
  ...planConstants,
  ...trialConstants,
};

export type ConstantId = keyof typeof constants;

/** The constant with this id: value, unit, bounds, status, sources and note. */
export function constant(id: ConstantId): Constant {
  return constants[id];
}

/** Only the value, where the surrounding code names the unit. */
export function numberOf(id: ConstantId): number {
  return constants[id].value;
}
