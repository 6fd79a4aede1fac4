import type { HeadingsDeg, Point3M, Posture, Side } from "@hipfirst/skeleton";
import type { Point } from "./shapes.ts";

export type Depth = "near" | "far";

export interface DrawnLeg {
  readonly side: Side;
  readonly hip: Point;
  readonly knee: Point;
  readonly ankle: Point;
  readonly thighDeg: number;
  readonly shankDeg: number;
  readonly footDeg: number;
  readonly toeExtensionDeg: number;
  readonly hipFlexionDeg: number;
  readonly kneeFlexionDeg: number;
  readonly pelvisDeg: number;
  /** Seen length over true length of each segment; below 1 where it points at the viewer. */
  readonly thighStretch: number;
  readonly shankStretch: number;
}

export type Grip = "relaxed" | "flat" | "grip";

export interface DrawnArm {
  readonly side: Side;
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly wrist: Point;
  readonly upperArmDeg: number;
  readonly forearmDeg: number;
  readonly handDeg: number;
  readonly upperStretch: number;
  readonly foreStretch: number;
  readonly grip: Grip;
}

/** A posture as the viewer sees it: drawing units, near and far limbs. */
export interface Stance {
  readonly legs: Readonly<Record<Depth, DrawnLeg>>;
  readonly arms: Readonly<Record<Depth, DrawnArm>>;
  readonly hip: Point;
  readonly headDeg: number;
  /** Trunk point: forward of the centre line, up along it. */
  readonly trunk: (forward: number, along: number) => Point;
  /** Head point: forward and up from the skull base, in the head's own drawing units. */
  readonly head: (forward: number, up: number) => Point;
}

const skullBase = { forward: 4, along: 372 } as const;
/** The head is drawn on a larger grid than the body. */
const headScale = 0.88;
const degree = Math.PI / 180;

const span = (a: Point3M, b: Point3M): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const seenShare = (a: Point3M, b: Point3M): number => Math.hypot(a[0] - b[0], a[1] - b[1]) / span(a, b);

/** `grips` says which hands hold something. */
export function stanceOf(
  posture: Posture,
  facing: Side,
  grips: Readonly<Record<Side, Grip>> = { left: "relaxed", right: "relaxed" },
): Stance {
  const scale = 1000 / posture.heightM;
  const { joints, headings } = posture;
  const seen = ([x, y]: Point3M): Point => [x * scale, y * scale];
  const left = seen(joints.hipLeft);
  const right = seen(joints.hipRight);
  const hip: Point = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
  const trunk = (forward: number, along: number): Point => {
    const [x, y] = posture.trunk.at(forward / 1000, along / 1000);
    return [hip[0] + x * 1000, hip[1] + y * 1000];
  };
  const base = trunk(skullBase.forward, skullBase.along);
  const cos = Math.cos(headings.head * degree);
  const sin = Math.sin(headings.head * degree);
  const head = (forward: number, up: number): Point => {
    const x = forward * headScale;
    const y = up * headScale - 2;
    return [base[0] + cos * x + sin * y, base[1] - sin * x + cos * y];
  };
  const near = facing;
  const far: Side = near === "right" ? "left" : "right";
  return {
    legs: { near: drawnLeg(posture, near, seen), far: drawnLeg(posture, far, seen) },
    arms: {
      near: drawnArm(posture, near, seen, grips[near]),
      far: drawnArm(posture, far, seen, grips[far]),
    },
    hip,
    headDeg: headings.head,
    trunk,
    head,
  };
}

const jointsOf = ({ joints }: Posture, side: Side) =>
  side === "right"
    ? {
        hip: joints.hipRight,
        knee: joints.kneeRight,
        ankle: joints.ankleRight,
        shoulder: joints.shoulderRight,
        elbow: joints.elbowRight,
        wrist: joints.wristRight,
      }
    : {
        hip: joints.hipLeft,
        knee: joints.kneeLeft,
        ankle: joints.ankleLeft,
        shoulder: joints.shoulderLeft,
        elbow: joints.elbowLeft,
        wrist: joints.wristLeft,
      };

function drawnLeg(posture: Posture, side: Side, seen: (point: Point3M) => Point): DrawnLeg {
  const { hip, knee, ankle } = jointsOf(posture, side);
  const headings: HeadingsDeg["left"]["leg"] = posture.headings[side].leg;
  const angles = posture.angles[side].leg;
  return {
    side,
    hip: seen(hip),
    knee: seen(knee),
    ankle: seen(ankle),
    thighDeg: headings.thigh,
    shankDeg: headings.shank,
    footDeg: headings.foot,
    toeExtensionDeg: angles.toeExtensionDeg,
    hipFlexionDeg: angles.hipFlexionDeg,
    kneeFlexionDeg: angles.kneeFlexionDeg,
    pelvisDeg: posture.headings.pelvis,
    thighStretch: seenShare(hip, knee),
    shankStretch: seenShare(knee, ankle),
  };
}

function drawnArm(posture: Posture, side: Side, seen: (point: Point3M) => Point, grip: Grip): DrawnArm {
  const { shoulder, elbow, wrist } = jointsOf(posture, side);
  const { arm } = posture.headings[side];
  return {
    side,
    shoulder: seen(shoulder),
    elbow: seen(elbow),
    wrist: seen(wrist),
    upperArmDeg: arm.upperArm,
    forearmDeg: arm.forearm,
    handDeg: arm.hand,
    upperStretch: seenShare(shoulder, elbow),
    foreStretch: seenShare(elbow, wrist),
    grip,
  };
}
