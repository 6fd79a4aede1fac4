import { blob, carry, ellipse, limb, line, offset, type Point, type Profile } from "../shapes.ts";
import type { DrawnArm, Grip } from "../stance.ts";

const upperArm: Profile = [
  [-30, 16, 20],
  [-14, 32, 34],
  [12, 38, 38],
  [48, 35, 35],
  [92, 30, 31],
  [134, 25, 27],
  [162, 24, 25],
  [182, 16, 18],
];
const forearm: Profile = [
  [-16, 14, 16],
  [0, 24, 24],
  [26, 28, 25],
  [58, 26, 22],
  [100, 20, 17],
  [134, 16, 14],
  [150, 14, 13],
];
/** From the wrist: along the hand, toward the thumb. */
const hands: Readonly<Record<Grip, readonly Point[]>> = {
  grip: [
    [-8, 14],
    [10, 20],
    [32, 24],
    [48, 14],
    [50, -4],
    [40, -20],
    [18, -22],
    [-8, -14],
  ],
  flat: [
    [-14, 14],
    [4, 17],
    [30, 10],
    [66, 0],
    [88, -8],
    [86, -15],
    [50, -16],
    [10, -18],
    [-16, -14],
  ],
  relaxed: [
    [-10, 14],
    [12, 19],
    [34, 22],
    [52, 18],
    [74, 14],
    [92, 8],
    [93, 0],
    [80, -6],
    [50, -14],
    [22, -18],
    [-10, -14],
  ],
};
const openThumb: readonly Point[] = [
  [10, 14],
  [26, 26],
  [46, 30],
  [52, 25],
  [38, 16],
  [22, 8],
];
const closedThumb: readonly Point[] = [
  [12, 6],
  [30, 2],
  [44, -8],
  [36, -14],
  [20, -10],
];

export interface ArmShapes {
  readonly upper: string;
  readonly elbow: string;
  readonly fore: string;
  readonly hand: string;
  readonly thumb: string;
  readonly shoulderLine: string;
}

export function armShapes(arm: DrawnArm): ArmShapes {
  const { shoulder, elbow, wrist, upperArmDeg, forearmDeg, handDeg, grip } = arm;
  return {
    upper: limb(upperArm, shoulder, upperArmDeg, arm.upperStretch),
    elbow: ellipse(elbow, 24, 24, (upperArmDeg + forearmDeg) / 2),
    fore: limb(forearm, elbow, forearmDeg, arm.foreStretch),
    hand: blob(carry(wrist, handDeg, hands[grip])),
    thumb: blob(carry(wrist, handDeg, grip === "grip" ? closedThumb : openThumb)),
    shoulderLine: line([
      offset(shoulder, upperArmDeg, 28, 22),
      offset(shoulder, upperArmDeg, 56, 10),
      offset(shoulder, upperArmDeg, 74, -6),
    ]),
  };
}
