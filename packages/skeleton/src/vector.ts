import type { Point3M } from "./joints.ts";

/** In the plane that the movement lies in: x forward, y up. */
export type Point2 = readonly [x: number, y: number];

const degree = Math.PI / 180;

export const cosDeg = (angleDeg: number): number => Math.cos(angleDeg * degree);
export const sinDeg = (angleDeg: number): number => Math.sin(angleDeg * degree);
export const atan2Deg = (y: number, x: number): number => Math.atan2(y, x) / degree;
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** The same direction, as near to `nearDeg` as whole turns allow. */
export const unwindDeg = (angleDeg: number, nearDeg: number): number =>
  angleDeg + 360 * Math.round((nearDeg - angleDeg) / 360);

export const plus = (a: Point3M, b: Point3M): Point3M => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const minus = (a: Point3M, b: Point3M): Point3M => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Point3M, factor: number): Point3M => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Point3M, b: Point3M): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const middle = (a: Point3M, b: Point3M): Point3M => times(plus(a, b), 0.5);
export const distanceM = (a: Point3M, b: Point3M): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
