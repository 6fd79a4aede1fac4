import type { Point3M, Posture, Side } from "@hipfirst/skeleton";
import { headingDegOf, midpoint, type Point } from "./shapes.ts";
import type { Depth } from "./stance.ts";

export interface FrontLeg {
  readonly hip: Point;
  readonly knee: Point;
  readonly ankle: Point;
  readonly thighDeg: number;
  readonly shankDeg: number;
  readonly thighStretch: number;
  readonly shankStretch: number;
  /** `near` where the knee comes toward the viewer: drawn over the trunk. */
  readonly depth: Depth;
}

export interface FrontArm {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly wrist: Point;
  readonly upperArmDeg: number;
  readonly forearmDeg: number;
  readonly upperStretch: number;
  readonly foreStretch: number;
}

/** A posture seen from the front of the body, drawing units; the person's right is on the viewer's left. */
export interface FrontStance {
  readonly legs: Readonly<Record<Side, FrontLeg>>;
  readonly arms: Readonly<Record<Side, FrontArm>>;
  readonly midHip: Point;
  /** Trunk point: toward the body's left, and up from the hips to the neck. */
  readonly trunk: (left: number, along: number) => Point;
  /** Head point: toward the body's left and up from the ears. */
  readonly head: (left: number, up: number) => Point;
}

/** A point as the viewer sees it, and how near it is. */
type See = (point: Point3M) => readonly [x: number, y: number, nearness: number];

const seenFrom = ({ plane, heightM }: Posture): See => {
  const scale = 1000 / heightM;
  return plane === "frontal"
    ? ([x, y, z]) => [x * scale, y * scale, z * scale]
    : ([x, y, z]) => [-z * scale, y * scale, x * scale];
};

/** A knee this far in front of the hip covers the trunk. */
const nearKnee = 120;

interface Segment {
  readonly headingDeg: number;
  readonly stretch: number;
}

function segment(see: See, from: Point3M, to: Point3M): Segment {
  const [ax, ay, an] = see(from);
  const [bx, by, bn] = see(to);
  const seen = Math.hypot(bx - ax, by - ay);
  // A bone that points straight at the viewer has no heading of its own: it hangs.
  const headingDeg = seen < 1 ? -90 : headingDegOf([ax, ay], [bx, by]);
  return { headingDeg, stretch: seen / Math.hypot(bx - ax, by - ay, bn - an) };
}

const across = (from: Point, to: Point): Point => {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
};

const trunkLength = 276;

export function frontStanceOf(posture: Posture): FrontStance {
  const see = seenFrom(posture);
  const { joints } = posture;
  const at = (point: Point3M): Point => {
    const [x, y] = see(point);
    return [x, y];
  };
  const midHip = midpoint(at(joints.hipLeft), at(joints.hipRight));
  const midShoulder = midpoint(at(joints.shoulderLeft), at(joints.shoulderRight));
  const hipLine = across(at(joints.hipRight), at(joints.hipLeft));
  const shoulderLine = across(at(joints.shoulderRight), at(joints.shoulderLeft));
  const midEar = midpoint(at(joints.earLeft), at(joints.earRight));
  const earLine = across(at(joints.earRight), at(joints.earLeft));
  return {
    legs: { left: legOf(posture, "left", see), right: legOf(posture, "right", see) },
    arms: { left: armOf(posture, "left", see), right: armOf(posture, "right", see) },
    midHip,
    trunk: (left, along) => {
      const share = along / trunkLength;
      const turned = Math.min(1, Math.max(0, share));
      const centre = midpoint(midHip, midShoulder, share);
      const [lineX, lineY] = midpoint(hipLine, shoulderLine, turned);
      return [centre[0] + lineX * left, centre[1] + lineY * left];
    },
    head: (left, up) => [
      midEar[0] + earLine[0] * left - earLine[1] * up,
      midEar[1] + earLine[1] * left + earLine[0] * up,
    ],
  };
}

function legOf({ joints }: Posture, side: Side, see: See): FrontLeg {
  const [hip, knee, ankle] =
    side === "left"
      ? [joints.hipLeft, joints.kneeLeft, joints.ankleLeft]
      : [joints.hipRight, joints.kneeRight, joints.ankleRight];
  const thigh = segment(see, hip, knee);
  const shank = segment(see, knee, ankle);
  const [hipX, hipY, hipNear] = see(hip);
  const [kneeX, kneeY, kneeNear] = see(knee);
  const [ankleX, ankleY] = see(ankle);
  return {
    hip: [hipX, hipY],
    knee: [kneeX, kneeY],
    ankle: [ankleX, ankleY],
    thighDeg: thigh.headingDeg,
    shankDeg: shank.headingDeg,
    thighStretch: thigh.stretch,
    shankStretch: shank.stretch,
    depth: kneeNear - hipNear > nearKnee ? "near" : "far",
  };
}

function armOf({ joints }: Posture, side: Side, see: See): FrontArm {
  const [shoulder, elbow, wrist] =
    side === "left"
      ? [joints.shoulderLeft, joints.elbowLeft, joints.wristLeft]
      : [joints.shoulderRight, joints.elbowRight, joints.wristRight];
  const upper = segment(see, shoulder, elbow);
  const fore = segment(see, elbow, wrist);
  const [shoulderX, shoulderY] = see(shoulder);
  const [elbowX, elbowY] = see(elbow);
  const [wristX, wristY] = see(wrist);
  return {
    shoulder: [shoulderX, shoulderY],
    elbow: [elbowX, elbowY],
    wrist: [wristX, wristY],
    upperArmDeg: upper.headingDeg,
    forearmDeg: fore.headingDeg,
    upperStretch: upper.stretch,
    foreStretch: fore.stretch,
  };
}
