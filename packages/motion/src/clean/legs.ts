import { joint, type PoseArray, valuesPerJoint } from "../input/joints.ts";

const pairs = [
  [joint.kneeLeft, joint.kneeRight],
  [joint.ankleLeft, joint.ankleRight],
] as const;
const swappedPairs = [
  [joint.hipLeft, joint.hipRight],
  [joint.kneeLeft, joint.kneeRight],
  [joint.ankleLeft, joint.ankleRight],
  [joint.heelLeft, joint.heelRight],
  [joint.toeLeft, joint.toeRight],
] as const;

/** Legs this much closer when exchanged, and this far apart, were exchanged by the detector. */
const exchangedShare = 0.35;
const leastGainTrunks = 0.5;
/**
 * The detector may be wrong for a moment. When it insists for longer it is believed: at the beginning soon, as the first frames may
 * have been the wrong ones; the longer it has kept its names, the later.
 */
const shortestExchangeS = 0.4;
const longestExchangeS = 2;
/** Over a longer hole, or between slower pictures, legs change places by themselves. */
const longestStepS = 0.15;

/** Puts right the frames in which a pose network gave the left leg's name to the right leg. */
export class LegKeeper {
  private exchangedSinceS = Number.NaN;
  private namedSinceS = Number.NaN;

  reset(): void {
    this.exchangedSinceS = Number.NaN;
  }

  /** Exchanges the legs of `pose` in place where it continues `before`, seen at `beforeS`, far better that way. */
  keep(pose: PoseArray, before: PoseArray, trunk: number, nowS: number, beforeS: number): void {
    if (Number.isNaN(this.namedSinceS)) this.namedSinceS = nowS;
    if (!(nowS - beforeS <= longestStepS && isExchanged(pose, before, trunk))) {
      this.reset();
      return;
    }
    if (Number.isNaN(this.exchangedSinceS)) this.exchangedSinceS = nowS;
    const namedS = this.exchangedSinceS - this.namedSinceS;
    const patienceS = Math.max(shortestExchangeS, Math.min(longestExchangeS, namedS));
    if (nowS - this.exchangedSinceS <= patienceS) exchangeLegs(pose);
    else this.namedSinceS = nowS;
  }
}

function isExchanged(pose: PoseArray, before: PoseArray, trunk: number): boolean {
  const offset = Number.isNaN(pose[joint.hipLeft * valuesPerJoint] as number) ? 2 : 0;
  let asGiven = 0;
  let exchanged = 0;
  for (const [left, right] of pairs) {
    asGiven += step(pose, left, before, left, offset) + step(pose, right, before, right, offset);
    exchanged += step(pose, left, before, right, offset) + step(pose, right, before, left, offset);
  }
  return exchanged < exchangedShare * asGiven && asGiven - exchanged > leastGainTrunks * trunk;
}

function step(pose: PoseArray, a: number, before: PoseArray, b: number, offset: number): number {
  const from = b * valuesPerJoint + offset;
  const to = a * valuesPerJoint + offset;
  return Math.hypot(
    (pose[to] as number) - (before[from] as number),
    (pose[to + 1] as number) - (before[from + 1] as number),
  );
}

function exchangeLegs(pose: PoseArray): void {
  for (const [left, right] of swappedPairs)
    for (let value = 0; value < valuesPerJoint; value++) {
      const a = left * valuesPerJoint + value;
      const b = right * valuesPerJoint + value;
      const kept = pose[a] as number;
      pose[a] = pose[b] as number;
      pose[b] = kept;
    }
}
