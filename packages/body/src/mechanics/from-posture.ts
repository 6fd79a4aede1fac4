import { numberOf } from "@hipfirst/evidence";
import type { Contact } from "@hipfirst/exercises";
import type { Posture, Side } from "@hipfirst/skeleton";
import type { Segments } from "../person/segments-deleva1996.ts";
import {
  type AppliedForce,
  bySide,
  type LegFrame,
  type MechanicalFrame,
  type MovingPoint,
  type PlanePoint,
  sides,
  type Turning,
  type UpperMass,
} from "./frame.ts";
import { at, middleOf, mix } from "./posture-points.ts";
import { singleStance, supportsOf } from "./supports-of-contacts.ts";

const degreesPerRadian = 180 / Math.PI;
const upperTrunkComShare = numberOf("body.upperTrunkComShare");
/** Shares of the arm's mass at the middle of the upper arm, the middle of the forearm, and the hand. */
const armShares = { upperArm: 0.55, forearm: 0.33, hand: 0.12 } as const;

/** Three postures a short time apart; the middle one is the frame, the others give speed and acceleration. */
export interface PostureTriple {
  readonly before: Posture;
  readonly now: Posture;
  readonly after: Posture;
  /** Seconds between neighbours; 0 for a posture that is held. */
  readonly stepS: number;
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
  contacts: readonly Contact[],
  applied: readonly AppliedForce[] = [],
): MechanicalFrame {
  const { now } = triple;
  const legs = bySide((side) => legFrame(triple, side));
  const midHip = movingPoint(triple, (posture) => middleOf(posture, "hipLeft", "hipRight"));
  const supports = supportsOf(now, midHip, legs, segments, contacts);
  return {
    tS,
    midHip,
    pelvisRad: now.angles.pelvisPitchDeg / degreesPerRadian,
    lumbarFlexionDeg: now.angles.lumbarFlexionDeg,
    legs,
    upper: upperMasses(triple, segments),
    supports,
    applied,
    singleStance: singleStance(now, supports),
  };
}

/** Value, speed and acceleration from three samples (central differences). */
function turning({ before, now, after, stepS }: PostureTriple, degOf: (posture: Posture) => number): Turning {
  const rad = degOf(now) / degreesPerRadian;
  if (stepS === 0) return { rad, radPerS: 0, radPerS2: 0 };
  const [beforeRad, afterRad] = [degOf(before) / degreesPerRadian, degOf(after) / degreesPerRadian];
  return {
    rad,
    radPerS: (afterRad - beforeRad) / (2 * stepS),
    radPerS2: (afterRad - 2 * rad + beforeRad) / stepS ** 2,
  };
}

function movingPoint(
  { before, now, after, stepS }: PostureTriple,
  pointOf: (posture: Posture) => PlanePoint,
): MovingPoint {
  const at = pointOf(now);
  if (stepS === 0) return { ...at, axMS2: 0, ayMS2: 0 };
  const [from, to] = [pointOf(before), pointOf(after)];
  return {
    ...at,
    axMS2: (to.xM - 2 * at.xM + from.xM) / stepS ** 2,
    ayMS2: (to.yM - 2 * at.yM + from.yM) / stepS ** 2,
  };
}

function legFrame(triple: PostureTriple, side: Side): LegFrame {
  const { before, now, after, stepS } = triple;
  const speed = (degOf: (posture: Posture) => number): number =>
    stepS === 0 ? 0 : (degOf(after) - degOf(before)) / (2 * stepS);
  const { hipFlexionDeg, kneeFlexionDeg } = now.angles[side].leg;
  return {
    thigh: turning(triple, (posture) => posture.headings[side].leg.thigh + 90),
    shank: turning(triple, (posture) => posture.headings[side].leg.shank + 90),
    hipFlexionDeg,
    kneeFlexionDeg,
    hipSpeedDegPerS: speed((posture) => posture.angles[side].leg.hipFlexionDeg),
    kneeSpeedDegPerS: speed((posture) => posture.angles[side].leg.kneeFlexionDeg),
  };
}

function upperMasses(triple: PostureTriple, segments: Segments): UpperMass[] {
  const mass = (massKg: number, pointOf: (posture: Posture) => PlanePoint): UpperMass => ({
    massKg,
    ...movingPoint(triple, pointOf),
  });
  const trunk = (posture: Posture): PlanePoint =>
    mix(
      middleOf(posture, "hipLeft", "hipRight"),
      middleOf(posture, "shoulderLeft", "shoulderRight"),
      upperTrunkComShare,
    );
  const arms = sides.flatMap((side) => {
    const name = side === "left" ? "Left" : "Right";
    const joint = (posture: Posture, part: "shoulder" | "elbow" | "wrist") => at(posture, `${part}${name}`);
    return [
      mass(segments.armMassKg * armShares.upperArm, (posture) =>
        mix(joint(posture, "shoulder"), joint(posture, "elbow"), 0.5),
      ),
      mass(segments.armMassKg * armShares.forearm, (posture) =>
        mix(joint(posture, "elbow"), joint(posture, "wrist"), 0.5),
      ),
      mass(segments.armMassKg * armShares.hand, (posture) => joint(posture, "wrist")),
    ];
  });
  return [
    mass(segments.trunk.massKg - segments.pelvisMassKg, trunk),
    mass(segments.headNeckMassKg, (posture) => middleOf(posture, "earLeft", "earRight")),
    ...arms,
  ];
}
