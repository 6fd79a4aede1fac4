import { numberOf } from "@hipfirst/evidence";

const intercept = numberOf("motion.pelvisRhythmInterceptDeg");
const perTrunk = numberOf("motion.pelvisPerTrunkDeg");
const perThigh = numberOf("motion.pelvisPerThighDeg");
const standingHip = numberOf("motion.standingHipFlexionDeg");
const standingKnee = numberOf("motion.standingKneeFlexionDeg");
const standingTilt = numberOf("motion.standingPelvisTiltDeg");
const standingTrunk = numberOf("motion.standingTrunkLeanDeg");
const standingThigh = numberOf("motion.standingThighDeg");

export const populationStanding = { hipDeg: standingHip, kneeDeg: standingKnee } as const;

/** Forward tilt of the pelvis as change from standing, from trunk lean and the higher thigh as change from standing. */
export function pelvisTiltChangeDeg(trunkChangeDeg: number, higherThighChangeDeg: number): number {
  return intercept + perTrunk * trunkChangeDeg + perThigh * Math.max(higherThighChangeDeg, 0);
}

/** Anatomical hip flexion from joint centres without a standing capture: the population's standing is the zero. */
export function hipFromCentresDeg(thighDeg: number, trunkDeg: number, higherThighDeg: number): number {
  const tilt = pelvisTiltChangeDeg(trunkDeg - standingTrunk, higherThighDeg - standingThigh);
  return thighDeg + standingTilt + tilt;
}

/**
 * Hip flexion of a lying, hanging or plank body. The rhythm was measured upright; here the pelvis lies with the trunk and
 * is rolled back by the thigh with the same share.
 */
export function hipWithTrunkDeg(thighDeg: number, trunkDeg: number): number {
  const plain = thighDeg + trunkDeg;
  return plain + perThigh * Math.max(plain, 0);
}
