import { numberOf } from "@hipfirst/evidence";
import type { Point3M } from "./joints.ts";
import { landmarkNames, oppositeLandmark } from "./landmarks.ts";
import type { Posture } from "./pose.ts";
import { cosDeg, dot, middle, minus, plus, sinDeg, times } from "./vector.ts";

/** A camera that looks at a point of the world. */
export interface Camera {
  /**
   * Where it stands around the person: 0 sees the right side (facing right in the picture), 90 the front,
   * 180 the left side (facing left), 270 the back.
   */
  readonly yawDeg: number;
  /** How far it looks down, degrees. */
  readonly pitchDeg: number;
  readonly distanceM: number;
  /** The point in the middle of the picture, metres. */
  readonly aimM: Point3M;
  /** Across the picture's height, degrees. */
  readonly fieldOfViewDeg: number;
  /** Width over height. */
  readonly aspect: number;
  /**
   * The picture was mirrored before the body was found in it. A pose model then names the sides as it sees them, so left and
   * right are exchanged too.
   */
  readonly mirrored: boolean;
}

/** A phone lying on its side 2.5 m away at hip height, straight from the person's right. */
export const sideCamera: Camera = {
  yawDeg: 0,
  pitchDeg: 0,
  distanceM: 2.5,
  aimM: [0, 0.8, 0],
  fieldOfViewDeg: 48,
  aspect: 16 / 9,
  mirrored: false,
};

/** What MediaPipe's pose model reports. */
export interface ProjectedBody {
  /** x, y in picture widths and heights (y down), z in picture widths from mid hip (nearer is negative), visibility 0-1. */
  readonly landmarks: readonly (readonly [x: number, y: number, z: number, visibility: number])[];
  /** Metres from mid hip: x right in the picture, y down, z away from the camera. */
  readonly world: readonly (readonly [x: number, y: number, z: number])[];
}

interface Axes {
  readonly right: Point3M;
  readonly up: Point3M;
  readonly away: Point3M;
}

function axesOf({ yawDeg, pitchDeg }: Camera): Axes {
  const level: Point3M = [-sinDeg(yawDeg), 0, -cosDeg(yawDeg)];
  const cos = cosDeg(pitchDeg);
  const sin = sinDeg(pitchDeg);
  return {
    right: [cosDeg(yawDeg), 0, -sinDeg(yawDeg)],
    up: [level[0] * sin, cos, level[2] * sin],
    away: [level[0] * cos, -sin, level[2] * cos],
  };
}

/** The landmarks a perfect pose model would report of this body; noise and loss are the caller's. */
export function project(posture: Posture, camera: Camera): ProjectedBody {
  const axes = axesOf(camera);
  const points = posture.landmarksM;
  const midHip = middle(posture.joints.hipLeft, posture.joints.hipRight);
  const eye = plus(camera.aimM, times(axes.away, -camera.distanceM));
  const focal = 0.5 / Math.tan((camera.fieldOfViewDeg * Math.PI) / 360);
  const hipDepthM = dot(minus(midHip, eye), axes.away);
  const side = camera.mirrored ? -1 : 1;

  const world = points.map((point) => {
    const from = minus(point, midHip);
    return [side * dot(from, axes.right), -dot(from, axes.up), dot(from, axes.away)] as const;
  });
  const landmarks = points.map((point, index) => {
    const from = minus(point, eye);
    const depthM = dot(from, axes.away);
    const scale = focal / depthM;
    const x = 0.5 + (side * dot(from, axes.right) * scale) / camera.aspect;
    const y = 0.5 - dot(from, axes.up) * scale;
    const z = ((depthM - hipDepthM) * focal) / hipDepthM / camera.aspect;
    return [x, y, z, visibilityOf(world, index)] as const;
  });
  return camera.mirrored
    ? { landmarks: exchangeSides(landmarks), world: exchangeSides(world) }
    : { landmarks, world };
}

const exchangeSides = <Item>(items: readonly Item[]): Item[] =>
  oppositeLandmark.map((index) => items[index] as Item);

const leftHip = landmarkNames.indexOf("hipLeft");
const rightHip = landmarkNames.indexOf("hipRight");

/** Seen side-on, the far side is partly hidden by the near one. */
function visibilityOf(world: ProjectedBody["world"], index: number): number {
  const left = world[leftHip] as readonly [number, number, number];
  const right = world[rightHip] as readonly [number, number, number];
  const breadth = Math.hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
  const depth = left[2] - right[2];
  if (index === 0 || Math.abs(depth) < 0.7 * breadth) return 1;
  const isFar = (landmarkNames[index] as string).endsWith("Left") === depth > 0;
  return isFar ? numberOf("skeleton.farSideVisibility") : 1;
}
