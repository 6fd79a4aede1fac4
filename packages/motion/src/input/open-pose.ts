import { emptyPose, joint, type PoseArray, valuesPerJoint } from "./joints.ts";
import { isObject, numberOrNaN } from "./json.ts";
import { type InputProblem, type JointInput, problem } from "./motion-input.ts";
import { inPictureHeights } from "./picture-heights.ts";
import { frameTimes } from "./times.ts";

/** Points with less confidence than this were guessed by the detector, not seen. */
const seenConfidence = 0.3;

type Layout = readonly (readonly [from: number, to: number])[];

const body25: Layout = [
  [0, joint.nose],
  [2, joint.shoulderRight],
  [3, joint.elbowRight],
  [4, joint.wristRight],
  [5, joint.shoulderLeft],
  [6, joint.elbowLeft],
  [7, joint.wristLeft],
  [9, joint.hipRight],
  [10, joint.kneeRight],
  [11, joint.ankleRight],
  [12, joint.hipLeft],
  [13, joint.kneeLeft],
  [14, joint.ankleLeft],
  [19, joint.toeLeft],
  [21, joint.heelLeft],
  [22, joint.toeRight],
  [24, joint.heelRight],
];
const coco18: Layout = [
  ...body25.slice(0, 7),
  [8, joint.hipRight],
  [9, joint.kneeRight],
  [10, joint.ankleRight],
  [11, joint.hipLeft],
  [12, joint.kneeLeft],
  [13, joint.ankleLeft],
];
const coco17: Layout = [
  [0, joint.nose],
  [5, joint.shoulderLeft],
  [6, joint.shoulderRight],
  [7, joint.elbowLeft],
  [8, joint.elbowRight],
  [9, joint.wristLeft],
  [10, joint.wristRight],
  [11, joint.hipLeft],
  [12, joint.hipRight],
  [13, joint.kneeLeft],
  [14, joint.kneeRight],
  [15, joint.ankleLeft],
  [16, joint.ankleRight],
];

/** By the length of a flat keypoint list, three numbers a point. */
const layouts: Readonly<Record<number, Layout>> = { 75: body25, 54: coco18, 51: coco17 };

/** Contract format (d): OpenPose BODY_25 or COCO-18 people, or COCO-17 keypoints; pixels, y down. */
export function parseOpenPose(
  frames: readonly unknown[],
  fps: number | null,
  heightPx: number | null = null,
): JointInput | InputProblem {
  if (frames.length === 0) return problem("no-frames", { found: "[]" });
  const times = frameTimes(frames, fps);
  if (times === null) return problem("no-times", { found: "nothing" });
  let before: PoseArray | null = null;
  const poses = frames.map((frame) => {
    const pose = choosePerson(peopleOf(frame).map(poseOf), before);
    before = pose ?? before;
    return pose;
  });
  const offered = frames.flatMap(peopleOf);
  if (offered.length > 0 && poses.every((pose) => pose === null))
    return problem("keypoints", { found: offered[0]?.length ?? 0 });
  inPictureHeights(poses, heightPx);
  return {
    kind: "joints",
    inSpace: false,
    frames: poses.map((pose, index) => ({ tS: times[index] as number, pose })),
  };
}

/** True for a frame of either family. */
export function isOpenPoseFrame(frame: unknown): boolean {
  return isObject(frame) && ("people" in frame || "keypoints" in frame || "pose_keypoints_2d" in frame);
}

function peopleOf(frame: unknown): (readonly unknown[])[] {
  if (!isObject(frame)) return [];
  const people = Array.isArray(frame.people) ? frame.people : [frame];
  return people.flatMap((person) => {
    if (!isObject(person)) return [];
    const list = person.pose_keypoints_2d ?? person.keypoints;
    return Array.isArray(list) ? [list.flat()] : [];
  });
}

function poseOf(list: readonly unknown[]): PoseArray | null {
  const layout = layouts[list.length];
  if (layout === undefined) return null;
  const pose = emptyPose();
  let seen = 0;
  for (const [from, to] of layout) {
    if (numberOrNaN(list[from * 3 + 2]) < seenConfidence) continue;
    pose[to * valuesPerJoint] = numberOrNaN(list[from * 3]);
    pose[to * valuesPerJoint + 1] = -numberOrNaN(list[from * 3 + 1]);
    seen++;
  }
  return seen === 0 ? null : pose;
}

/** Of several people the one who was followed so far, at first the largest. */
function choosePerson(people: readonly (PoseArray | null)[], before: PoseArray | null): PoseArray | null {
  let best: PoseArray | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const person of people) {
    if (person === null) continue;
    const cost = before === null ? -heightOf(person) : distance(person, before);
    if (best === null || cost < bestCost) {
      best = person;
      bestCost = cost;
    }
  }
  return best;
}

function heightOf(pose: PoseArray): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = 1; at < pose.length; at += valuesPerJoint) {
    const y = pose[at] as number;
    if (y < low) low = y;
    if (y > high) high = y;
  }
  return high - low;
}

function distance(a: PoseArray, b: PoseArray): number {
  let sum = 0;
  let seen = 0;
  for (let at = 0; at < a.length; at += valuesPerJoint) {
    const step = Math.hypot(
      (a[at] as number) - (b[at] as number),
      (a[at + 1] as number) - (b[at + 1] as number),
    );
    if (Number.isNaN(step)) continue;
    sum += step;
    seen++;
  }
  return seen === 0 ? Number.POSITIVE_INFINITY : sum / seen;
}
