import { joint, jointCount, type PoseArray, valuesPerJoint } from "../input/joints.ts";
import type { View } from "../view/view.ts";
import { leanDeg, middle } from "./geometry.ts";

/** Joints along the body's own directions: forward and up (sagittal plane), to the right and up (frontal plane). */
export class BodyAxes {
  readonly forward = new Float64Array(jointCount);
  readonly up = new Float64Array(jointCount);
  readonly right = new Float64Array(jointCount);
  /** To the right in the scale of `forward` and `up`; `right` is the picture's own where there is one. */
  readonly aside = new Float64Array(jointCount);
  /** Up in the frontal plane; in a picture it has another scale than the sagittal up of world landmarks. */
  readonly frontalUp = new Float64Array(jointCount);
  /** Level part of the line from hip to hip, 1 upright or on the back and 0 on the side; NaN from the side. */
  levelShare = Number.NaN;

  /** NaN where a direction cannot be seen, e.g. forward in a picture from the front without depth. */
  read(pose: PoseArray, view: View, gravityUp: ArrayLike<number>): void {
    if (view.kind === "side") this.readSide(pose, view.facing);
    else {
      this.readSpace(pose, gravityUp);
      if (view.kind === "measured") this.readMeasuredFront();
      else this.readFront(pose, view.rightIs);
    }
  }

  private readSide(pose: PoseArray, facing: number): void {
    for (let index = 0; index < jointCount; index++) {
      this.forward[index] = facing * (pose[index * valuesPerJoint] as number);
      this.up[index] = pose[index * valuesPerJoint + 1] as number;
    }
    this.levelShare = Number.NaN;
    this.right.fill(Number.NaN);
    this.aside.fill(Number.NaN);
    this.frontalUp.fill(Number.NaN);
  }

  private readMeasuredFront(): void {
    this.right.set(this.aside);
    this.frontalUp.set(this.up);
  }

  private readFront(pose: PoseArray, rightIs: number): void {
    for (let index = 0; index < jointCount; index++) {
      this.right[index] = rightIs * (pose[index * valuesPerJoint] as number);
      this.frontalUp[index] = pose[index * valuesPerJoint + 1] as number;
    }
  }

  private readSpace(pose: PoseArray, g: ArrayLike<number>): void {
    const gx = g[0] as number;
    const gy = g[1] as number;
    const gz = g[2] as number;
    let rx = across(pose, 0);
    let ry = across(pose, 1);
    let rz = across(pose, 2);
    const vertical = rx * gx + ry * gy + rz * gz;
    rx -= vertical * gx;
    ry -= vertical * gy;
    rz -= vertical * gz;
    const length = Math.hypot(rx, ry, rz);
    this.levelShare = length / Math.hypot(length, vertical);
    rx /= length;
    ry /= length;
    rz /= length;
    const fx = gy * rz - gz * ry;
    const fy = gz * rx - gx * rz;
    const fz = gx * ry - gy * rx;
    for (let index = 0; index < jointCount; index++) {
      const at = index * valuesPerJoint + 2;
      const px = pose[at] as number;
      const py = pose[at + 1] as number;
      const pz = pose[at + 2] as number;
      this.forward[index] = px * fx + py * fy + pz * fz;
      this.up[index] = px * gx + py * gy + pz * gz;
      this.aside[index] = px * rx + py * ry + pz * rz;
    }
  }
}

/** From the left hip to the right hip along one axis; from the shoulders where the hips are not both seen. */
function across(pose: PoseArray, axis: number): number {
  const value = (index: number): number => pose[index * valuesPerJoint + 2 + axis] as number;
  const hips = value(joint.hipRight) - value(joint.hipLeft);
  return Number.isNaN(hips) ? value(joint.shoulderRight) - value(joint.shoulderLeft) : hips;
}

/** Mean of a left and a right joint along one direction, of the one that is seen otherwise. */
export function midOf(values: Float64Array, left: number): number {
  return middle(values[left] as number, values[left + 1] as number);
}

/** Lean of the line from the shoulders to the head, forward positive; NaN where the head is not seen. */
export function headLeanDeg({ forward, up }: BodyAxes): number {
  return leanDeg(
    (forward[joint.nose] as number) - midOf(forward, joint.shoulderLeft),
    (up[joint.nose] as number) - midOf(up, joint.shoulderLeft),
  );
}
