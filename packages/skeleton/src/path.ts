import type { BodyAnglesDeg } from "./angles.ts";
import type { BodyContact } from "./contacts.ts";
import { type HeadingsDeg, headingsOf } from "./headings.ts";
import type { Plane } from "./limbs.ts";
import { type PlacedBody, type Posture, placedBody, postureOfHeadings, type Stature } from "./pose.ts";
import { clamp } from "./vector.ts";

export interface PathKeyframe {
  /** Progress at which the posture is taken: 0 start, 1 end of the outward phase. */
  readonly at: number;
  readonly angles: BodyAnglesDeg;
}

/** The movement of one repetition: two postures, one that may be passed between them, and what touches what. */
export interface MovementPath {
  readonly start: PathKeyframe;
  readonly via?: PathKeyframe;
  readonly end: PathKeyframe;
  readonly contacts: readonly BodyContact[];
  readonly plane?: Plane;
}

/** Seconds. `pauseS` null: the end is held for as long as it is prescribed. */
export interface Tempo {
  readonly outS: number;
  readonly pauseS: number | null;
  readonly returnS: number;
}

/** Progress of a movement that starts and ends at rest with the least jerk (Flash and Hogan 1985); both in [0, 1]. */
export function minimumJerk(timeShare: number): number {
  const t = clamp(timeShare, 0, 1);
  return t * t * t * (10 - 15 * t + 6 * t * t);
}

/** Seconds of one repetition; `holdS` replaces the pause of a hold. */
export const repetitionS = (tempo: Tempo, holdS = 0): number =>
  tempo.outS + (tempo.pauseS ?? holdS) + tempo.returnS;

/** Progress (0 start, 1 end) at a time within one repetition: out, pause, return; 0 before and after. */
export function progressAt(tempo: Tempo, timeS: number, holdS = 0): number {
  if (timeS < tempo.outS) return minimumJerk(timeS / tempo.outS);
  const pauseEndS = tempo.outS + (tempo.pauseS ?? holdS);
  if (timeS <= pauseEndS) return 1;
  return minimumJerk(1 - (timeS - pauseEndS) / tempo.returnS);
}

type Blend = (start: number, via: number, end: number) => number;

const straight =
  (progress: number): Blend =>
  (start, _via, end) =>
    start + (end - start) * progress;

/** A monotone cubic through three values (Fritsch and Carlson 1980): passes `via` without stopping or overshooting. */
function through(viaAt: number, progress: number): Blend {
  return (start, via, end) => {
    const before = (via - start) / viaAt;
    const after = (end - via) / (1 - viaAt);
    const atVia = before * after <= 0 ? 0 : (2 * before * after) / (before + after);
    return progress <= viaAt
      ? hermite(start, via, before, atVia, viaAt, progress / viaAt)
      : hermite(via, end, atVia, after, 1 - viaAt, (progress - viaAt) / (1 - viaAt));
  };
}

function hermite(
  from: number,
  to: number,
  slopeFrom: number,
  slopeTo: number,
  width: number,
  share: number,
): number {
  const s2 = share * share;
  const s3 = s2 * share;
  return (
    from * (2 * s3 - 3 * s2 + 1) +
    slopeFrom * width * (s3 - 2 * s2 + share) +
    to * (3 * s2 - 2 * s3) +
    slopeTo * width * (s3 - s2)
  );
}

function blendLimbs(blend: Blend, a: Limbs, via: Limbs, b: Limbs): Limbs {
  return {
    leg: {
      thigh: blend(a.leg.thigh, via.leg.thigh, b.leg.thigh),
      shank: blend(a.leg.shank, via.leg.shank, b.leg.shank),
      foot: blend(a.leg.foot, via.leg.foot, b.leg.foot),
      toes: blend(a.leg.toes, via.leg.toes, b.leg.toes),
      abduction: blend(a.leg.abduction, via.leg.abduction, b.leg.abduction),
    },
    arm: {
      upperArm: blend(a.arm.upperArm, via.arm.upperArm, b.arm.upperArm),
      forearm: blend(a.arm.forearm, via.arm.forearm, b.arm.forearm),
      hand: blend(a.arm.hand, via.arm.hand, b.arm.hand),
      abduction: blend(a.arm.abduction, via.arm.abduction, b.arm.abduction),
    },
  };
}

type Limbs = HeadingsDeg["left"];

function blendHeadings(blend: Blend, a: HeadingsDeg, via: HeadingsDeg, b: HeadingsDeg): HeadingsDeg {
  return {
    pelvis: blend(a.pelvis, via.pelvis, b.pelvis),
    thorax: blend(a.thorax, via.thorax, b.thorax),
    neck: blend(a.neck, via.neck, b.neck),
    head: blend(a.head, via.head, b.head),
    lateralLean: blend(a.lateralLean, via.lateralLean, b.lateralLean),
    pelvicDrop: blend(a.pelvicDrop, via.pelvicDrop, b.pelvicDrop),
    left: blendLimbs(blend, a.left, via.left, b.left),
    right: blendLimbs(blend, a.right, via.right, b.right),
  };
}

/** Segment headings along a movement, before contacts are met; what does not change with progress is worked out once. */
function headingsAlong({ start, via, end }: MovementPath): (progress: number) => HeadingsDeg {
  const from = headingsOf(start.angles);
  const to = headingsOf(end.angles);
  if (via === undefined) return (progress) => blendHeadings(straight(progress), from, from, to);
  const passed = headingsOf(via.angles);
  return (progress) => blendHeadings(through(via.at, progress), from, passed, to);
}

/** Segment headings at this progress, before contacts are met. */
export const headingsAt = (path: MovementPath, progress: number): HeadingsDeg =>
  headingsAlong(path)(progress);

/** The body along a movement (0 start, 1 end), for many moments of it and without what only pictures need. */
export function placedAlong(path: MovementPath, person: Stature): (progress: number) => PlacedBody {
  const headings = headingsAlong(path);
  const by = { contacts: path.contacts, plane: path.plane ?? "sagittal" };
  return (progress) => placedBody(headings(clamp(progress, 0, 1)), person, by);
}

/** The placed body at this progress of the movement (0 start, 1 end). */
export function postureAt(path: MovementPath, progress: number, person: Stature): Posture {
  return postureOfHeadings(headingsAt(path, clamp(progress, 0, 1)), person, {
    contacts: path.contacts,
    plane: path.plane ?? "sagittal",
  });
}

/** The placed body at a time within one repetition. */
export function postureAtTime(
  path: MovementPath & { readonly tempo: Tempo },
  timeS: number,
  person: Stature,
  holdS = 0,
): Posture {
  return postureAt(path, progressAt(path.tempo, timeS, holdS), person);
}
