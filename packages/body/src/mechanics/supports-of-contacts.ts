import { numberOf } from "@hipfirst/evidence";
import type { Contact } from "@hipfirst/exercises";
import { jointNames, type PlacedBody, type Side } from "@hipfirst/skeleton";
import type { Segments } from "../person/segments-deleva1996.ts";
import type { BodyPart, LegFrame, MovingPoint, PlanePoint, Support } from "./frame.ts";
import { along } from "./leg-moments.ts";
import { at, middleOf, mix } from "./posture-points.ts";

/** A foot rests on heel and toes when both are this close in height; beyond it one of them lets go over as much again. */
const flatFootHeights = numberOf("body.flatFootHeights");
/** Lying hips are this far above what they lie on. */
const lyingHipHeights = numberOf("body.lyingHipHeights");
/** Ribs, shoulders or head that are raised by more than this above the lying hips bear less, by twice this nothing. */
const raisedHeights = numberOf("body.raisedHeights");
/** A seat carries thigh and buttock: it pushes over this width about the hips. */
const seatHalfWidthHeights = numberOf("body.seatHalfWidthHeights");
/** Where the ribs rest, on the way from the hips to the shoulders. */
const ribsShare = numberOf("body.ribsShare");
/** A trunk within this of level lies, within this of upright stands. */
const aboutDeg = numberOf("body.levelWithinDeg");

/** The places where the body may push: one or more for each contact, in an order that does not change with the posture. */
export function supportsOf(
  posture: PlacedBody,
  midHip: MovingPoint,
  legs: Readonly<Record<Side, LegFrame>>,
  segments: Segments,
  contacts: readonly LoadedContact[],
): Support[] {
  const isLevel = Math.abs(Math.abs(posture.headings.thorax) - 90) < aboutDeg;
  const under = isLevel ? contacts.find(trunkRests) : undefined;
  const supports = under === undefined ? [] : lyingSupports(posture, under);
  for (const contact of contacts) {
    if (under !== undefined && trunkRests(contact)) continue;
    const side = legSideOf(contact.joint);
    const of =
      side === null
        ? trunkSupports(posture, contact)
        : legSupports(posture, footPlace(midHip, legs[side], segments), side, contact);
    const { share = 1 } = contact;
    for (const each of of) supports.push(share === 1 ? each : { ...each, bears: each.bears * share });
  }
  return supports;
}

/** Whether the whole trunk may rest on what this contact touches. */
const trunkRests = ({ joint, on, share = 1 }: LoadedContact): boolean =>
  share === 1 &&
  (on === "floor" || on === "seat") &&
  (joint === "pelvis" || joint === "back" || joint === "head");

/** A contact that may be on its way to or from bearing: `share` of what it can bear, 1 when left out. */
export type LoadedContact = Contact & { readonly share?: number };

const support = (on: Support["on"], { xM, yM }: PlanePoint, grips = true): Support => ({
  on,
  xM,
  yM,
  bears: 1,
  grips,
  twists: false,
});

/**
 * A lying body rests on pelvis, ribs, shoulders and head, wherever that costs least; what is raised rests no more. Only the
 * pelvis grips: friction under the ribs would let the floor do the work of the abdominal muscles.
 */
function lyingSupports(posture: PlacedBody, { on, atHeights }: Contact): Support[] {
  const shoulders = middleOf(posture, "shoulderLeft", "shoulderRight");
  const hips = middleOf(posture, "hipLeft", "hipRight");
  const surfaceM = on === "floor" ? 0 : (atHeights[1] - lyingHipHeights) * posture.heightM;
  const restsM = surfaceM + lyingHipHeights * posture.heightM;
  const upper = [mix(hips, shoulders, ribsShare), shoulders, middleOf(posture, "earLeft", "earRight")];
  return [
    support("pelvis", { xM: hips.xM, yM: surfaceM }),
    ...upper.map(({ xM, yM }) => ({
      ...support("upper-body", { xM, yM: surfaceM }, false),
      bears: fading(yM - restsM, raisedHeights * posture.heightM),
    })),
  ];
}

function trunkSupports(posture: PlacedBody, { joint, on }: Contact): Support[] {
  switch (joint) {
    case "pelvis":
      return seatSupports(posture);
    case "wristLeft":
    case "wristRight":
    case "elbowLeft":
    case "elbowRight":
      if (on === "thigh") return [];
      return [{ ...support("upper-body", at(posture, joint), on !== "ball"), twists: on === "bar" }];
    default:
      return [support("upper-body", middleOf(posture, "shoulderLeft", "shoulderRight"))];
  }
}

function seatSupports(posture: PlacedBody): Support[] {
  const hips = middleOf(posture, "hipLeft", "hipRight");
  const halfM = seatHalfWidthHeights * posture.heightM;
  return [-halfM, halfM].map((offsetM) => support("pelvis", { xM: hips.xM + offsetM, yM: hips.yM }));
}

const legJoint = /^(?:hip|knee|ankle|heel|toe)(?:Left|Right)$/;
/** The leg of each joint; worked out once, because contacts become supports in every frame. */
const legSides: ReadonlyMap<Contact["joint"], Side> = new Map(
  jointNames
    .filter((joint) => legJoint.test(joint))
    .map((joint) => [joint, joint.endsWith("Left") ? "left" : "right"]),
);
const legSideOf = (joint: Contact["joint"]): Side | null => legSides.get(joint) ?? null;

interface FootPlace {
  readonly knee: PlanePoint;
  readonly ankle: PlanePoint;
}

/** Knee and ankle as the lengths of the leg's segments make them. */
function footPlace(midHip: MovingPoint, leg: LegFrame, { thigh, shank }: Segments): FootPlace {
  const knee = along(midHip, leg.thigh, thigh.lengthM);
  return { knee, ankle: along(knee, leg.shank, shank.lengthM) };
}

const legJoints = {
  left: { ankle: "ankleLeft", heel: "heelLeft", toe: "toeLeft" },
  right: { ankle: "ankleRight", heel: "heelRight", toe: "toeRight" },
} as const;

/** Heel and toes of a foot, or the joint itself; placed at the end of the leg as its segments' lengths make it. */
function legSupports(
  posture: PlacedBody,
  { knee, ankle }: FootPlace,
  side: Side,
  { joint, on }: Contact,
): Support[] {
  const part = `${side}-shank` as const;
  const grips = on !== "slider" && on !== "ball";
  if (joint.startsWith("knee")) return [support(part, knee, grips)];
  if (on === "ball") return [support(part, ankle, grips)];
  const names = legJoints[side];
  const drawnAnkle = at(posture, names.ankle);
  const heel = at(posture, names.heel);
  const toe = at(posture, names.toe);
  const heelAboveToeM = heel.yM - toe.yM;
  const flatM = flatFootHeights * posture.heightM;
  return [
    {
      ...support(part, moved(heel, drawnAnkle, ankle), grips),
      bears: fading(heelAboveToeM, flatM),
    },
    {
      ...support(part, moved(toe, drawnAnkle, ankle), grips),
      bears: fading(-heelAboveToeM, flatM),
    },
  ];
}

/** A point that goes along when another moves. */
const moved = ({ xM, yM }: PlanePoint, from: PlanePoint, to: PlanePoint): PlanePoint => ({
  xM: to.xM + xM - from.xM,
  yM: to.yM + yM - from.yM,
});

/** 1 up to a limit, falling to 0 at twice the limit. */
export const fading = (value: number, limit: number): number => Math.min(1, Math.max(0, 2 - value / limit));

/** How far each foot stands alone under an upright body; a hand on something does not change it. */
export function standsAlone(
  posture: PlacedBody,
  supports: readonly Support[],
): Readonly<Record<Side, number>> {
  if (supports.some(isCarriedElsewhere) || Math.abs(posture.headings.pelvis) > aboutDeg)
    return { left: 0, right: 0 };
  const left = mostBorne("left-shank", supports);
  const right = mostBorne("right-shank", supports);
  return { left: left * (1 - right), right: right * (1 - left) };
}

const isCarriedElsewhere = ({ on, twists, bears }: Support): boolean =>
  (on === "pelvis" && bears > 0) || twists;

function mostBorne(part: BodyPart, supports: readonly Support[]): number {
  let most = 0;
  for (const { on, bears } of supports) if (on === part && bears > most) most = bears;
  return most;
}
