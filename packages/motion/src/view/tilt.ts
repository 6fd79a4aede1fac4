import { degreesPerRadian, leanDeg, middle } from "../angles/geometry.ts";
import { joint, type PoseArray, valuesPerJoint } from "../input/joints.ts";
import { median } from "../statistics.ts";

/**
 * How the camera stands, told by people who stand: the line from the ankles to the shoulders is the vertical, but for a few
 * degrees of a person's own lean. null where nobody stands upright, or no space is seen.
 */
export interface CameraTilt {
  /** How far the vertical leans to the right in the picture. */
  readonly rollDeg: number | null;
  /** How far the camera looks down; from world landmarks, whose depth is their weak sense. */
  readonly pitchDeg: number | null;
}

export const tiltUnknown: CameraTilt = { rollDeg: null, pitchDeg: null };

/** Nobody stands with the shoulders so far before or behind the ankles. */
const furthestOwnLeanDeg = 12;
const furthestPitchDeg = 30;

export function cameraTiltOf(standing: readonly PoseArray[]): CameraTilt {
  const along = (axis: number): number => median(standing.map((pose) => ankleToShoulder(pose, axis)));
  return {
    rollDeg: known(leanDeg(along(0), along(1))),
    pitchDeg: known(Math.atan2(along(4), along(3)) * degreesPerRadian),
  };
}

/**
 * The camera leans so far that angles against the vertical are not to be trusted. null where that is not known: one direction
 * that is known to be too far is enough, one that is known to be level is not.
 */
export function isTooTilted({ rollDeg, pitchDeg }: CameraTilt): boolean | null {
  const isPast = (deg: number | null, furthest: number): boolean => deg !== null && Math.abs(deg) > furthest;
  if (isPast(rollDeg, furthestOwnLeanDeg) || isPast(pitchDeg, furthestPitchDeg)) return true;
  return rollDeg === null || pitchDeg === null ? null : false;
}

function ankleToShoulder(pose: PoseArray, axis: number): number {
  const mid = (left: number): number =>
    middle(pose[left * valuesPerJoint + axis] as number, pose[(left + 1) * valuesPerJoint + axis] as number);
  return mid(joint.shoulderLeft) - mid(joint.ankleLeft);
}

function known(deg: number): number | null {
  return Number.isNaN(deg) ? null : deg;
}
