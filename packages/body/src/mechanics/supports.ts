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

/** The forces that a support may give, always as many for the same support. */
export function forcesOfSupport(support: Support, bodyWeightN: number): SupportForce[] {
  const size = support.bears * bodyWeightN;
  const push: SupportForce = {
    support,
    directionX: 0,
    directionY: 1,
    turn: 0,
    max: pushMaxBodyWeights * size,
    cost: contactCost * pushMaxBodyWeights ** 2,
  };
  const grip = { ...push, directionY: 0, max: size, cost: contactCost * gripCostRatio };
  const couple = { ...grip, max: coupleMaxBodyWeightM * size };
  return [
    push,
    ...(support.grips ? [1, -1].map((directionX) => ({ ...grip, directionX })) : []),
    ...(support.twists ? ([1, -1] as const).map((turn) => ({ ...couple, turn })) : []),
  ];
}

/** Moment about a point of one unit of the force, counter-clockwise positive. */
export function supportMoment(
  { support, directionX, directionY, turn }: SupportForce,
  about: PlanePoint,
): number {
  return turn + (support.xM - about.xM) * directionY - (support.yM - about.yM) * directionX;
}
