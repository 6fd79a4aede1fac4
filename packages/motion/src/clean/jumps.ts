import { jointCount, type PoseArray, valuesPerJoint } from "../input/joints.ts";

/** The fastest a joint moves, in trunk lengths a second, and the jitter that is allowed on top. */
const fastestTrunksPerS = 14;
const jitterTrunks = 0.25;
/** A joint that stays elsewhere for so long has really moved (or another person was found). */
const longestRefusalS = 0.3;

/** Refuses joints that jump farther than a body can move: they become not seen, never a guess in between. */
export class JumpGuard {
  private readonly kept = new Float64Array(jointCount * 2).fill(Number.NaN);
  private readonly keptAtS = new Float64Array(jointCount).fill(Number.NaN);

  reset(): void {
    this.kept.fill(Number.NaN);
    this.keptAtS.fill(Number.NaN);
  }

  /** Marks jumping joints of `pose` as not seen, in place; returns how many were refused. */
  guard(pose: PoseArray, trunk: number, nowS: number): number {
    let refused = 0;
    for (let index = 0; index < jointCount; index++) {
      const at = index * valuesPerJoint;
      const offset = Number.isNaN(pose[at] as number) ? 2 : 0;
      const x = pose[at + offset] as number;
      const y = pose[at + offset + 1] as number;
      if (Number.isNaN(x) || Number.isNaN(y)) continue;
      const sinceS = nowS - (this.keptAtS[index] as number);
      const moved = Math.hypot(
        x - (this.kept[index * 2] as number),
        y - (this.kept[index * 2 + 1] as number),
      );
      const reach = (jitterTrunks + fastestTrunksPerS * Math.min(sinceS, 0.1)) * trunk;
      if (sinceS <= longestRefusalS && moved > reach) {
        pose.fill(Number.NaN, at, at + valuesPerJoint);
        refused++;
        continue;
      }
      this.kept[index * 2] = x;
      this.kept[index * 2 + 1] = y;
      this.keptAtS[index] = nowS;
    }
    return refused;
  }
}
