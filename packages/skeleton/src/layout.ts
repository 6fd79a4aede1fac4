import type { Side } from "./angles.ts";
import type { HeadingsDeg } from "./headings.ts";
import type { Point3M } from "./joints.ts";
import {
  type ArmPoints,
  armPoints,
  type HandPoints,
  handPoints,
  type LegPoints,
  legPoints,
  type Plane,
} from "./limbs.ts";
import { headShape, proportions, trunkShape } from "./proportions.ts";
import { bendTrunk, type Trunk } from "./trunk.ts";
import { cosDeg, minus, plus, sinDeg } from "./vector.ts";

/** A body laid out from its headings, mid hip at the origin until it is placed. Body heights. */
export interface Layout {
  readonly origin: Point3M;
  readonly headings: HeadingsDeg;
  readonly plane: Plane;
  readonly trunk: Trunk;
  readonly legs: Readonly<Record<Side, LegPoints>>;
  readonly arms: Readonly<Record<Side, ArmPoints>>;
  readonly head: Readonly<Record<HeadPoint, Point3M>>;
  readonly back: Point3M;
}

type HeadPoint = "nose" | "backOfHead" | "earLeft" | "earRight";
type FaceFeature = "eyeInner" | "eye" | "eyeOuter" | "mouth";
export type FacePoint = `${FaceFeature}Left` | `${FaceFeature}Right`;

const outwardOf = (side: Side): number => (side === "right" ? 1 : -1);

/** A point of the trunk: forward of the centre line, up along it, and to the right of the midline. */
type Locate = (forward: number, along: number, right: number) => Point3M;

function locator(headings: HeadingsDeg, trunk: Trunk, plane: Plane): Locate {
  if (plane === "frontal") {
    return (forward, along, right) => {
      const [x, y] = trunk.at(-right, along);
      return [x, y, forward];
    };
  }
  const { pelvis, lateralLean } = headings;
  const up: Point3M = [sinDeg(pelvis), cosDeg(pelvis), 0];
  const cos = cosDeg(lateralLean);
  const sin = sinDeg(lateralLean);
  return (forward, along, right) => {
    const [x, y] = trunk.at(forward, along);
    const height = x * up[0] + y * up[1];
    const lowered = height * (cos - 1) - right * sin;
    return [x + up[0] * lowered, y + up[1] * lowered, height * sin + right * cos];
  };
}

/** Hips tilt with the pelvis; the legs keep their own planes, so a pelvic drop moves hip centres and nothing else. */
function hipAt(headings: HeadingsDeg, right: number, plane: Plane): Point3M {
  const { pelvis, pelvicDrop } = headings;
  if (plane === "frontal") return [-right * cosDeg(pelvis), right * sinDeg(pelvis), 0];
  const lowered = -right * sinDeg(pelvicDrop);
  return [sinDeg(pelvis) * lowered, cosDeg(pelvis) * lowered, right * cosDeg(pelvicDrop)];
}

/** Where a point of the head is: forward, up and to the right of the skull base. */
type LocateHead = (point: Point3M) => Point3M;

function headLocator(headings: HeadingsDeg, trunk: Trunk, locate: Locate): LocateHead {
  const [forwardBase, alongBase] = trunkShape.skullBase;
  const nod = headings.head - trunk.leanDeg(alongBase);
  const [cos, sin] = [cosDeg(nod), sinDeg(nod)];
  return ([forward, up, right]) =>
    locate(forwardBase + cos * forward + sin * up, alongBase - sin * forward + cos * up, right);
}

const toTheLeft = ([forward, up, right]: Point3M): Point3M => [forward, up, -right];

/** What a face adds to the joints of a placed body; worked out only where landmarks are wanted. */
export function facePoints({ headings, plane, trunk, origin }: Layout): Readonly<Record<FacePoint, Point3M>> {
  const at = headLocator(headings, trunk, locator(headings, trunk, plane));
  const right = (feature: FaceFeature): Point3M => plus(at(headShape[feature]), origin);
  const left = (feature: FaceFeature): Point3M => plus(at(toTheLeft(headShape[feature])), origin);
  return {
    eyeInnerLeft: left("eyeInner"),
    eyeInnerRight: right("eyeInner"),
    eyeLeft: left("eye"),
    eyeRight: right("eye"),
    eyeOuterLeft: left("eyeOuter"),
    eyeOuterRight: right("eyeOuter"),
    mouthLeft: left("mouth"),
    mouthRight: right("mouth"),
  };
}

/** The hand at the end of an arm of a placed body; worked out only where landmarks are wanted. */
export const handOf = ({ headings, arms }: Layout, side: Side): HandPoints =>
  handPoints(arms[side].wrist, headings[side].arm, outwardOf(side));

/** `trunk`: already bent to these headings, when a limb was moved and nothing else. */
export function layOut(headings: HeadingsDeg, plane: Plane, trunk: Trunk = bendTrunk(headings)): Layout {
  const locate = locator(headings, trunk, plane);
  const onHead = headLocator(headings, trunk, locate);
  const [backForward, backAlong] = trunkShape.back;
  return {
    origin: [0, 0, 0],
    headings,
    plane,
    trunk,
    legs: { left: legOf(headings, "left", plane), right: legOf(headings, "right", plane) },
    arms: { left: armOf(headings, "left", locate), right: armOf(headings, "right", locate) },
    head: {
      nose: onHead(headShape.nose),
      backOfHead: onHead(headShape.backOfHead),
      earLeft: onHead(toTheLeft(headShape.ear)),
      earRight: onHead(headShape.ear),
    },
    back: locate(backForward, backAlong, 0),
  };
}

function legOf(headings: HeadingsDeg, side: Side, plane: Plane): LegPoints {
  const outward = outwardOf(side);
  const hip = hipAt(headings, outward * proportions.hipHalfBreadth, plane);
  return legPoints(hip, headings[side].leg, outward, plane);
}

function armOf(headings: HeadingsDeg, side: Side, locate: Locate): ArmPoints {
  const outward = outwardOf(side);
  const [forward, along] = trunkShape.shoulder;
  const shoulder = locate(forward, along, outward * proportions.shoulderHalfBreadth);
  return armPoints(shoulder, headings[side].arm, outward);
}

/** The same body with its mid hip at `origin`. */
export function placeAt(layout: Layout, origin: Point3M): Layout {
  const by = minus(origin, layout.origin);
  const { legs, arms, head } = layout;
  return {
    origin,
    headings: layout.headings,
    plane: layout.plane,
    trunk: layout.trunk,
    legs: { left: shiftLeg(legs.left, by), right: shiftLeg(legs.right, by) },
    arms: { left: shiftArm(arms.left, by), right: shiftArm(arms.right, by) },
    head: {
      nose: plus(head.nose, by),
      backOfHead: plus(head.backOfHead, by),
      earLeft: plus(head.earLeft, by),
      earRight: plus(head.earRight, by),
    },
    back: plus(layout.back, by),
  };
}

const shiftLeg = ({ hip, knee, ankle, heel, toe }: LegPoints, by: Point3M): LegPoints => ({
  hip: plus(hip, by),
  knee: plus(knee, by),
  ankle: plus(ankle, by),
  heel: plus(heel, by),
  toe: plus(toe, by),
});

const shiftArm = ({ shoulder, elbow, wrist }: ArmPoints, by: Point3M): ArmPoints => ({
  shoulder: plus(shoulder, by),
  elbow: plus(elbow, by),
  wrist: plus(wrist, by),
});
