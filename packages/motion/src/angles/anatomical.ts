import { numberOf } from "@hipfirst/evidence";

const intercept = numberOf("motion.pelvisRhythmInterceptDeg");
const perTrunk = numberOf("motion.pelvisPerTrunkDeg");
const perThigh = numberOf("motion.pelvisPerThighDeg");
const measuredIntercept = numberOf("motion.measuredRhythmInterceptDeg");
const measuredPerTrunk = numberOf("motion.measuredPelvisPerTrunkDeg");
const measuredPerThigh = numberOf("motion.measuredPelvisPerThighDeg");
const perShorteningPercent = numberOf("motion.pelvisPerTrunkShorteningDeg");
const standingHip = numberOf("motion.standingHipFlexionDeg");
const standingKnee = numberOf("motion.standingKneeFlexionDeg");
const standingTilt = numberOf("motion.standingPelvisTiltDeg");
const standingTrunk = numberOf("motion.standingTrunkLeanDeg");
const standingThigh = numberOf("motion.standingThighDeg");
const extensionLimit = numberOf("motion.hipExtensionLimitDeg");
const pelvisFollows = numberOf("motion.pelvisFollowsAtMostDeg");

export const populationStanding = { hipDeg: standingHip, kneeDeg: standingKnee } as const;

/** Forward tilt of the pelvis as change from standing, from trunk lean and the higher thigh as change from standing. */
export function pelvisTiltChangeDeg(trunkChangeDeg: number, higherThighChangeDeg: number): number {
  return intercept + perTrunk * trunkChangeDeg + perThigh * Math.max(higherThighChangeDeg, 0);
}

/** A spine rounds by no more than this, and hardly lengthens; beyond lies a wrong marker. Shares of the standing length. */
const shortestTrunk = -0.08;
const longestTrunk = 0.03;

/** The same from joints measured in space, where the trunk's length over its standing length tells how the spine rounds. */
export function measuredTiltChangeDeg(
  trunkChangeDeg: number,
  higherThighChangeDeg: number,
  trunkLengthRatio: number,
): number {
  const change = Math.max(shortestTrunk, Math.min(longestTrunk, trunkLengthRatio - 1));
  return (
    measuredIntercept +
    measuredPerTrunk * trunkChangeDeg +
    measuredPerThigh * Math.max(higherThighChangeDeg, 0) +
    perShorteningPercent * 100 * change
  );
}

/** Anatomical hip flexion from joint centres without a standing capture: the population's standing is the zero. */
export function hipFromCentresDeg(
  thighDeg: number,
  trunkDeg: number,
  higherThighDeg: number,
  trunkLengthRatio: number,
): number {
  const tilt = measuredTiltChangeDeg(
    trunkDeg - standingTrunk,
    higherThighDeg - standingThigh,
    trunkLengthRatio,
  );
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

/**
 * How far the pelvis is taken forward, beyond its rhythm, by the thigh that is furthest back: a hip cannot extend past its
 * limit, so in a lunge the rear thigh holds the pelvis. NaN where that would be more than a pelvis does.
 */
export function takenAlongDeg(lowestHipDeg: number): number {
  const beyond = -extensionLimit - lowestHipDeg;
  if (beyond <= 0) return 0;
  return beyond <= pelvisFollows ? beyond : Number.NaN;
}
