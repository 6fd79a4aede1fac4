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
/** The detector may be wrong for a moment; when it insists for longer, it is believed. */
const longestExchangeS = 0.4;

/** Puts right single frames in which a pose network gave the left leg's name to the right leg. */
export class LegKeeper {
  private exchangedSinceS = Number.NaN;

  reset(): void {
    this.exchangedSinceS = Number.NaN;
  }

  /** Exchanges the legs of `pose` in place where it continues `before` far better that way. */
  keep(pose: PoseArray, before: PoseArray, trunk: number, nowS: number): void {
    const offset = Number.isNaN(pose[joint.hipLeft * valuesPerJoint] as number) ? 2 : 0;
    let asGiven = 0;
    let exchanged = 0;
    for (const [left, right] of pairs) {
      asGiven += step(pose, left, before, left, offset) + step(pose, right, before, right, offset);
      exchanged += step(pose, left, before, right, offset) + step(pose, right, before, left, offset);
    }
    const isExchanged = exchanged < exchangedShare * asGiven && asGiven - exchanged > leastGainTrunks * trunk;
    if (!isExchanged) {
      this.reset();
      return;
    }
    if (Number.isNaN(this.exchangedSinceS)) this.exchangedSinceS = nowS;
    if (nowS - this.exchangedSinceS <= longestExchangeS) exchangeLegs(pose);
  }
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
