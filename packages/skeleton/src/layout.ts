import type { Side } from "./angles.ts";
import type { HeadingsDeg } from "./headings.ts";
import type { Point3M } from "./joints.ts";
import { type ArmPoints, armPoints, type LegPoints, legPoints, type Plane } from "./limbs.ts";
import { headShape, proportions, trunkShape } from "./proportions.ts";
import { bendTrunk, type Trunk } from "./trunk.ts";
import { cosDeg, minus, plus, sinDeg } from "./vector.ts";

/** A body laid out from its headings, mid hip at the origin until it is placed. Body heights. */
export interface Layout {
  readonly origin: Point3M;
  readonly trunk: Trunk;
  readonly legs: Readonly<Record<Side, LegPoints>>;
  readonly arms: Readonly<Record<Side, ArmPoints>>;
  readonly head: Readonly<Record<HeadPoint, Point3M>>;
  readonly back: Point3M;
}

type Centre = "nose" | "backOfHead";
type Paired = "eyeInner" | "eye" | "eyeOuter" | "ear" | "mouth";
type HeadPoint = Centre | `${Paired}Left` | `${Paired}Right`;

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

function headPoints(headings: HeadingsDeg, trunk: Trunk, locate: Locate): Layout["head"] {
  const [forwardBase, alongBase] = trunkShape.skullBase;
  const nod = headings.head - trunk.leanDeg(alongBase);
  const [cos, sin] = [cosDeg(nod), sinDeg(nod)];
  const at = ([forward, up, right]: readonly [number, number, number]): Point3M =>
    locate(forwardBase + cos * forward + sin * up, alongBase - sin * forward + cos * up, right);
  const both = (name: Paired) => {
    const [forward, up, right] = headShape[name];
    return { left: at([forward, up, -right]), right: at([forward, up, right]) };
  };
  const [eyeInner, eye, eyeOuter, ear, mouth] = [
    both("eyeInner"),
    both("eye"),
    both("eyeOuter"),
    both("ear"),
    both("mouth"),
  ];
  return {
    nose: at(headShape.nose),
    backOfHead: at(headShape.backOfHead),
    eyeInnerLeft: eyeInner.left,
    eyeInnerRight: eyeInner.right,
    eyeLeft: eye.left,
    eyeRight: eye.right,
    eyeOuterLeft: eyeOuter.left,
    eyeOuterRight: eyeOuter.right,
    earLeft: ear.left,
    earRight: ear.right,
    mouthLeft: mouth.left,
    mouthRight: mouth.right,
  };
}

/** `trunk`: already bent to these headings, when a limb was moved and nothing else. */
export function layOut(headings: HeadingsDeg, plane: Plane, trunk: Trunk = bendTrunk(headings)): Layout {
  const locate = locator(headings, trunk, plane);
  const leg = (side: Side): LegPoints => {
    const outward = outwardOf(side);
    const hip = hipAt(headings, outward * proportions.hipHalfBreadth, plane);
    return legPoints(hip, headings[side].leg, outward, plane);
  };
  const arm = (side: Side): ArmPoints => {
    const outward = outwardOf(side);
    const [forward, along] = trunkShape.shoulder;
    const shoulder = locate(forward, along, outward * proportions.shoulderHalfBreadth);
    return armPoints(shoulder, headings[side].arm, outward);
  };
  const [backForward, backAlong] = trunkShape.back;
  return {
    origin: [0, 0, 0],
    trunk,
    legs: { left: leg("left"), right: leg("right") },
    arms: { left: arm("left"), right: arm("right") },
    head: headPoints(headings, trunk, locate),
    back: locate(backForward, backAlong, 0),
  };
}

function shiftAll<Name extends string>(
  points: Readonly<Record<Name, Point3M>>,
  by: Point3M,
): Record<Name, Point3M> {
  const shifted = {} as Record<Name, Point3M>;
  for (const name in points) shifted[name] = plus(points[name], by);
  return shifted;
}

/** The same body with its mid hip at `origin`. */
export function placeAt(layout: Layout, origin: Point3M): Layout {
  const by = minus(origin, layout.origin);
  const { legs, arms } = layout;
  return {
    origin,
    trunk: layout.trunk,
    legs: { left: { ...shiftAll({ ...legs.left }, by) }, right: { ...shiftAll({ ...legs.right }, by) } },
    arms: { left: { ...shiftAll({ ...arms.left }, by) }, right: { ...shiftAll({ ...arms.right }, by) } },
    head: shiftAll(layout.head, by),
    back: plus(layout.back, by),
  };
}
