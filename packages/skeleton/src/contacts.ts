import type { Side } from "./angles.ts";
import type { ArmHeadingsDeg, HeadingsDeg, LegHeadingsDeg } from "./headings.ts";
import { type JointName, jointNames, type Point3M } from "./joints.ts";
import { type Layout, placeAt } from "./layout.ts";
import type { ArmPoints, LegPoints } from "./limbs.ts";
import { proportions } from "./proportions.ts";
import { reachPoint, type TwoBones, type TwoHeadings, turnToHeight } from "./reach.ts";
import { middle, type Point2 } from "./vector.ts";

/** A part of the body that touches something. */
export interface BodyContact {
  readonly joint: JointName | "pelvis" | "back" | "head";
  /** Body heights; x forward, y up. */
  readonly atHeights: Point2;
  /** `fixed` never moves; `slide` keeps its height only. */
  readonly freedom: "fixed" | "slide";
}

type LegPoint = "hip" | "knee" | "ankle" | "heel" | "toe";
type ArmPoint = "shoulder" | "elbow" | "wrist";
type LimbPart =
  | { readonly limb: "leg"; readonly side: Side; readonly point: LegPoint }
  | { readonly limb: "arm"; readonly side: Side; readonly point: ArmPoint };

function partNamed(joint: JointName): LimbPart | null {
  const [, point, ending] = /^(.*)(Left|Right)$/.exec(joint) ?? [];
  const side: Side = ending === "Left" ? "left" : "right";
  switch (point) {
    case "hip":
    case "knee":
    case "ankle":
    case "heel":
    case "toe":
      return { limb: "leg", side, point };
    case "shoulder":
    case "elbow":
    case "wrist":
      return { limb: "arm", side, point };
    default:
      return null;
  }
}

/** The part of a limb that each joint is; worked out once, because contacts are met for every picture. */
const limbParts: ReadonlyMap<BodyContact["joint"], LimbPart> = new Map(
  jointNames.flatMap((joint) => {
    const part = partNamed(joint);
    return part === null ? [] : [[joint, part]];
  }),
);

/** Where a contact's point is in a laid-out body, body heights. */
export function contactPoint(layout: Layout, joint: BodyContact["joint"]): Point3M {
  const part = limbParts.get(joint);
  if (part?.limb === "leg") return layout.legs[part.side][part.point];
  if (part?.limb === "arm") return layout.arms[part.side][part.point];
  if (joint === "pelvis") return middle(layout.legs.left.hip, layout.legs.right.hip);
  if (joint === "back") return layout.back;
  if (joint === "nose" || joint === "earLeft" || joint === "earRight") return layout.head[joint];
  return layout.head.backOfHead;
}

/** The body moved, without bending anything, so that this contact is met exactly. */
export function standOn(layout: Layout, { joint, atHeights }: BodyContact): Layout {
  const [x, y] = contactPoint(layout, joint);
  const [originX, originY, originZ] = layout.origin;
  return placeAt(layout, [originX + atHeights[0] - x, originY + atHeights[1] - y, originZ]);
}

const legBones = (leg: LegHeadingsDeg): TwoBones => ({
  first: leg.thigh,
  second: leg.shank,
  firstLength: proportions.thigh,
  secondLength: proportions.shank,
  abduction: leg.abduction,
  bends: -1,
});
const armBones = (arm: ArmHeadingsDeg): TwoBones => ({
  first: arm.upperArm,
  second: arm.forearm,
  firstLength: proportions.upperArm,
  secondLength: proportions.forearm,
  abduction: arm.abduction,
  bends: 1,
});

/** A fixed end is reached with both bones; a sliding end turns the whole limb at its root. */
function meet(
  bones: TwoBones,
  contact: BodyContact,
  root: Point3M,
  held: Point3M,
  end: Point3M,
): TwoHeadings {
  const target: Point2 = [
    contact.atHeights[0] - held[0] + end[0] - root[0],
    contact.atHeights[1] - held[1] + end[1] - root[1],
  ];
  return contact.freedom === "fixed" ? reachPoint(bones, target) : turnToHeight(bones, target[1]);
}

/** A knee or elbow can only be brought to a height: one bone, turned at its root. */
function meetBent(bones: TwoBones, contact: BodyContact, root: Point3M): TwoHeadings {
  const { first } = turnToHeight({ ...bones, secondLength: 0 }, contact.atHeights[1] - root[1]);
  return { first, second: first + bones.second - bones.first };
}

/** The foot keeps its heading while thigh and shank find the contact. */
function adjustLeg(
  leg: LegHeadingsDeg,
  at: LegPoints,
  point: LegPoint,
  contact: BodyContact,
): LegHeadingsDeg {
  if (point === "hip") return leg;
  const bones = legBones(leg);
  const { first, second } =
    point === "knee" ? meetBent(bones, contact, at.hip) : meet(bones, contact, at.hip, at[point], at.ankle);
  return { ...leg, thigh: first, shank: second };
}

function adjustArm(
  arm: ArmHeadingsDeg,
  at: ArmPoints,
  point: ArmPoint,
  contact: BodyContact,
): ArmHeadingsDeg {
  if (point === "shoulder") return arm;
  const bones = armBones(arm);
  const { first, second } =
    point === "elbow"
      ? meetBent(bones, contact, at.shoulder)
      : meet(bones, contact, at.shoulder, at.wrist, at.wrist);
  return { ...arm, upperArm: first, forearm: second };
}

/**
 * Headings with each limb bent to its own first contact. `placed` stands on `contacts[0]`; the limb that bears that contact
 * is left as it is, and contacts of the trunk and the head cannot be adjusted.
 */
export function adjustLimbs(
  headings: HeadingsDeg,
  placed: Layout,
  contacts: readonly BodyContact[],
): HeadingsDeg {
  const settled = new Set<string>();
  let adjusted = headings;
  for (const contact of contacts) {
    const part = limbParts.get(contact.joint);
    if (part === undefined) continue;
    const { limb, side } = part;
    const limbId = `${limb} ${side}`;
    if (settled.has(limbId)) continue;
    settled.add(limbId);
    if (contact === contacts[0]) continue;
    const limbs = adjusted[side];
    const changed =
      limb === "leg"
        ? { ...limbs, leg: adjustLeg(limbs.leg, placed.legs[side], part.point as LegPoint, contact) }
        : { ...limbs, arm: adjustArm(limbs.arm, placed.arms[side], part.point as ArmPoint, contact) };
    adjusted = { ...adjusted, [side]: changed };
  }
  return adjusted;
}
