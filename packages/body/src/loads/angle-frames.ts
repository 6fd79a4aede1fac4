import type { MechanicalFrame } from "../mechanics/frame.ts";
import { frameFromPostures, massPoints } from "../mechanics/from-posture.ts";
import type { Segments } from "../person/segments-deleva1996.ts";
import { placeOnce, type StaticPosture, type SupportKind } from "./static-posture.ts";

/** Angles of one picture of a recording, degrees, flexion positive; null where the joint was not seen. */
export interface AngleRow {
  readonly t: number | null;
  readonly hipLeft: number | null;
  readonly hipRight: number | null;
  readonly kneeLeft: number | null;
  readonly kneeRight: number | null;
  /** Trunk from upright, forward positive. */
  readonly trunkPitch: number | null;
  /** Pelvis relative to the trunk, rolled back positive; 0 where it is not measured. */
  readonly pelvisTilt?: number | null;
}

const angleNames = ["hipLeft", "hipRight", "kneeLeft", "kneeRight", "trunkPitch", "pelvisTilt"] as const;
type AngleName = (typeof angleNames)[number];

/** Each angle is smoothed by a parabola through what was seen this close in time, so that noise is not priced as effort. */
const windowS = 0.25;
const parabolaPointsMin = 5;
/** Postures this far before and after give speed and acceleration. */
const stepS = 0.05;

/** The frames that can be priced, in the order of time: those with every angle seen, and enough of it around. */
export function angleFrames(
  rows: readonly AngleRow[],
  support: SupportKind,
  heightM: number,
  segments: Segments,
): MechanicalFrame[] {
  const timed = rows.filter(hasTime).sort((a, b) => a.t - b.t);
  let from = 0;
  let to = 0;
  return timed.flatMap(({ t }) => {
    while ((timed[from]?.t ?? t) < t - windowS) from++;
    while (to < timed.length && (timed[to]?.t ?? t) <= t + windowS) to++;
    const frame = frameAt(t, timed.slice(from, to), support, heightM, segments);
    return frame === null ? [] : [frame];
  });
}

type TimedRow = AngleRow & { readonly t: number };
const hasTime = (row: AngleRow): row is TimedRow => row.t !== null;

function frameAt(
  t: number,
  near: readonly TimedRow[],
  support: SupportKind,
  heightM: number,
  segments: Segments,
): MechanicalFrame | null {
  const parabolas = angleNames.map((name) => parabolaOf(name, near, t));
  if (parabolas.some((parabola) => parabola === null)) return null;
  const heldAt = (afterS: number): StaticPosture => {
    const angles = Object.fromEntries(
      angleNames.map((name, i) => [name, parabolaAt(parabolas[i] ?? null, afterS)]),
    ) as Record<AngleName, number>;
    return { ...angles, support };
  };
  const now = placeOnce(heldAt(0), heightM);
  const [first] = now.contacts;
  const beside = (afterS: number) => massPoints(placeOnce(heldAt(afterS), heightM, first).posture);
  const triple = { before: beside(-stepS), now: massPoints(now.posture), after: beside(stepS), stepS };
  return frameFromPostures(t, triple, segments, now.contacts);
}

type Parabola = readonly [value: number, speed: number, halfAcceleration: number];

const parabolaAt = (parabola: Parabola | null, afterS: number): number => {
  const [value, speed, half] = parabola ?? [0, 0, 0];
  return value + afterS * (speed + afterS * half);
};

/** Least squares parabola of one angle about t; null where it was not seen at t or not often enough around it. */
function parabolaOf(name: AngleName, near: readonly TimedRow[], t: number): Parabola | null {
  if (name === "pelvisTilt" && near.every((row) => row.pelvisTilt === undefined || row.pelvisTilt === null))
    return [0, 0, 0];
  const seen = near.flatMap((row) => {
    const value = row[name];
    return value === null || value === undefined ? [] : [[row.t - t, value] as const];
  });
  if (!seen.some(([afterS]) => afterS === 0)) return null;
  if (seen.length < parabolaPointsMin) return null;
  return fitParabola(seen);
}

function fitParabola(points: readonly (readonly [x: number, y: number])[]): Parabola | null {
  const sum = (of: (x: number, y: number) => number): number =>
    points.reduce((total, [x, y]) => total + of(x, y), 0);
  const [s0, s1, s2, s3, s4] = [0, 1, 2, 3, 4].map((power) => sum((x) => x ** power)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const [y0, y1, y2] = [0, 1, 2].map((power) => sum((x, y) => y * x ** power)) as [number, number, number];
  const determinant = det([s0, s1, s2], [s1, s2, s3], [s2, s3, s4]);
  if (Math.abs(determinant) < 1e-12) return null;
  return [
    det([y0, s1, s2], [y1, s2, s3], [y2, s3, s4]) / determinant,
    det([s0, y0, s2], [s1, y1, s3], [s2, y2, s4]) / determinant,
    det([s0, s1, y0], [s1, s2, y1], [s2, s3, y2]) / determinant,
  ];
}

type Row = readonly [number, number, number];
const det = ([a, b, c]: Row, [d, e, f]: Row, [g, h, i]: Row): number =>
  a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
