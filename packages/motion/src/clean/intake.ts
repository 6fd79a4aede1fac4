import {
  emptyPose,
  joint,
  jointCount,
  mediaPipeIndex,
  mediaPipeLandmarks,
  type PoseArray,
  valuesPerJoint,
} from "../input/joints.ts";
import type { Landmark, LandmarkFrame, WorldLandmark } from "../types.ts";
import { FrameClock } from "./clock.ts";
import { JumpGuard } from "./jumps.ts";
import { LegKeeper } from "./legs.ts";

/** Below this a pose network guesses a hidden joint; the joint counts as not seen. */
const seenVisibility = 0.35;
/** World landmarks start between the hips; nothing of a body is farther away than this. */
const farthestWorldM = 2.5;
/** Pictures are normalised; a network places joints a little outside, not several pictures away. */
const farthestPictures = 3;
const forgetAfterS = 0.5;
/** A body whose joints all lie within this share of its trunk, or of the picture, is no body. */
const smallestBodyTrunks = 0.3;
const smallestBodyPictures = 0.005;
/** A trunk that is seen far longer or shorter than so far belongs to somebody else. */
const sameTrunkWithin = 1.8;

/**
 * Every frame enters here, live or from a file. What leaves in `pose` is either seen or NaN, in time order; the
 * arrays are reused from frame to frame, so a long session allocates nothing.
 */
export class Intake {
  readonly pose: PoseArray = emptyPose();
  /** Joints refused as jumps in the last frame. */
  refusedJoints = 0;

  private readonly clock = new FrameClock();
  private readonly legs = new LegKeeper();
  private readonly jumps = new JumpGuard();
  private readonly before: PoseArray = emptyPose();
  private beforeS = Number.NaN;
  private trunk = Number.NaN;
  private readonly pictureAspect: number;
  private readonly mirrored: boolean;

  constructor(pictureAspect: number, mirrored: boolean) {
    this.pictureAspect = pictureAspect;
    this.mirrored = mirrored;
  }

  /** The running time of the frame, or NaN when its time is unusable; the pose is then empty. */
  acceptLandmarks(frame: LandmarkFrame): number {
    const nowS = this.clock.accept(frame.tS);
    this.pose.fill(Number.NaN);
    this.refusedJoints = 0;
    if (Number.isNaN(nowS)) return nowS;
    const landmarks = frame.landmarks;
    if (landmarks !== null && landmarks !== undefined && landmarks.length === mediaPipeLandmarks)
      this.readLandmarks(landmarks, usable(frame.world));
    this.clean(nowS);
    return nowS;
  }

  acceptPose(frameS: number, pose: PoseArray | null): number {
    const nowS = this.clock.accept(frameS);
    this.refusedJoints = 0;
    if (pose === null || Number.isNaN(nowS)) this.pose.fill(Number.NaN);
    else this.pose.set(pose);
    if (!Number.isNaN(nowS)) this.clean(nowS);
    return nowS;
  }

  private readLandmarks(landmarks: readonly Landmark[], world: readonly WorldLandmark[] | null): void {
    const side = this.mirrored ? -1 : 1;
    for (let index = 0; index < jointCount; index++) {
      const from = mediaPipeIndex[index] as number;
      const landmark = landmarks[from];
      if (landmark === null || landmark === undefined || !(landmark[3] >= seenVisibility)) continue;
      if (!(Math.abs(landmark[0]) <= farthestPictures && Math.abs(landmark[1]) <= farthestPictures)) continue;
      const at = (this.mirrored ? mirroredJoint(index) : index) * valuesPerJoint;
      this.pose[at] = side * landmark[0] * this.pictureAspect;
      this.pose[at + 1] = -landmark[1];
      this.readSpace(at, side, landmark, world === null ? null : (world[from] ?? null), world !== null);
    }
  }

  /** World landmarks where there are any; else the depth that image landmarks carry, in picture heights. */
  private readSpace(
    at: number,
    side: number,
    landmark: NonNullable<Landmark>,
    point: WorldLandmark,
    hasWorld: boolean,
  ): void {
    if (!hasWorld) {
      const depth = landmark[2] * this.pictureAspect;
      if (!(Math.abs(depth) <= farthestPictures)) return;
      this.pose[at + 2] = this.pose[at] as number;
      this.pose[at + 3] = this.pose[at + 1] as number;
      this.pose[at + 4] = -depth;
      return;
    }
    if (point === null || !isNear(point)) return;
    this.pose[at + 2] = side * point[0];
    this.pose[at + 3] = -point[1];
    this.pose[at + 4] = -point[2];
  }

  private clean(nowS: number): void {
    if (nowS - this.beforeS > forgetAfterS) this.before.fill(Number.NaN);
    const least = Number.isNaN(this.trunk) ? smallestBodyPictures : smallestBodyTrunks * this.trunk;
    if (extentOf(this.pose) < least) this.pose.fill(Number.NaN);
    const trunk = trunkOf(this.pose);
    if (Number.isNaN(this.trunk)) this.trunk = trunk;
    if (!Number.isNaN(this.trunk)) {
      this.legs.keep(this.pose, this.before, this.trunk, nowS, this.beforeS);
      this.refusedJoints = this.jumps.guard(this.pose, this.trunk, nowS);
    }
    const isSame = trunk < sameTrunkWithin * this.trunk && this.trunk < sameTrunkWithin * trunk;
    if (isSame && this.refusedJoints === 0) this.trunk += 0.05 * (trunk - this.trunk);
    this.remember(nowS);
  }

  /** Keeps the last place of each joint, so that a short hole does not lose it. */
  private remember(nowS: number): void {
    for (let at = 0; at < this.pose.length; at++)
      if (!Number.isNaN(this.pose[at] as number)) {
        this.before[at] = this.pose[at] as number;
        this.beforeS = nowS;
      }
  }
}

function usable(world: readonly WorldLandmark[] | null | undefined): readonly WorldLandmark[] | null {
  return world !== null && world !== undefined && world.length === mediaPipeLandmarks ? world : null;
}

function isNear(point: readonly [number, number, number]): boolean {
  return (
    Math.abs(point[0]) <= farthestWorldM &&
    Math.abs(point[1]) <= farthestWorldM &&
    Math.abs(point[2]) <= farthestWorldM
  );
}

/** Left and right joints lie beside each other, left first, at odd places. */
function mirroredJoint(index: number): number {
  if (index === joint.nose) return index;
  return index % 2 === 1 ? index + 1 : index - 1;
}

/** The larger of the height and the width of all that is seen; NaN when nothing is. */
function extentOf(pose: PoseArray): number {
  const offset = Number.isNaN(pose[joint.hipLeft * valuesPerJoint] as number) ? 2 : 0;
  let extent = Number.NaN;
  for (const axis of [offset, offset + 1]) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let at = axis; at < pose.length; at += valuesPerJoint) {
      const value = pose[at] as number;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (high >= low && !(extent > high - low)) extent = high - low;
  }
  return extent;
}

function trunkOf(pose: PoseArray): number {
  const offset = Number.isNaN(pose[joint.hipLeft * valuesPerJoint] as number) ? 2 : 0;
  const at = (index: number, axis: number): number => pose[index * valuesPerJoint + offset + axis] as number;
  let sum = 0;
  for (let axis = 0; axis < (offset === 0 ? 2 : 3); axis++) {
    const step =
      at(joint.shoulderLeft, axis) +
      at(joint.shoulderRight, axis) -
      at(joint.hipLeft, axis) -
      at(joint.hipRight, axis);
    sum += step * step;
  }
  return Math.sqrt(sum) / 2;
}
