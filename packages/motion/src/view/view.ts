import type { Side } from "@hipfirst/skeleton";
import { degreesPerRadian, legJoints, middle } from "../angles/geometry.ts";
import { emptyPose, joint, type PoseArray, valuesPerJoint } from "../input/joints.ts";
import type { Recording } from "../recording.ts";
import { medianOf } from "../statistics.ts";

type ViewKind = "measured" | "side" | "oblique" | "front" | "unknown";

/** How the body is seen. */
export interface View {
  /** `measured`: joints came in space with a known vertical, and the camera does not matter. */
  readonly kind: ViewKind;
  /** 0 facing the camera or turned away from it, 90 side-on; null when it cannot be told. */
  readonly yawDeg: number | null;
  /** Where the front of the body is: 1 on the right of the picture (upright), -1 on the left. */
  readonly facing: 1 | -1;
  /** Where the body's right is on the picture, for views from the front or behind. */
  readonly rightIs: 1 | -1;
  readonly nearSide: Side | null;
  /** false: the depth of the joints says that the left leg's name is on the right leg. */
  readonly sidesTold: boolean;
}

/** Width of the shoulders and hips of a body seen from the front, in trunk lengths (joint centres). */
const shoulderWidthTrunks = 0.66;
const hipWidthTrunks = 0.36;
const sideFromDeg = 52;
const frontToDeg = 33;
/** Depth between the two sides that can be trusted, metres. */
const tellingDepthM = 0.04;
const samplesAtMost = 96;

const pose: PoseArray = emptyPose();
const ratios = new Float64Array(samplesAtMost);
const depths = new Float64Array(samplesAtMost);

/** Looks at up to 96 frames spread over the recording. */
export function estimateView(recording: Recording, measured: boolean): View {
  const from = recording.firstIndex;
  const step = Math.max(1, Math.ceil((recording.endIndex - from) / samplesAtMost));
  let ratioCount = 0;
  let depthCount = 0;
  let front = 0;
  let right = 0;
  for (let index = from; index < recording.endIndex; index += step) {
    recording.read(index, pose);
    const ratio = widthShare(pose);
    if (!Number.isNaN(ratio)) ratios[ratioCount++] = ratio;
    const depth = depthOfRight(pose);
    if (!Number.isNaN(depth)) depths[depthCount++] = depth;
    front += frontEvidence(pose);
    right += rightEvidence(pose);
  }
  const facing = front >= 0 ? 1 : -1;
  const yawDeg =
    ratioCount === 0 ? null : Math.acos(Math.min(1, medianOf(ratios, ratioCount))) * degreesPerRadian;
  const kind = measured ? "measured" : kindOf(yawDeg);
  const depth = depthCount === 0 ? 0 : medianOf(depths, depthCount);
  const contradicts = kind === "side" && Math.abs(depth) > tellingDepthM && Math.sign(depth) !== facing;
  return {
    kind,
    yawDeg,
    facing,
    rightIs: right >= 0 ? 1 : -1,
    nearSide: kind === "side" ? (facing === 1 ? "right" : "left") : null,
    sidesTold: !contradicts,
  };
}

function kindOf(yawDeg: number | null): ViewKind {
  if (yawDeg === null) return "unknown";
  if (yawDeg >= sideFromDeg) return "side";
  return yawDeg <= frontToDeg ? "front" : "oblique";
}

function x(of: PoseArray, index: number): number {
  return of[index * valuesPerJoint] as number;
}

function y(of: PoseArray, index: number): number {
  return of[index * valuesPerJoint + 1] as number;
}

function distance(of: PoseArray, a: number, b: number): number {
  return Math.hypot(x(of, a) - x(of, b), y(of, a) - y(of, b));
}

/** Seen width over the width from the front: the cosine of the turn. NaN without a trunk. */
function widthShare(of: PoseArray): number {
  const trunk = middle(
    distance(of, joint.shoulderLeft, joint.hipLeft),
    distance(of, joint.shoulderRight, joint.hipRight),
  );
  const shoulders = distance(of, joint.shoulderLeft, joint.shoulderRight) / shoulderWidthTrunks;
  const hips = distance(of, joint.hipLeft, joint.hipRight) / hipWidthTrunks;
  const oneSided = Number.isNaN(shoulders) && Number.isNaN(hips) && !Number.isNaN(trunk);
  return oneSided ? 0 : middle(shoulders, hips) / trunk;
}

/** How much nearer the camera the right side is, metres. */
function depthOfRight(of: PoseArray): number {
  const depth = (a: number, b: number): number =>
    (of[a * valuesPerJoint + 4] as number) - (of[b * valuesPerJoint + 4] as number);
  return middle(depth(joint.shoulderRight, joint.shoulderLeft), depth(joint.hipRight, joint.hipLeft));
}

/**
 * Positive when the front of the body lies clockwise from its head direction (facing right when upright). Knees bend one
 * way only, feet point forward and the face is in front: all three hold standing, sitting, lying and hanging.
 */
function frontEvidence(of: PoseArray): number {
  let sum = 0;
  for (const leg of legJoints) {
    const upX = x(of, leg.hip) - x(of, leg.ankle);
    const upY = y(of, leg.hip) - y(of, leg.ankle);
    const length = Math.hypot(upX, upY);
    const kneeX = x(of, leg.knee) - (x(of, leg.hip) + x(of, leg.ankle)) / 2;
    const kneeY = y(of, leg.knee) - (y(of, leg.hip) + y(of, leg.ankle)) / 2;
    sum += finite((kneeX * upY - kneeY * upX) / (length * length));
    const shinX = x(of, leg.knee) - x(of, leg.ankle);
    const shinY = y(of, leg.knee) - y(of, leg.ankle);
    const footX = x(of, leg.toe) - x(of, leg.heel);
    const footY = y(of, leg.toe) - y(of, leg.heel);
    sum += finite((footX * shinY - footY * shinX) / (shinX * shinX + shinY * shinY));
  }
  const shoulderX = middle(x(of, joint.shoulderLeft), x(of, joint.shoulderRight));
  const shoulderY = middle(y(of, joint.shoulderLeft), y(of, joint.shoulderRight));
  const trunkX = shoulderX - middle(x(of, joint.hipLeft), x(of, joint.hipRight));
  const trunkY = shoulderY - middle(y(of, joint.hipLeft), y(of, joint.hipRight));
  const noseX = x(of, joint.nose) - shoulderX;
  const noseY = y(of, joint.nose) - shoulderY;
  return sum + finite((noseX * trunkY - noseY * trunkX) / (trunkX * trunkX + trunkY * trunkY));
}

function rightEvidence(of: PoseArray): number {
  return (
    finite(x(of, joint.hipRight) - x(of, joint.hipLeft)) +
    finite(x(of, joint.shoulderRight) - x(of, joint.shoulderLeft))
  );
}

function finite(value: number): number {
  return Number.isFinite(value) ? Math.max(-2, Math.min(2, value)) : 0;
}
