import { middle } from "../angles/geometry.ts";
import { emptyPose, joint, type PoseArray, valuesPerJoint } from "../input/joints.ts";
import type { Recording } from "../recording.ts";

/** Nobody's pelvis goes so far within so short a time: the picture's person is another one. */
const furthestTrunks = 3;
const withinS = 0.5;
/** Whoever then stays in the picture for so long is followed from there on. */
const settlesAfterS = 2;
/** A trunk that points at the camera looks short; the longest one is remembered, and half of it after so long. */
const remembersHalfS = 60;

/**
 * Follows whether the picture shows one person. Landmarks and joints in a picture only: joints in space have no picture, and
 * whoever measured them knows whose they are. The same watch runs live and over a whole recording.
 */
export class PersonWatch {
  private place: readonly [x: number, y: number] = [Number.NaN, Number.NaN];
  private placeS = Number.NaN;
  private trunk = Number.NaN;
  private changedS = Number.NEGATIVE_INFINITY;

  /** True from the moment in which another person is in the picture until one has stayed in it for two seconds. */
  look(pose: PoseArray, nowS: number): boolean {
    const x = middleOf(pose, joint.hipLeft, 0);
    const y = middleOf(pose, joint.hipLeft, 1);
    if (!Number.isNaN(x + y + nowS)) this.follow(x, y, trunkOf(pose), nowS);
    return nowS - this.changedS < settlesAfterS;
  }

  private follow(x: number, y: number, trunk: number, nowS: number): void {
    const sinceS = nowS - this.placeS;
    const moved = Math.hypot(x - this.place[0], y - this.place[1]);
    if (moved > furthestTrunks * this.trunk && sinceS <= withinS) this.changedS = nowS;
    const remembered = this.trunk * 0.5 ** (sinceS / remembersHalfS);
    this.trunk = trunk > remembered || Number.isNaN(remembered) ? trunk : remembered;
    this.place = [x, y];
    this.placeS = nowS;
  }
}

/** For each frame of the recording 1 where another person is, or was a moment ago, in the picture. */
export function anotherPersonIn(recording: Recording): Uint8Array {
  const frames = new Uint8Array(recording.endIndex - recording.firstIndex);
  const watch = new PersonWatch();
  const pose = emptyPose();
  for (let index = 0; index < frames.length; index++) {
    recording.read(recording.firstIndex + index, pose);
    frames[index] = watch.look(pose, recording.timeAt(recording.firstIndex + index)) ? 1 : 0;
  }
  return frames;
}

function middleOf(pose: PoseArray, left: number, axis: number): number {
  return middle(
    pose[left * valuesPerJoint + axis] as number,
    pose[(left + 1) * valuesPerJoint + axis] as number,
  );
}

function trunkOf(pose: PoseArray): number {
  const along = (axis: number): number =>
    middleOf(pose, joint.shoulderLeft, axis) - middleOf(pose, joint.hipLeft, axis);
  return Math.hypot(along(0), along(1));
}
