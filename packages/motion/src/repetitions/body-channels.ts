import { middle } from "../angles/geometry.ts";
import { emptyPose, joint, type PoseArray, valuesPerJoint } from "../input/joints.ts";
import type { Recording } from "../recording.ts";
import { median } from "../statistics.ts";

const sampleS = 1 / 30;
/** A longer hole between frames is not seen. */
const longestStepS = 0.3;
/** Longer recordings are read piece by piece. */
export const samplesAtMost = 9000;

const moving = [
  joint.nose,
  joint.shoulderLeft,
  joint.shoulderRight,
  joint.elbowLeft,
  joint.elbowRight,
  joint.wristLeft,
  joint.wristRight,
  joint.hipLeft,
  joint.hipRight,
  joint.kneeLeft,
  joint.kneeRight,
  joint.ankleLeft,
  joint.ankleRight,
] as const;

/** Joint positions at 30 Hz for finding repetitions, and which samples were seen. */
export interface BodyChannels {
  readonly channels: readonly Float64Array[];
  readonly seen: readonly boolean[];
  readonly startS: number;
  /** Series for each joint. */
  readonly axes: number;
  /** Median length of the trunk, in the unit of the channels. */
  readonly trunk: number;
}

export const secondsOfSample = (channels: BodyChannels, sample: number): number =>
  channels.startS + sample * sampleS;

/** Resamples the recording from `fromS` on; null when it holds less than two timed frames there. */
export function bodyChannels(recording: Recording, fromS: number): BodyChannels | null {
  const frames: { readonly timeS: number; readonly index: number }[] = [];
  for (let index = recording.firstIndex; index < recording.endIndex; index++) {
    const timeS = recording.timeAt(index);
    if (timeS >= fromS) frames.push({ timeS, index });
  }
  const first = frames[0];
  const last = frames.at(-1);
  if (first === undefined || last === undefined || frames.length < 2) return null;
  const samples = Math.min(samplesAtMost, Math.floor((last.timeS - first.timeS) / sampleS) + 1);
  const axes = firstAxisOf(recording, frames[frames.length >> 1]?.index ?? first.index);
  const channels = moving.flatMap(() => axes.map(() => new Float64Array(samples).fill(Number.NaN)));
  const seen: boolean[] = [];
  const before = emptyPose();
  const after = emptyPose();
  let next = 0;
  for (let sample = 0; sample < samples; sample++) {
    const timeS = first.timeS + sample * sampleS;
    while (next < frames.length - 1 && (frames[next]?.timeS ?? 0) < timeS) next++;
    const later = frames[next] ?? last;
    const earlier = frames[Math.max(0, next - 1)] ?? first;
    recording.read(earlier.index, before);
    recording.read(later.index, after);
    const stepS = later.timeS - earlier.timeS;
    const share = stepS > 0 ? Math.max(0, Math.min(1, (timeS - earlier.timeS) / stepS)) : 1;
    seen.push(stepS <= longestStepS && writeSample(channels, axes, sample, before, after, share));
  }
  return { channels, seen, startS: first.timeS, axes: axes.length, trunk: trunkOf(channels, axes.length) };
}

/** Times of the frames in which somebody was found. */
export function secondsSeen(recording: Recording): number[] {
  const pose = emptyPose();
  const seenS: number[] = [];
  for (let index = recording.firstIndex; index < recording.endIndex; index++) {
    recording.read(index, pose);
    if (pose.some((value) => !Number.isNaN(value))) seenS.push(recording.timeAt(index));
  }
  return seenS.filter((timeS) => !Number.isNaN(timeS));
}

/** The same joints seen from the middle of the hips: somebody who walks stands still there. */
export function fromPelvis(channels: readonly Float64Array[], axes: number): Float64Array[] {
  const hip = (index: typeof joint.hipLeft | typeof joint.hipRight, axis: number) =>
    channels[moving.indexOf(index) * axes + axis] as Float64Array;
  return channels.map((channel, index) => {
    const left = hip(joint.hipLeft, index % axes);
    const right = hip(joint.hipRight, index % axes);
    return channel.map((value, at) => value - middle(left[at] as number, right[at] as number));
  });
}

function trunkOf(channels: readonly Float64Array[], axes: number): number {
  const channel = (index: number, axis: number) =>
    channels[moving.indexOf(index as (typeof moving)[number]) * axes + axis] as Float64Array;
  const lengths = Float64Array.from(channels[0] ?? [], (_, at) => {
    let square = 0;
    for (let axis = 0; axis < axes; axis++) {
      const shoulders =
        (channel(joint.shoulderLeft, axis)[at] as number) +
        (channel(joint.shoulderRight, axis)[at] as number);
      const hips =
        (channel(joint.hipLeft, axis)[at] as number) + (channel(joint.hipRight, axis)[at] as number);
      square += ((shoulders - hips) / 2) ** 2;
    }
    return Math.sqrt(square);
  });
  return median(lengths);
}

/** Picture axes for cameras, space for measured joints. */
function firstAxisOf(recording: Recording, index: number): readonly number[] {
  const pose = emptyPose();
  recording.read(index, pose);
  return Number.isNaN(pose[joint.hipLeft * valuesPerJoint] as number) ? [2, 3, 4] : [0, 1];
}

function writeSample(
  channels: readonly Float64Array[],
  axes: readonly number[],
  sample: number,
  before: PoseArray,
  after: PoseArray,
  share: number,
): boolean {
  let isSeen = false;
  moving.forEach((index, place) => {
    axes.forEach((axis, offset) => {
      const a = before[index * valuesPerJoint + axis] as number;
      const b = after[index * valuesPerJoint + axis] as number;
      const value = a + share * (b - a);
      const channel = channels[place * axes.length + offset] as Float64Array;
      channel[sample] = value;
      isSeen ||= !Number.isNaN(value);
    });
  });
  return isSeen;
}
