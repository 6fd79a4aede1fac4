import { numberOf } from "@hipfirst/evidence";
import type { Side } from "@hipfirst/skeleton";
import type { Segments } from "../person/segments-deleva1996.ts";
import {
  type AppliedForce,
  type BodyPart,
  bySide,
  isShank,
  type LegFrame,
  legOfPart,
  type MovingPoint,
  type PlanePoint,
  type Turning,
} from "./frame.ts";

/** What the joints of one leg must produce before any contact force, and what it takes of the rest of the body. */
export interface LegDemand {
  /** Flexion positive. */
  readonly hipNm: number;
  /** Flexion positive. */
  readonly kneeNm: number;
  /** Force that the leg takes in total: mass × (acceleration − gravity), less the known forces on it. */
  readonly forceXN: number;
  readonly forceYN: number;
  readonly knee: PlanePoint;
}

/** A mass that turns; without inertia it is a point. */
export interface Body extends MovingPoint {
  readonly massKg: number;
  readonly inertiaKgM2?: number;
  readonly radPerS2?: number;
}

const gravityMS2 = numberOf("body.gravityMS2");

/** A point at a distance along a turning segment, with its acceleration. */
export function along(
  from: MovingPoint,
  { rad, radPerS, radPerS2 }: Turning,
  distanceM: number,
): MovingPoint {
  const sin = Math.sin(rad);
  const cos = Math.cos(rad);
  const centripetal = radPerS * radPerS;
  return {
    xM: from.xM + distanceM * sin,
    yM: from.yM - distanceM * cos,
    axMS2: from.axMS2 + distanceM * (cos * radPerS2 - sin * centripetal),
    ayMS2: from.ayMS2 + distanceM * (sin * radPerS2 + cos * centripetal),
  };
}

/** Inverse dynamics of one leg in the sagittal plane (Newton and Euler); `applied` may hold forces on other parts. */
export function legDemand(
  segments: Segments,
  hip: MovingPoint,
  side: Side,
  leg: LegFrame,
  ankleKg: number,
  applied: readonly AppliedForce[],
): LegDemand {
  const { thigh, shank, foot } = segments;
  const knee = along(hip, leg.thigh, thigh.lengthM);
  const turning = leg.shank.radPerS2;
  const bodies: readonly Body[] = [
    bodyAt(thigh, along(hip, leg.thigh, thigh.comM), leg.thigh.radPerS2),
    bodyAt(shank, along(knee, leg.shank, shank.comM), turning),
    bodyAt(foot, along(knee, leg.shank, shank.lengthM + foot.comM), turning),
    bodyAt({ massKg: ankleKg, inertiaKgM2: 0 }, along(knee, leg.shank, shank.lengthM), turning),
  ];
  const onLeg = onLegOf[side];
  const force = forceOn(bodies, applied, onLeg);
  return {
    hipNm: momentAbout(hip, bodies, applied, onLeg),
    kneeNm: -momentAbout(knee, bodies.slice(1), applied, onShankOf[side]),
    forceXN: force.xN,
    forceYN: force.yN,
    knee,
  };
}

/** Which parts a force must act on to count. */
type Acts = (on: BodyPart) => boolean;

const onLegOf: Readonly<Record<Side, Acts>> = bySide((side) => (on) => legOfPart[on] === side);
const onShankOf: Readonly<Record<Side, Acts>> = bySide(
  (side) => (on) => legOfPart[on] === side && isShank(on),
);

function bodyAt(
  { massKg, inertiaKgM2 }: { readonly massKg: number; readonly inertiaKgM2: number },
  { xM, yM, axMS2, ayMS2 }: MovingPoint,
  radPerS2: number,
): Body {
  return { massKg, inertiaKgM2, xM, yM, axMS2, ayMS2, radPerS2 };
}

/**
 * Moment about a point that bodies need beyond the known forces that act on them, counter-clockwise positive
 * (the person faces +x): Σ r × m(a − g) + Iα − Σ r × F.
 */
export function momentAbout(
  about: PlanePoint,
  bodies: readonly Body[],
  applied: readonly AppliedForce[],
  acts: Acts,
): number {
  let momentNm = 0;
  for (const { massKg, xM, yM, axMS2, ayMS2, inertiaKgM2 = 0, radPerS2 = 0 } of bodies) {
    momentNm += massKg * ((xM - about.xM) * (ayMS2 + gravityMS2) - (yM - about.yM) * axMS2);
    momentNm += inertiaKgM2 * radPerS2;
  }
  for (const force of applied) if (acts(force.on)) momentNm -= momentOf(force, about);
  return momentNm;
}

/** Moment of a force about a point, counter-clockwise positive. */
const momentOf = (
  { xM, yM, xN, yN }: PlanePoint & { readonly xN: number; readonly yN: number },
  about: PlanePoint,
): number => (xM - about.xM) * yN - (yM - about.yM) * xN;

/** Force that bodies need beyond the known forces that act on them: Σ m(a − g) − ΣF. */
export function forceOn(
  bodies: readonly Body[],
  applied: readonly AppliedForce[],
  acts: Acts,
): { readonly xN: number; readonly yN: number } {
  let xN = 0;
  let yN = 0;
  for (const { massKg, axMS2, ayMS2 } of bodies) {
    xN += massKg * axMS2;
    yN += massKg * (ayMS2 + gravityMS2);
  }
  for (const force of applied) {
    if (!acts(force.on)) continue;
    xN -= force.xN;
    yN -= force.yN;
  }
  return { xN, yN };
}
