import { numberOf } from "@hipfirst/evidence";
import type { PlanePoint, Support } from "./frame.ts";

/** One column of the problem beyond the muscles: a force along a direction, or a couple, of at most this size. */
export interface SupportForce {
  readonly support: Support;
  readonly directionX: number;
  readonly directionY: number;
  /** Direction of a couple: 1 counter-clockwise, -1 clockwise, 0 for a force. */
  readonly turn: -1 | 0 | 1;
  /** N, or Nm for a couple; 0 where nothing is borne. */
  readonly max: number;
  /** Price at `max`. */
  readonly cost: number;
}

const contactCost = numberOf("body.contactCost");
const pushMaxBodyWeights = 3;
/** Friction and grip are a little dearer than pushing, so that they are used where pushing does not do. */
const gripCostRatio = 10;
const coupleMaxBodyWeightM = 1;

const bothWays = [1, -1] as const;

/** Adds the forces that a support may give to a list, always as many for the same support. */
export function addForcesOf(support: Support, bodyWeightN: number, forces: SupportForce[]): void {
  const size = support.bears * bodyWeightN;
  const pushCost = contactCost * pushMaxBodyWeights ** 2;
  const gripCost = contactCost * gripCostRatio;
  const pushMax = pushMaxBodyWeights * size;
  forces.push({ support, directionX: 0, directionY: 1, turn: 0, max: pushMax, cost: pushCost });
  if (support.grips)
    for (const directionX of bothWays)
      forces.push({ support, directionX, directionY: 0, turn: 0, max: size, cost: gripCost });
  const coupleMax = coupleMaxBodyWeightM * size;
  if (support.twists)
    for (const turn of bothWays)
      forces.push({ support, directionX: 0, directionY: 0, turn, max: coupleMax, cost: gripCost });
}

/** Moment about a point of one unit of the force, counter-clockwise positive. */
export function supportMoment(
  { support, directionX, directionY, turn }: SupportForce,
  about: PlanePoint,
): number {
  return turn + (support.xM - about.xM) * directionY - (support.yM - about.yM) * directionX;
}
