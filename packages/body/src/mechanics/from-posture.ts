import { numberOf } from "@hipfirst/evidence";
import type { PlacedBody, Side } from "@hipfirst/skeleton";
import type { Segments } from "../person/segments-deleva1996.ts";
import type {
  AppliedForce,
  LegFrame,
  MechanicalFrame,
  MovingPoint,
  PlanePoint,
  Turning,
  UpperMass,
} from "./frame.ts";
import { at, middleOf, mix } from "./posture-points.ts";
import { type LoadedContact, standsAlone, supportsOf } from "./supports-of-contacts.ts";

const degreesPerRadian = 180 / Math.PI;
const upperTrunkComShare = numberOf("body.upperTrunkComShare");
/** Shares of the arm's mass at the middle of the upper arm, the middle of the forearm, and the hand. */
const armShares = { upperArm: 0.55, forearm: 0.33, hand: 0.12 } as const;

/** A placed posture with the points that mechanics follows from one to the next. */
export interface MassPoints {
  readonly posture: PlacedBody;
  readonly midHip: PlanePoint;
  /** One for each mass above L5/S1, in the order of `upperMassesKg`. */
  readonly upper: readonly PlanePoint[];
}

/** Three postures a short time apart; the middle one is the frame, the others give speed and acceleration. */
export interface PostureTriple {
  readonly before: MassPoints;
  readonly now: MassPoints;
  readonly after: MassPoints;
  /** Seconds between neighbours; 0 for a posture that is held. */
  readonly stepS: number;
}

/** A posture that is held as three that are the same. */
export function heldStill(posture: PlacedBody): PostureTriple {
  const now = massPoints(posture);
  return { before: now, now, after: now, stepS: 0 };
}

/**
 * Turns placed postures of the skeleton into what mechanics needs. Contacts become supports that may push.
 * Legs take their directions from the posture and their lengths from the segments; trunk, head and arms are taken as
 * they are placed.
 */
export function frameFromPostures(
  tS: number,
  triple: PostureTriple,
  segments: Segments,
  contacts: readonly LoadedContact[],
  applied: readonly AppliedForce[] = [],
): MechanicalFrame {
  const { before, now, after, stepS } = triple;
  const { posture } = now;
  const legs = { left: legFrame(triple, "left"), right: legFrame(triple, "right") };
  const midHip = moving(before.midHip, now.midHip, after.midHip, stepS);
  const supports = supportsOf(posture, midHip, legs, segments, contacts);
  return {
    tS,
    midHip,
    pelvisRad: posture.angles.pelvisPitchDeg / degreesPerRadian,
    lumbarFlexionDeg: posture.angles.lumbarFlexionDeg,
    legs,
    upper: upperMasses(triple, segments),
    supports,
    applied,
    standsAlone: standsAlone(posture, supports),
  };
}

/** Value, speed and acceleration from three samples (central differences). */
function turning(beforeDeg: number, nowDeg: number, afterDeg: number, stepS: number): Turning {
  const rad = nowDeg / degreesPerRadian;
  if (stepS === 0) return { rad, radPerS: 0, radPerS2: 0 };
  const [beforeRad, afterRad] = [beforeDeg / degreesPerRadian, afterDeg / degreesPerRadian];
  return {
    rad,
    radPerS: (afterRad - beforeRad) / (2 * stepS),
    radPerS2: (afterRad - 2 * rad + beforeRad) / stepS ** 2,
  };
}

function moving(before: PlanePoint, now: PlanePoint, after: PlanePoint, stepS: number): MovingPoint {
  const { xM, yM } = now;
  if (stepS === 0) return { xM, yM, axMS2: 0, ayMS2: 0 };
  const perS2 = 1 / stepS ** 2;
  return {
    xM,
    yM,
    axMS2: (after.xM - 2 * xM + before.xM) * perS2,
    ayMS2: (after.yM - 2 * yM + before.yM) * perS2,
  };
}

function legFrame({ before, now, after, stepS }: PostureTriple, side: Side): LegFrame {
  const [from, at, to] = [before.posture, now.posture, after.posture];
  const [angleFrom, angle, angleTo] = [from.angles[side].leg, at.angles[side].leg, to.angles[side].leg];
  const [legFrom, leg, legTo] = [from.headings[side].leg, at.headings[side].leg, to.headings[side].leg];
  const perS = stepS === 0 ? 0 : 1 / (2 * stepS);
  return {
    thigh: turning(legFrom.thigh + 90, leg.thigh + 90, legTo.thigh + 90, stepS),
    shank: turning(legFrom.shank + 90, leg.shank + 90, legTo.shank + 90, stepS),
    hipFlexionDeg: angle.hipFlexionDeg,
    kneeFlexionDeg: angle.kneeFlexionDeg,
    hipSpeedDegPerS: (angleTo.hipFlexionDeg - angleFrom.hipFlexionDeg) * perS,
    kneeSpeedDegPerS: (angleTo.kneeFlexionDeg - angleFrom.kneeFlexionDeg) * perS,
  };
}

/** Where the masses of a placed posture are; worked out once, though a posture is a neighbour of two others. */
export function massPoints(posture: PlacedBody): MassPoints {
  const midHip = middleOf(posture, "hipLeft", "hipRight");
  const shoulders = middleOf(posture, "shoulderLeft", "shoulderRight");
  const upper = [
    mix(midHip, shoulders, upperTrunkComShare),
    middleOf(posture, "earLeft", "earRight"),
    middleOf(posture, "shoulderLeft", "elbowLeft"),
    middleOf(posture, "elbowLeft", "wristLeft"),
    at(posture, "wristLeft"),
    middleOf(posture, "shoulderRight", "elbowRight"),
    middleOf(posture, "elbowRight", "wristRight"),
    at(posture, "wristRight"),
  ];
  return { posture, midHip, upper };
}

function upperMassesKg({ trunk, pelvisMassKg, headNeckMassKg, armMassKg }: Segments): readonly number[] {
  const arm = [armMassKg * armShares.upperArm, armMassKg * armShares.forearm, armMassKg * armShares.hand];
  return [trunk.massKg - pelvisMassKg, headNeckMassKg, ...arm, ...arm];
}

function upperMasses({ before, now, after, stepS }: PostureTriple, segments: Segments): UpperMass[] {
  const masses: UpperMass[] = [];
  for (const massKg of upperMassesKg(segments)) {
    const i = masses.length;
    const [from, at, to] = [before.upper[i], now.upper[i], after.upper[i]] as [
      PlanePoint,
      PlanePoint,
      PlanePoint,
    ];
    const { xM, yM, axMS2, ayMS2 } = moving(from, at, to, stepS);
    masses.push({ massKg, xM, yM, axMS2, ayMS2 });
  }
  return masses;
}
