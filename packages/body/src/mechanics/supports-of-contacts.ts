import type { Contact } from "@hipfirst/exercises";
import type { JointName, Posture, Side } from "@hipfirst/skeleton";
import type { Segments } from "../person/segments-deleva1996.ts";
import type { LegFrame, MovingPoint, PlanePoint, Support } from "./frame.ts";
import { along } from "./leg-moments.ts";
import { at, middleOf, mix } from "./posture-points.ts";

/** A foot rests on heel and toes when both are this close in height; beyond it one of them lets go over as much again. */
const flatFootHeights = 0.03;
/** Lying hips are this far above what they lie on. */
const lyingHipHeights = 0.084;
/** A seat carries thigh and buttock: it pushes over this width about the hips. */
const seatHalfWidthHeights = 0.06;
/** Where the ribs rest, on the way from the hips to the shoulders. */
const ribsShare = 0.65;
/** A trunk within this of level lies, within this of upright stands. */
const aboutDeg = 45;

/** The places where the body may push: one or more for each contact, in an order that does not change with the posture. */
export function supportsOf(
  posture: Posture,
  midHip: MovingPoint,
  legs: Readonly<Record<Side, LegFrame>>,
  segments: Segments,
  contacts: readonly LoadedContact[],
): Support[] {
  const isLevel = Math.abs(Math.abs(posture.headings.thorax) - 90) < aboutDeg;
  const trunkRests = ({ joint, on, share = 1 }: LoadedContact): boolean =>
    share === 1 &&
    (on === "floor" || on === "seat") &&
    (joint === "pelvis" || joint === "back" || joint === "head");
  const under = isLevel ? contacts.find(trunkRests) : undefined;
  return [
    ...(under === undefined ? [] : lyingSupports(posture, under)),
    ...contacts.flatMap((contact) => {
      if (under !== undefined && trunkRests(contact)) return [];
      const side = legSideOf(contact.joint);
      const supports =
        side === null
          ? trunkSupports(posture, contact)
          : legSupports(posture, midHip, side, legs[side], segments, contact);
      return supports.map((each) => ({ ...each, bears: each.bears * (contact.share ?? 1) }));
    }),
  ];
}

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
 * A lying body rests on pelvis, ribs, shoulders and head, wherever that costs least. Only the pelvis grips: friction
 * under the ribs would let the floor do the work of the abdominal muscles.
 */
function lyingSupports(posture: Posture, { on, atHeights }: Contact): Support[] {
  const shoulders = middleOf(posture, "shoulderLeft", "shoulderRight");
  const hips = middleOf(posture, "hipLeft", "hipRight");
  const surfaceM = on === "floor" ? 0 : (atHeights[1] - lyingHipHeights) * posture.heightM;
  const below = ({ xM }: PlanePoint): PlanePoint => ({ xM, yM: surfaceM });
  return [
    support("pelvis", below(hips)),
    support("upper-body", below(mix(hips, shoulders, ribsShare)), false),
    support("upper-body", below(shoulders), false),
    support("upper-body", below(middleOf(posture, "earLeft", "earRight")), false),
  ];
}

function trunkSupports(posture: Posture, { joint, on }: Contact): Support[] {
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

function seatSupports(posture: Posture): Support[] {
  const hips = middleOf(posture, "hipLeft", "hipRight");
  const halfM = seatHalfWidthHeights * posture.heightM;
  return [-halfM, halfM].map((offsetM) => support("pelvis", { xM: hips.xM + offsetM, yM: hips.yM }));
}

const legJoint = /^(?:hip|knee|ankle|heel|toe)(Left|Right)$/;

function legSideOf(joint: Contact["joint"]): Side | null {
  const [, name] = legJoint.exec(joint) ?? [];
  if (name === undefined) return null;
  return name === "Left" ? "left" : "right";
}

/** Heel and toes of a foot, or the joint itself; placed at the end of the leg as its segments' lengths make it. */
function legSupports(
  posture: Posture,
  midHip: MovingPoint,
  side: Side,
  leg: LegFrame,
  segments: Segments,
  { joint, on }: Contact,
): Support[] {
  const name = side === "left" ? "Left" : "Right";
  const knee = along(midHip, leg.thigh, segments.thigh.lengthM);
  const ankle = along(knee, leg.shank, segments.shank.lengthM);
  const drawn = (part: "knee" | "ankle" | "heel" | "toe"): PlanePoint =>
    at(posture, `${part}${name}` as JointName);
  const placed = (part: "ankle" | "heel" | "toe"): PlanePoint => ({
    xM: ankle.xM + drawn(part).xM - drawn("ankle").xM,
    yM: ankle.yM + drawn(part).yM - drawn("ankle").yM,
  });
  const grips = on !== "slider" && on !== "ball";
  if (joint.startsWith("knee")) return [support(`${side}-shank`, knee, grips)];
  if (on === "ball") return [support(`${side}-shank`, placed("ankle"), grips)];
  const heelAboveToeM = drawn("heel").yM - drawn("toe").yM;
  const flatM = flatFootHeights * posture.heightM;
  return [
    { ...support(`${side}-shank`, placed("heel"), grips), bears: fading(heelAboveToeM, flatM) },
    { ...support(`${side}-shank`, placed("toe"), grips), bears: fading(-heelAboveToeM, flatM) },
  ];
}

/** 1 up to a limit, falling to 0 at twice the limit. */
export const fading = (value: number, limit: number): number => Math.min(1, Math.max(0, 2 - value / limit));

/** How far each foot stands alone under an upright body; a hand on something does not change it. */
export function standsAlone(posture: Posture, supports: readonly Support[]): Readonly<Record<Side, number>> {
  const isCarriedElsewhere = supports.some(
    ({ on, twists, bears }) => (on === "pelvis" && bears > 0) || twists,
  );
  if (isCarriedElsewhere || Math.abs(posture.headings.pelvis) > aboutDeg) return { left: 0, right: 0 };
  const stands = (side: Side): number =>
    Math.max(0, ...supports.filter(({ on }) => on === `${side}-shank`).map(({ bears }) => bears));
  const [left, right] = [stands("left"), stands("right")];
  return { left: left * (1 - right), right: right * (1 - left) };
}
