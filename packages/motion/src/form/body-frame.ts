import { emptyPose, joint, jointCount, valuesPerJoint } from "../input/joints.ts";
import type { Recording } from "../recording.ts";
import { gaussian } from "../repetitions/smoothing.ts";
import { median } from "../statistics.ts";

/** Joints of one repetition along the body's own axes, smoothed; forward, left and up from the ankles, any unit. */
export interface BodySeries {
  readonly frames: number;
  readonly frameS: number;
  at(joint: number, axis: 0 | 1 | 2, frame: number): number;
}

const startS = 0.3;
const smoothingS = 0.05;
/** Less of any needed joint than this was seen: nothing is measured. */
const seenShare = 0.8;

/** Measured joints between two frames (`from` to one past the last); null when a needed joint is missing or it is too short. */
export function bodySeries(
  recording: Recording,
  from: number,
  to: number,
  needed: readonly number[],
): BodySeries | null {
  const frames = to - from;
  const frameS = (recording.timeAt(to - 1) - recording.timeAt(from)) / (frames - 1);
  if (!(frames >= 8) || !(frameS > 0)) return null;
  const raw = Array.from({ length: jointCount * 3 }, () => new Float64Array(frames).fill(Number.NaN));
  const pose = emptyPose();
  for (let frame = 0; frame < frames; frame++) {
    recording.read(from + frame, pose);
    for (let index = 0; index < jointCount; index++)
      for (let axis = 0; axis < 3; axis++)
        (raw[index * 3 + axis] as Float64Array)[frame] = pose[index * valuesPerJoint + 2 + axis] as number;
  }
  for (const index of needed)
    for (let axis = 0; axis < 3; axis++) if (!bridge(raw[index * 3 + axis] as Float64Array)) return null;
  const smooth = raw.map((values) => gaussian(values, Math.max(0.5, smoothingS / frameS)));
  const early = Math.max(2, Math.round(startS / frameS));
  const turned = levelled(turnedForward(smooth, early), early);
  return { frames, frameS, at: (index, axis, frame) => turned[index * 3 + axis]?.[frame] as number };
}

/** Straight lines over short holes; false when too much was not seen. Measures are percentiles, which a few frames do not move. */
function bridge(values: Float64Array): boolean {
  const seen = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
  if (seen < seenShare * values.length) return false;
  let before = -1;
  for (let frame = 0; frame <= values.length; frame++) {
    if (frame < values.length && Number.isNaN(values[frame])) continue;
    const from = values[before < 0 ? frame : before] as number;
    const to = frame < values.length ? (values[frame] as number) : from;
    for (let hole = before + 1; hole < frame; hole++)
      values[hole] = from + ((to - from) * (hole - before)) / (frame - before);
    before = frame;
  }
  return true;
}

/** x forward, y left, z up, by the direction of the hips at the start. */
function turnedForward(values: readonly Float64Array[], early: number): Float64Array[] {
  const across = (axis: number): number => meanStep(values, joint.hipRight, joint.hipLeft, axis, early);
  const leftX = across(0);
  const leftZ = across(2);
  const size = Math.hypot(leftX, leftZ);
  const [lx, lz] = [leftX / size, leftZ / size];
  return Array.from({ length: jointCount }, (_, index) => index).flatMap((index) => {
    const x = values[index * 3] as Float64Array;
    const up = values[index * 3 + 1] as Float64Array;
    const z = values[index * 3 + 2] as Float64Array;
    const left = x.map((value, frame) => value * lx + (z[frame] as number) * lz);
    const forward = x.map((value, frame) => (z[frame] as number) * lx - value * lz);
    return [forward, left, up];
  });
}

/** Takes the sideways tilt of the starting posture away; the forward one is form and stays. */
function levelled(values: readonly Float64Array[], early: number): Float64Array[] {
  const lean = (axis: number): number =>
    (meanStep(values, joint.ankleLeft, joint.shoulderLeft, axis, early) +
      meanStep(values, joint.ankleRight, joint.shoulderRight, axis, early)) /
    2;
  const roll = Math.atan2(lean(1), lean(2));
  const cos = Math.cos(roll);
  const sin = Math.sin(roll);
  return values.map((series, column) => {
    const axis = column % 3;
    if (axis === 0) return series;
    const left = values[column - axis + 1] as Float64Array;
    const up = values[column - axis + 2] as Float64Array;
    return axis === 1
      ? left.map((value, frame) => value * cos - (up[frame] as number) * sin)
      : up.map((value, frame) => value * cos + (left[frame] as number) * sin);
  });
}

function meanStep(
  values: readonly Float64Array[],
  a: number,
  b: number,
  axis: number,
  frames: number,
): number {
  const from = values[a * 3 + axis] as Float64Array;
  const to = values[b * 3 + axis] as Float64Array;
  return median(from.subarray(0, frames).map((value, frame) => (to[frame] as number) - value));
}
