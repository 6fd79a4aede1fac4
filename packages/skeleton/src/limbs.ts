import type { ArmHeadingsDeg, LegHeadingsDeg } from "./headings.ts";
import type { Point3M } from "./joints.ts";
import { footShape, handShape, proportions } from "./proportions.ts";
import { cosDeg, type Point2, plus, sinDeg } from "./vector.ts";

/**
 * How the plane of movement lies in the world. `sagittal`: the person is seen from the side; what is beside the midline
 * is nearer or farther. `frontal`: the front of the body faces the viewer; what is beside the midline lies in the plane
 * and what is in front of the body is nearer. x and y of the plane are x and y of the world in both.
 */
export type Plane = "sagittal" | "frontal";

export interface LegPoints {
  readonly hip: Point3M;
  readonly knee: Point3M;
  readonly ankle: Point3M;
  readonly heel: Point3M;
  readonly toe: Point3M;
}

export interface ArmPoints {
  readonly shoulder: Point3M;
  readonly elbow: Point3M;
  readonly wrist: Point3M;
}

export interface HandPoints {
  readonly index: Point3M;
  readonly pinky: Point3M;
  readonly thumb: Point3M;
}

/** `outward` is +1 for the right side and -1 for the left: the way abduction moves a limb out of the plane. */
interface LimbPlane {
  readonly baseDeg: number;
  readonly abductionDeg: number;
  readonly outward: number;
}

/** A vector of the limb's own (abducted) plane in the world; the plane turns about the line across its first segment. */
function along({ baseDeg, abductionDeg, outward }: LimbPlane, headingDeg: number, length: number): Point3M {
  const ahead = cosDeg(headingDeg - baseDeg) * length;
  const across = sinDeg(headingDeg - baseDeg) * length;
  const inPlane = cosDeg(abductionDeg) * ahead;
  return [
    cosDeg(baseDeg) * inPlane - sinDeg(baseDeg) * across,
    sinDeg(baseDeg) * inPlane + cosDeg(baseDeg) * across,
    outward * sinDeg(abductionDeg) * ahead,
  ];
}

const offset = (plane: LimbPlane, headingDeg: number, [ahead, up]: Point2): Point3M =>
  plus(along(plane, headingDeg, ahead), along(plane, headingDeg + 90, up));

/** The foot's points relative to the ankle; `toeDeg` is the heading of the toes. */
function footOffsets(plane: LimbPlane, leg: LegHeadingsDeg, view: Plane): { heel: Point3M; toe: Point3M } {
  if (view === "frontal") {
    const down = along(plane, leg.shank, -footShape.heel[1]);
    return {
      heel: [down[0], down[1], footShape.heel[0]],
      toe: [down[0], down[1], footShape.toe[0]],
    };
  }
  const { heel, toeJoint, toe } = footShape;
  const toeJointAt = offset(plane, leg.foot, toeJoint);
  const tip: Point2 = [toe[0] - toeJoint[0], toe[1] - toeJoint[1]];
  return { heel: offset(plane, leg.foot, heel), toe: plus(toeJointAt, offset(plane, leg.toes, tip)) };
}

/** Joint centres of a leg that hangs from `hip`, body heights. */
export function legPoints(hip: Point3M, leg: LegHeadingsDeg, outward: number, view: Plane): LegPoints {
  const plane = { baseDeg: leg.thigh, abductionDeg: leg.abduction, outward };
  const knee = plus(hip, along(plane, leg.thigh, proportions.thigh));
  const ankle = plus(knee, along(plane, leg.shank, proportions.shank));
  const foot = footOffsets(plane, leg, view);
  return { hip, knee, ankle, heel: plus(ankle, foot.heel), toe: plus(ankle, foot.toe) };
}

/** Joint centres of an arm that hangs from `shoulder`, body heights. */
export function armPoints(shoulder: Point3M, arm: ArmHeadingsDeg, outward: number): ArmPoints {
  const plane = { baseDeg: arm.upperArm, abductionDeg: arm.abduction, outward };
  const elbow = plus(shoulder, along(plane, arm.upperArm, proportions.upperArm));
  return { shoulder, elbow, wrist: plus(elbow, along(plane, arm.forearm, proportions.forearm)) };
}

/** Points of the hand at the end of an arm, body heights. */
export function handPoints(wrist: Point3M, arm: ArmHeadingsDeg, outward: number): HandPoints {
  const plane = { baseDeg: arm.upperArm, abductionDeg: arm.abduction, outward };
  const ofHand = ([ahead, up, side]: readonly [number, number, number]): Point3M =>
    plus(plus(wrist, offset(plane, arm.hand, [ahead, up])), [0, 0, -outward * side]);
  return {
    index: ofHand(handShape.index),
    pinky: ofHand(handShape.pinky),
    thumb: ofHand(handShape.thumb),
  };
}
