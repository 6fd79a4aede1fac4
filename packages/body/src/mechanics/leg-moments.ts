import { numberOf } from "@hipfirst/evidence";
import type { Segments } from "../person/segments-deleva1996.ts";
import type { LegFrame, MovingPoint, Turning } from "./frame.ts";

/** What the joints of one leg must produce, and what it takes of the rest of the body. */
export interface LegDemand {
  /** Flexion positive. */
  readonly hipNm: number;
  /** Flexion positive. */
  readonly kneeNm: number;
  /** Force that the leg's masses need in total (mass × (acceleration − gravity)), N. */
  readonly forceXN: number;
  readonly forceYN: number;
  /** Moment of the same about the hip centre, counter-clockwise positive (the person faces +x), Nm. */
  readonly momentNm: number;
  readonly kneeXM: number;
  readonly kneeYM: number;
}

interface Body {
  readonly massKg: number;
  readonly inertiaKgM2: number;
  readonly xM: number;
  readonly yM: number;
  readonly axMS2: number;
  readonly ayMS2: number;
  readonly radPerS2: number;
}

const still: Turning = { rad: 0, radPerS: 0, radPerS2: 0 };

/** A point at a distance along a turning segment, with its acceleration. */
function along(from: MovingPoint, { rad, radPerS, radPerS2 }: Turning, distanceM: number): MovingPoint {
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

/**
 * Inverse dynamics of one leg in the sagittal plane (Newton and Euler), before any contact force.
 *
 * `anklePullN` is an outside force on the ankle, e.g. a band; `ankleKg` a weight carried there.
 */
export function legDemand(
  segments: Segments,
  hip: MovingPoint,
  leg: LegFrame,
  ankleKg: number,
  anklePullN: readonly [x: number, y: number],
): LegDemand {
  const { thigh, shank, foot } = segments;
  const knee = along(hip, leg.thigh, thigh.lengthM);
  const ankle = along(knee, leg.shank, shank.lengthM);
  const thighBody: Body = { ...thigh, ...along(hip, leg.thigh, thigh.comM), radPerS2: leg.thigh.radPerS2 };
  const belowKnee: readonly Body[] = [
    { ...shank, ...along(knee, leg.shank, shank.comM), radPerS2: leg.shank.radPerS2 },
    { ...foot, ...along(knee, leg.shank, shank.lengthM + foot.comM), radPerS2: leg.shank.radPerS2 },
    { massKg: ankleKg, inertiaKgM2: 0, ...ankle, radPerS2: still.radPerS2 },
  ];
  const pull = (about: MovingPoint): number =>
    (ankle.xM - about.xM) * anklePullN[1] - (ankle.yM - about.yM) * anklePullN[0];
  const hipNm = momentAbout(hip, [thighBody, ...belowKnee]) - pull(hip);
  const total = [thighBody, ...belowKnee];
  const gravity = numberOf("body.gravityMS2");
  return {
    hipNm,
    kneeNm: -(momentAbout(knee, belowKnee) - pull(knee)),
    forceXN: total.reduce((sum, { massKg, axMS2 }) => sum + massKg * axMS2, 0) - anklePullN[0],
    forceYN: total.reduce((sum, { massKg, ayMS2 }) => sum + massKg * (ayMS2 + gravity), 0) - anklePullN[1],
    momentNm: hipNm,
    kneeXM: knee.xM,
    kneeYM: knee.yM,
  };
}

/** Moment that bodies need about a point, counter-clockwise positive: r × m(a − g) + Iα. */
export function momentAbout(
  about: { readonly xM: number; readonly yM: number },
  bodies: readonly {
    massKg: number;
    xM: number;
    yM: number;
    axMS2: number;
    ayMS2: number;
    inertiaKgM2?: number;
    radPerS2?: number;
  }[],
): number {
  const gravity = numberOf("body.gravityMS2");
  let momentNm = 0;
  for (const { massKg, xM, yM, axMS2, ayMS2, inertiaKgM2 = 0, radPerS2 = 0 } of bodies) {
    momentNm +=
      massKg * ((xM - about.xM) * (ayMS2 + gravity) - (yM - about.yM) * axMS2) + inertiaKgM2 * radPerS2;
  }
  return momentNm;
}
