import { joint, type PoseArray, valuesPerJoint } from "../input/joints.ts";

export const degreesPerRadian = 180 / Math.PI;

/** Angle of a step against the downward vertical, forward positive: a thigh or a shank. */
export function inclinationDeg(forward: number, up: number): number {
  return Math.atan2(forward, -up) * degreesPerRadian;
}

/** Angle of a step against the upward vertical, forward positive: a trunk. */
export function leanDeg(forward: number, up: number): number {
  return Math.atan2(forward, up) * degreesPerRadian;
}

/** The same angle between -90 and 270: a lying person's raised leg must not jump from 180 to -180. */
export function unwrapFlexion(deg: number): number {
  if (Number.isNaN(deg)) return deg;
  let wrapped = deg;
  while (wrapped < -120) wrapped += 360;
  while (wrapped >= 240) wrapped -= 360;
  return wrapped;
}

export function middle(a: number, b: number): number {
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) ? a : (a + b) / 2;
}

/** 180 minus the angle at `vertex`: 0 when the three points lie on a line. NaN when any is not seen. */
export function bendDeg(
  pose: PoseArray,
  first: number,
  vertex: number,
  last: number,
  firstAxis: 0 | 2,
): number {
  const axes = firstAxis === 0 ? 2 : 3;
  let dot = 0;
  let a = 0;
  let b = 0;
  for (let axis = firstAxis; axis < firstAxis + axes; axis++) {
    const centre = pose[vertex * valuesPerJoint + axis] as number;
    const one = (pose[first * valuesPerJoint + axis] as number) - centre;
    const two = (pose[last * valuesPerJoint + axis] as number) - centre;
    dot += one * two;
    a += one * one;
    b += two * two;
  }
  const cosine = dot / Math.sqrt(a * b);
  return 180 - Math.acos(Math.max(-1, Math.min(1, cosine))) * degreesPerRadian;
}

export const legJoints = [
  {
    shoulder: joint.shoulderLeft,
    hip: joint.hipLeft,
    knee: joint.kneeLeft,
    ankle: joint.ankleLeft,
    heel: joint.heelLeft,
    toe: joint.toeLeft,
    wrist: joint.wristLeft,
  },
  {
    shoulder: joint.shoulderRight,
    hip: joint.hipRight,
    knee: joint.kneeRight,
    ankle: joint.ankleRight,
    heel: joint.heelRight,
    toe: joint.toeRight,
    wrist: joint.wristRight,
  },
] as const;

export type LegIndex = 0 | 1;
export const legIndices: readonly LegIndex[] = [0, 1];
