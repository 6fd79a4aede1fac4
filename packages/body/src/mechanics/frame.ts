import type { Side } from "@hipfirst/skeleton";
import type { LegPosture } from "../muscles/hip-muscles-rajagopal2016.ts";

export const sides: readonly Side[] = ["left", "right"];

export function bySide<T>(make: (side: Side) => T): Readonly<Record<Side, T>> {
  return { left: make("left"), right: make("right") };
}

export interface PlanePoint {
  readonly xM: number;
  readonly yM: number;
}

/** A point of the body and how it accelerates; x forward, y up. */
export interface MovingPoint extends PlanePoint {
  readonly axMS2: number;
  readonly ayMS2: number;
}

/** A segment's direction: 0 straight down from its proximal joint, forward positive. */
export interface Turning {
  readonly rad: number;
  readonly radPerS: number;
  readonly radPerS2: number;
}

export interface LegFrame extends LegPosture {
  readonly thigh: Turning;
  readonly shank: Turning;
}

type LegPart = `${Side}-thigh` | `${Side}-shank`;
/** Parts that forces act on. The foot is one with the shank. */
export type BodyPart = LegPart | "pelvis" | "upper-body";

/** The leg that a part belongs to; null for pelvis and upper body. */
export const legOfPart: Readonly<Record<BodyPart, Side | null>> = {
  "left-thigh": "left",
  "left-shank": "left",
  "right-thigh": "right",
  "right-shank": "right",
  pelvis: null,
  "upper-body": null,
};
export const isOnUpperBody = (part: BodyPart): boolean => part === "upper-body";
export const isShank = (part: BodyPart): boolean => part === "left-shank" || part === "right-shank";

/** Where the body may push against something. The force is chosen with the muscles, never assumed. */
export interface Support extends PlanePoint {
  readonly on: BodyPart;
  /** How much of what it can bear it bears in this frame, 0-1; it keeps its place in the list when it bears nothing. */
  readonly bears: number;
  /** Whether it can also be pushed along, in both directions. */
  readonly grips: boolean;
  /** Whether it also takes a couple: hands on a bar, where the rest of the body would swing. */
  readonly twists: boolean;
}

/** A force that is known, such as a band's pull. */
export interface AppliedForce extends PlanePoint {
  readonly on: BodyPart;
  readonly xN: number;
  readonly yN: number;
}

/** A mass that is carried by the trunk above L5/S1. */
export interface UpperMass extends MovingPoint {
  readonly massKg: number;
}

/** Everything mechanics needs of one moment of a movement, in the sagittal plane. */
export interface MechanicalFrame {
  readonly tS: number;
  readonly midHip: MovingPoint;
  /** Pelvis from upright, leaning forward positive. */
  readonly pelvisRad: number;
  /** Thorax relative to the pelvis, rounding forward positive. */
  readonly lumbarFlexionDeg: number;
  readonly legs: Readonly<Record<Side, LegFrame>>;
  readonly upper: readonly UpperMass[];
  readonly supports: readonly Support[];
  readonly applied: readonly AppliedForce[];
  /** How far each leg alone carries the standing body, 0-1. */
  readonly standsAlone: Readonly<Record<Side, number>>;
}

/** A weight at each ankle, kg. */
export type AnkleKg = Readonly<Record<Side, number>>;
export const noWeight: AnkleKg = { left: 0, right: 0 };
