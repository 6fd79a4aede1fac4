import type { FrontArm, FrontLeg } from "../front-stance.ts";
import {
  blob,
  carry,
  closedBy,
  ellipse,
  limb,
  line,
  offset,
  outline,
  type Point,
  type Profile,
  widthsAt,
} from "../shapes.ts";

/** Half-widths on the left and the right of the bone as drawn; the limbs are nearly symmetric from the front. */
const thigh: Profile = [
  [-20, 52, 52],
  [10, 62, 62],
  [45, 64, 64],
  [90, 60, 60],
  [135, 53, 53],
  [180, 45, 45],
  [214, 40, 40],
  [238, 38, 38],
  [256, 31, 31],
];
const shank: Profile = [
  [-18, 24, 24],
  [2, 36, 36],
  [26, 38, 38],
  [60, 43, 43],
  [95, 42, 42],
  [132, 35, 35],
  [166, 27, 27],
  [200, 22, 22],
  [232, 20, 20],
  [252, 19, 19],
];
const upperArm: Profile = [
  [-22, 20, 20],
  [-6, 33, 33],
  [16, 36, 36],
  [50, 33, 33],
  [92, 29, 29],
  [134, 25, 25],
  [166, 23, 23],
  [182, 16, 16],
];
const forearm: Profile = [
  [-16, 15, 15],
  [0, 24, 24],
  [28, 27, 27],
  [60, 24, 24],
  [100, 18, 18],
  [134, 15, 15],
  [150, 14, 14],
];
const hand: readonly Point[] = [
  [-10, 14],
  [14, 22],
  [40, 24],
  [66, 17],
  [90, 8],
  [93, -4],
  [72, -14],
  [40, -20],
  [14, -18],
  [-10, -14],
];
/** Down from the ankle, then to the side: a foot that points at the viewer. */
const foot: readonly Point[] = [
  [-24, 20],
  [4, 24],
  [24, 32],
  [36, 38],
  [43, 28],
  [45, 0],
  [43, -28],
  [36, -38],
  [24, -32],
  [4, -24],
  [-24, -20],
];
const hemAt = 150;

export interface FrontLegShapes {
  readonly foot: string;
  readonly shank: string;
  readonly knee: string;
  readonly thigh: string;
  readonly shorts: string;
  readonly hem: string;
  readonly kneeLine: string;
}

export function frontLegShapes(leg: FrontLeg): FrontLegShapes {
  const { hip, knee, ankle, thighDeg, shankDeg, thighStretch } = leg;
  const onThigh = (ahead: number, left: number) => offset(hip, thighDeg, ahead * thighStretch, left);
  const { front, back } = outline(thigh, hip, thighDeg, thighStretch, 4, hemAt - 14);
  const [width] = widthsAt(thigh, hemAt);
  const hemLeft = onThigh(hemAt, width + 5);
  const hemRight = onThigh(hemAt, -(width + 5));
  // Seen along the thigh, the hem is an open ring.
  const sag = 6 + 26 * (1 - thighStretch);
  const hem: Point[] = [hemLeft, offset(onThigh(hemAt, 0), thighDeg, sag, 0), hemRight];
  return {
    foot: blob(carry(ankle, shankDeg, foot)),
    shank: limb(shank, knee, shankDeg, leg.shankStretch),
    knee: ellipse(knee, 38, 37, shankDeg),
    thigh: limb(thigh, hip, thighDeg, thighStretch),
    shorts: closedBy([hemRight, ...back, ...front, hemLeft], hem),
    hem: line(hem),
    kneeLine: line(
      carry(knee, shankDeg, [
        [6, 18],
        [20, 0],
        [6, -18],
      ]),
    ),
  };
}

export interface FrontArmShapes {
  readonly upper: string;
  readonly elbow: string;
  readonly fore: string;
  readonly hand: string;
}

export function frontArmShapes(arm: FrontArm): FrontArmShapes {
  const { shoulder, elbow, wrist, upperArmDeg, forearmDeg } = arm;
  return {
    upper: limb(upperArm, shoulder, upperArmDeg, arm.upperStretch),
    elbow: ellipse(elbow, 24, 24),
    fore: limb(forearm, elbow, forearmDeg, arm.foreStretch),
    hand: blob(carry(wrist, forearmDeg, hand)),
  };
}
