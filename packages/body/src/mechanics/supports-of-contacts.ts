import type { Contact } from "@hipfirst/exercises";
import type { JointName, Posture, Side } from "@hipfirst/skeleton";
import type { Segments } from "../person/segments-deleva1996.ts";
import type { LegFrame, MovingPoint, PlanePoint, Support } from "./frame.ts";
import { along } from "./leg-moments.ts";
import { at, middleOf, mix } from "./posture-points.ts";

/** A foot rests on heel and toes when both are this close in height. */
const flatFootHeights = 0.03;
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
  contacts: readonly Contact[],
): Support[] {
  const isLevel = Math.abs(Math.abs(posture.headings.thorax) - 90) < aboutDeg;
  const trunkOnFloor = ({ joint, on }: Contact): boolean =>
    on === "floor" && (joint === "pelvis" || joint === "back" || joint === "head");
  const isLying = isLevel && contacts.some(trunkOnFloor);
  return [
    ...(isLying ? lyingSupports(posture) : []),
    ...contacts.flatMap((contact) => {
      if (isLying && trunkOnFloor(contact)) return [];
      const side = legSideOf(contact.joint);
      if (side !== null) return legSupports(posture, midHip, side, legs[side], segments, contact);
      return trunkSupports(posture, contact);
    }),
  ];
}

const support = (on: Support["on"], { xM, yM }: PlanePoint, grips = true): Support => ({
  on,
  xM,
  yM,
  bears: true,
  grips,
  twists: false,
});

/**
 * A lying body rests on pelvis, ribs, shoulders and head, wherever that costs least. Only the pelvis grips: friction
 * under the ribs would let the floor do the work of the abdominal muscles.
 */
function lyingSupports(posture: Posture): Support[] {
  const shoulders = middleOf(posture, "shoulderLeft", "shoulderRight");
  const hips = middleOf(posture, "hipLeft", "hipRight");
  const onFloor = ({ xM }: PlanePoint): PlanePoint => ({ xM, yM: 0 });
  return [
    support("pelvis", onFloor(hips)),
    support("upper-body", onFloor(mix(hips, shoulders, ribsShare)), false),
    support("upper-body", onFloor(shoulders), false),
    support("upper-body", onFloor(middleOf(posture, "earLeft", "earRight")), false),
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
    { ...support(`${side}-shank`, placed("heel"), grips), bears: heelAboveToeM < flatM },
    { ...support(`${side}-shank`, placed("toe"), grips), bears: heelAboveToeM > -flatM },
  ];
}

/** The foot that stands alone under an upright body; a hand on something does not change it. */
export function singleStance(posture: Posture, supports: readonly Support[]): Side | null {
  if (Math.abs(posture.headings.pelvis) > aboutDeg) return null;
  if (supports.some(({ on, twists }) => on === "pelvis" || twists)) return null;
  const stands = (side: Side): boolean => supports.some(({ on }) => on === `${side}-shank`);
  if (stands("left") === stands("right")) return null;
  return stands("left") ? "left" : "right";
}
