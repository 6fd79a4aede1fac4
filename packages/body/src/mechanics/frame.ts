import type { Side } from "@hipfirst/skeleton";

/** A point of the body and how it accelerates; x forward, y up. */
export interface MovingPoint {
  readonly xM: number;
  readonly yM: number;
  readonly axMS2: number;
  readonly ayMS2: number;
}

/** A segment's direction: 0 straight down from its proximal joint, forward positive. */
export interface Turning {
  readonly rad: number;
  readonly radPerS: number;
  readonly radPerS2: number;
}

export interface LegFrame {
  readonly thigh: Turning;
  readonly shank: Turning;
  readonly hipFlexionDeg: number;
  readonly kneeFlexionDeg: number;
  readonly hipSpeedDegPerS: number;
  readonly kneeSpeedDegPerS: number;
}

/** Where the body may push against something. The force is chosen with the muscles, never assumed. */
export interface Support {
  readonly on: "left-foot" | "right-foot" | "pelvis" | "upper-body";
  readonly xM: number;
  readonly yM: number;
  /** Unit vector of the push on the body: up for a floor, up for hands hanging on a bar. */
  readonly pushX: number;
  readonly pushY: number;
  /** Whether it can also be pushed along, in both directions. */
  readonly grips: boolean;
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
  readonly legs: Readonly<Record<Side, LegFrame>>;
  readonly upper: readonly UpperMass[];
  readonly supports: readonly Support[];
  /** The leg that alone carries the standing body, if one does. */
  readonly singleStance: Side | null;
}

/** Loads added to the body. */
export interface AddedLoad {
  /** At each ankle, kg. */
  readonly ankleKg: Readonly<Record<Side, number>>;
  /** A pull on each ankle, N. */
  readonly anklePullN: Readonly<Record<Side, readonly [x: number, y: number]>>;
}

export const noLoad: AddedLoad = {
  ankleKg: { left: 0, right: 0 },
  anklePullN: { left: [0, 0], right: [0, 0] },
};
