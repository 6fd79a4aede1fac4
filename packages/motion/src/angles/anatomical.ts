import { numberOf } from "@hipfirst/evidence";

const intercept = numberOf("motion.pelvisRhythmInterceptDeg");
const perTrunk = numberOf("motion.pelvisPerTrunkDeg");
const perThigh = numberOf("motion.pelvisPerThighDeg");
const measuredIntercept = numberOf("motion.measuredRhythmInterceptDeg");
const measuredPerTrunk = numberOf("motion.measuredPelvisPerTrunkDeg");
const measuredPerThigh = numberOf("motion.measuredPelvisPerThighDeg");
const perShorteningPercent = numberOf("motion.pelvisPerTrunkShorteningDeg");
const headIntercept = numberOf("motion.headRhythmInterceptDeg");
const headPerTrunk = numberOf("motion.headPelvisPerTrunkDeg");
const headPerThigh = numberOf("motion.headPelvisPerThighDeg");
const headPerShorteningPercent = numberOf("motion.headPelvisPerTrunkShorteningDeg");
const perHead = numberOf("motion.pelvisPerHeadDeg");
const standingHip = numberOf("motion.standingHipFlexionDeg");
const standingKnee = numberOf("motion.standingKneeFlexionDeg");
const standingTilt = numberOf("motion.standingPelvisTiltDeg");
const standingTrunk = numberOf("motion.standingTrunkLeanDeg");
const standingThigh = numberOf("motion.standingThighDeg");
const extensionLimit = numberOf("motion.hipExtensionLimitDeg");
const planeUnknownBelow = numberOf("motion.kneePlaneUnknownBelowDeg");
const planeKnownFrom = numberOf("motion.kneePlaneKnownFromDeg");
const pelvisFollows = numberOf("motion.pelvisFollowsAtMostDeg");

export const populationStanding = {
  hipDeg: standingHip,
  kneeDeg: standingKnee,
  trunkDeg: standingTrunk,
} as const;

/** Forward tilt of the pelvis as change from standing, from trunk lean and the higher thigh as change from standing. */
export function pelvisTiltChangeDeg(trunkChangeDeg: number, higherThighChangeDeg: number): number {
  return intercept + perTrunk * trunkChangeDeg + perThigh * Math.max(higherThighChangeDeg, 0);
}

const shortestTrunk = -numberOf("motion.trunkShortensAtMostShare");
const longestTrunk = numberOf("motion.trunkLengthensAtMostShare");
const headMovesAtMost = numberOf("motion.headMovesAtMostDeg");

/** A body above the hips as change from standing, from joints measured in space. */
export interface UpperBody {
  readonly trunkChangeDeg: number;
  /** The trunk's length over its standing length: it tells how the spine rounds. */
  readonly trunkLengthRatio: number;
  /** Inclination of the head over the shoulders; NaN where no head was measured. */
  readonly headChangeDeg: number;
}

/** Forward tilt of the pelvis as change from standing, from joints measured in space. */
export function measuredTiltChangeDeg(upper: UpperBody, higherThighChangeDeg: number): number {
  const raised = Math.max(higherThighChangeDeg, 0);
  const longer = 100 * Math.max(shortestTrunk, Math.min(longestTrunk, upper.trunkLengthRatio - 1));
  if (Number.isNaN(upper.headChangeDeg))
    return (
      measuredIntercept +
      measuredPerTrunk * upper.trunkChangeDeg +
      measuredPerThigh * raised +
      perShorteningPercent * longer
    );
  const head = Math.max(-headMovesAtMost, Math.min(headMovesAtMost, upper.headChangeDeg));
  return (
    headIntercept +
    headPerTrunk * upper.trunkChangeDeg +
    headPerThigh * raised +
    headPerShorteningPercent * longer +
    perHead * head
  );
}

/**
 * Anatomical hip flexion from joint centres, whose zero is the population's standing: `upper.trunkChangeDeg` and
 * `higherThighDeg` are then changes from that.
 */
export function hipFromCentresDeg(thighDeg: number, upper: UpperBody, higherThighDeg: number): number {
  return thighDeg + standingTilt + measuredTiltChangeDeg(upper, higherThighDeg - standingThigh);
}

/**
 * Knee flexion from joints in space. A bent leg has a plane of its own, often turned out from the pelvis, and the bend in it is the
 * flexion. A straight one has none: varus, valgus and a marker beside the joint would be read as a bend, so the flexion is
 * read in the sagittal plane of the pelvis.
 */
export function kneeFromCentresDeg(sagittalDeg: number, bendDeg: number): number {
  const share = Math.max(
    0,
    Math.min(1, (bendDeg - planeUnknownBelow) / (planeKnownFrom - planeUnknownBelow)),
  );
  return sagittalDeg + share * share * (3 - 2 * share) * (bendDeg - sagittalDeg);
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
