import { emptyPose, joint, type PoseArray, valuesPerJoint } from "../input/joints.ts";
import type { Recording } from "../recording.ts";
import { median, quantile } from "../statistics.ts";
import { type CameraTilt, cameraTiltOf, tiltUnknown } from "../view/tilt.ts";
import type { View } from "../view/view.ts";
import { BodyAxes, headLeanDeg, midOf } from "./axes.ts";
import { bendDeg, inclinationDeg, leanDeg, legIndices, legJoints } from "./geometry.ts";
import { type PlantedLeg, plantedLegOf } from "./two-bone.ts";

/** Angles of the person's own quiet standing, the zero of `hipStanding` and of camera angles. */
export interface Standing {
  readonly thighDeg: readonly [left: number, right: number];
  readonly kneeDeg: readonly [left: number, right: number];
  /** Hip→ankle line. */
  readonly legDeg: readonly [left: number, right: number];
  readonly trunkDeg: number;
  /** Shoulders→head line; NaN where no head was seen. */
  readonly headDeg: number;
  /** Usual hip-to-shoulder distance of the upright person, in the unit of the joints. */
  readonly trunkLength: number;
  /** What the law of cosines needs; null for a leg whose foot leaves its place. */
  readonly planted: readonly [left: PlantedLeg | null, right: PlantedLeg | null];
}

/** Sizes and directions that belong to the whole recording. */
export interface Reference {
  /** Vertical in space: given by the laboratory, or learned from standing. */
  readonly gravityUp: readonly [x: number, y: number, z: number];
  /** Body lengths, in the unit of the joints that signals in body lengths are taken from. */
  readonly trunk: number;
  readonly thigh: number;
  readonly leg: number;
  readonly standing: Standing | null;
  readonly tilt: CameraTilt;
  /** Trunk nearer the horizontal than the vertical for most of the time. */
  readonly isLying: boolean;
}

const standingShare = 0.2;
const uprightWithinDeg = 25;
/** Hip to ankle in trunk lengths: a sitting or crouching person stays well under this. */
const standingLegTrunks = 1.35;
/** A thigh shorter than this share of its shank in the picture points at the camera. */
const foreshortenedThigh = 0.85;
/** Somebody who stands taller than this against the usual standing is another person, or the detector's mistake. */
const sameBodyWithin = 1.2;
const standsAtLeast = 0.03;
const bentKneeDeg = 40;
const oneFootAheadTrunks = 0.3;
const lyingFromDeg = 55;
const longestShare = 0.9;

/** Looks at up to `samples` frames spread over the recording. */
export function estimateReference(recording: Recording, view: View, samples: number): Reference {
  const poses = samplePoses(recording, samples);
  const firstAxis = usesSpace(view, poses) ? 2 : 0;
  const isStanding = (pose: PoseArray): boolean =>
    isUpright(pose, firstAxis) &&
    (view.kind === "measured" ? standsOnBothLegs(pose) : isOnFeet(pose, view, firstAxis));
  const upright = poses.filter(isStanding);
  const height = (pose: PoseArray): number => stature(pose, firstAxis);
  const tallestOfBody = sameBodyWithin * median(upright.map(height));
  // Who sits in between hardly stands for a fifth of the time; the noise of a camera would choose among fewer moments.
  const stood = view.kind === "measured" ? upright : poses;
  const tall = quantile(
    stood.map(height).filter((each) => !(each > tallestOfBody)),
    1 - standingShare,
  );
  const tallest = upright.filter((pose) => height(pose) >= tall && height(pose) <= tallestOfBody);
  const standingPoses = upright.length < standsAtLeast * poses.length ? [] : tallest;
  const gravityUp = view.kind === "measured" ? ([0, 1, 0] as const) : gravityOf(standingPoses, view);
  const axes = new BodyAxes();
  return {
    gravityUp,
    ...bodyLengths(poses, view.kind === "measured" ? 2 : 0),
    tilt: view.kind === "measured" || standingPoses.length < 2 ? tiltUnknown : cameraTiltOf(standingPoses),
    standing:
      standingPoses.length < 2
        ? null
        : {
            ...standingOf(standingPoses, poses, view, gravityUp, axes),
            // Chosen for being tall, the tallest moments also show the longest trunk: its usual length is that of all upright ones.
            trunkLength: trunkLengthOf(view.kind === "measured" ? upright : standingPoses, view),
          },
    isLying: Math.abs(median(poses.map((pose) => trunkLean(pose, view, gravityUp, axes)))) > lyingFromDeg,
  };
}

function samplePoses(recording: Recording, samples: number): PoseArray[] {
  const poses: PoseArray[] = [];
  const step = Math.max(1, Math.floor((recording.endIndex - recording.firstIndex) / samples));
  for (let index = recording.firstIndex; index < recording.endIndex; index += step) {
    const pose = emptyPose();
    recording.read(index, pose);
    poses.push(pose);
  }
  return poses;
}

/** World landmarks serve where the picture alone cannot show the sagittal plane. */
function usesSpace(view: View, poses: readonly PoseArray[]): boolean {
  if (view.kind === "measured") return true;
  if (view.kind === "side") return false;
  return poses.some((pose) => !Number.isNaN(pose[joint.hipLeft * valuesPerJoint + 2] as number));
}

function mid(pose: PoseArray, left: number, axis: number): number {
  const a = pose[left * valuesPerJoint + axis] as number;
  const b = pose[(left + 1) * valuesPerJoint + axis] as number;
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) ? a : (a + b) / 2;
}

function isUpright(pose: PoseArray, firstAxis: 0 | 2): boolean {
  const up = mid(pose, joint.shoulderLeft, firstAxis + 1) - mid(pose, joint.ankleLeft, firstAxis + 1);
  const lean = Math.acos(up / stature(pose, firstAxis)) * (180 / Math.PI);
  return lean < uprightWithinDeg;
}

/** From the side the picture shows the bend of the knees; a person with long legs who sits may be long enough. */
function isOnFeet(pose: PoseArray, { kind }: View, firstAxis: 0 | 2): boolean {
  return isLongLegged(pose, firstAxis) && (kind !== "side" || hasStraightKnees(pose, firstAxis));
}

function hasStraightKnees(pose: PoseArray, firstAxis: 0 | 2): boolean {
  return legJoints.every((leg) => !(bendDeg(pose, leg.hip, leg.knee, leg.ankle, firstAxis) > bentKneeDeg));
}

/**
 * Nobody sits or crouches: a picture does not tell the bend of a knee that points at the camera, and pose networks guess the depth of
 * a thigh that does. A standing leg is long, and its thigh is no shorter in the picture than its shank, from wherever it is seen.
 */
function isLongLegged(pose: PoseArray, firstAxis: 0 | 2): boolean {
  const leg = length(pose, joint.hipLeft, joint.ankleLeft, firstAxis);
  if (!(leg > standingLegTrunks * length(pose, joint.shoulderLeft, joint.hipLeft, firstAxis))) return false;
  const shank = length(pose, joint.kneeLeft, joint.ankleLeft, 0);
  return !(length(pose, joint.hipLeft, joint.kneeLeft, 0) < foreshortenedThigh * shank);
}

/** Both knees nearly straight and one foot beside the other: a walking person is upright and never stands. */
function standsOnBothLegs(pose: PoseArray): boolean {
  const along = (axis: 2 | 4, from: number, to: number): number =>
    (pose[to * valuesPerJoint + axis] as number) - (pose[from * valuesPerJoint + axis] as number);
  const acrossX = along(2, joint.hipLeft, joint.hipRight);
  const acrossZ = along(4, joint.hipLeft, joint.hipRight);
  const feet =
    (along(2, joint.ankleLeft, joint.ankleRight) * acrossZ -
      along(4, joint.ankleLeft, joint.ankleRight) * acrossX) /
    Math.hypot(acrossX, acrossZ);
  return (
    hasStraightKnees(pose, 2) &&
    !(Math.abs(feet) > oneFootAheadTrunks * length(pose, joint.shoulderLeft, joint.hipLeft, 2))
  );
}

function stature(pose: PoseArray, firstAxis: 0 | 2): number {
  return length(pose, joint.shoulderLeft, joint.ankleLeft, firstAxis);
}

function length(pose: PoseArray, from: number, to: number, firstAxis: 0 | 2): number {
  const dx = mid(pose, from, firstAxis) - mid(pose, to, firstAxis);
  const dy = mid(pose, from, firstAxis + 1) - mid(pose, to, firstAxis + 1);
  const dz = firstAxis === 0 ? 0 : mid(pose, from, 4) - mid(pose, to, 4);
  return Math.hypot(dx, dy, dz);
}

function gravityOf(standing: readonly PoseArray[], view: View): readonly [number, number, number] {
  const along = (axis: number): number =>
    median(standing.map((pose) => mid(pose, joint.shoulderLeft, axis) - mid(pose, joint.ankleLeft, axis)));
  const [x, y, z] = [along(2), along(3), along(4)] as const;
  const size = Math.hypot(x, y, z);
  return view.kind === "side" || !(size > 0) ? [0, 1, 0] : [x / size, y / size, z / size];
}

/** The longest that is seen, save outliers: a part that points at the camera looks shorter than it is. */
function bodyLengths(
  poses: readonly PoseArray[],
  firstAxis: 0 | 2,
): Pick<Reference, "trunk" | "thigh" | "leg"> {
  const legPart = (from: number, to: number): number =>
    quantile(
      poses.flatMap((pose) => [
        distance(pose, from, to, firstAxis),
        distance(pose, from + 1, to + 1, firstAxis),
      ]),
      longestShare,
    );
  const thigh = legPart(joint.hipLeft, joint.kneeLeft);
  return {
    trunk: quantile(
      poses.map((pose) => length(pose, joint.shoulderLeft, joint.hipLeft, firstAxis)),
      longestShare,
    ),
    thigh,
    leg: thigh + legPart(joint.kneeLeft, joint.ankleLeft),
  };
}

function distance(pose: PoseArray, from: number, to: number, firstAxis: 0 | 2): number {
  const a = from * valuesPerJoint;
  const b = to * valuesPerJoint;
  const dz = firstAxis === 0 ? 0 : (pose[a + 4] as number) - (pose[b + 4] as number);
  return Math.hypot(
    (pose[a + firstAxis] as number) - (pose[b + firstAxis] as number),
    (pose[a + firstAxis + 1] as number) - (pose[b + firstAxis + 1] as number),
    dz,
  );
}

function trunkLean(pose: PoseArray, view: View, gravityUp: Reference["gravityUp"], axes: BodyAxes): number {
  axes.read(pose, view, gravityUp);
  const up = midOf(axes.up, joint.shoulderLeft) - midOf(axes.up, joint.hipLeft);
  if (!Number.isNaN(up))
    return leanDeg(midOf(axes.forward, joint.shoulderLeft) - midOf(axes.forward, joint.hipLeft), up);
  const pictureUp = mid(pose, joint.shoulderLeft, 1) - mid(pose, joint.hipLeft, 1);
  return leanDeg(mid(pose, joint.shoulderLeft, 0) - mid(pose, joint.hipLeft, 0), pictureUp);
}

function trunkLengthOf(poses: readonly PoseArray[], view: View): number {
  const firstAxis = view.kind === "measured" ? 2 : 0;
  return median(poses.map((pose) => length(pose, joint.shoulderLeft, joint.hipLeft, firstAxis)));
}

function standingOf(
  standing: readonly PoseArray[],
  all: readonly PoseArray[],
  view: View,
  gravityUp: Reference["gravityUp"],
  axes: BodyAxes,
): Omit<Standing, "trunkLength"> {
  const thigh: number[][] = [[], []];
  const knee: number[][] = [[], []];
  const whole: number[][] = [[], []];
  const trunk: number[] = [];
  const head: number[] = [];
  for (const pose of standing) {
    axes.read(pose, view, gravityUp);
    const step = (values: Float64Array, from: number, to: number): number =>
      (values[to] as number) - (values[from] as number);
    for (const index of legIndices) {
      const leg = legJoints[index];
      const thighDeg = inclinationDeg(
        step(axes.forward, leg.hip, leg.knee),
        step(axes.up, leg.hip, leg.knee),
      );
      const shankDeg = inclinationDeg(
        step(axes.forward, leg.knee, leg.ankle),
        step(axes.up, leg.knee, leg.ankle),
      );
      thigh[index]?.push(thighDeg);
      knee[index]?.push(thighDeg - shankDeg);
      whole[index]?.push(
        inclinationDeg(step(axes.forward, leg.hip, leg.ankle), step(axes.up, leg.hip, leg.ankle)),
      );
    }
    head.push(headLeanDeg(axes));
    trunk.push(
      leanDeg(
        midOf(axes.forward, joint.shoulderLeft) - midOf(axes.forward, joint.hipLeft),
        midOf(axes.up, joint.shoulderLeft) - midOf(axes.up, joint.hipLeft),
      ),
    );
  }
  const canPlant = view.kind === "front" || view.kind === "oblique";
  return {
    thighDeg: [median(thigh[0] as number[]), median(thigh[1] as number[])],
    kneeDeg: [median(knee[0] as number[]), median(knee[1] as number[])],
    legDeg: [median(whole[0] as number[]), median(whole[1] as number[])],
    trunkDeg: median(trunk),
    headDeg: median(head),
    planted: canPlant ? [plantedLegOf(standing, all, 0), plantedLegOf(standing, all, 1)] : [null, null],
  };
}
