import { emptyPose, type PoseArray, trackedJoints, valuesPerJoint } from "./joints.ts";
import { coordinatesOf, describe, isObject, type JsonObject, numberOrNaN, positiveOrNull } from "./json.ts";
import { type InputProblem, type JointInput, problem } from "./motion-input.ts";
import { inPictureHeights } from "./picture-heights.ts";
import { frameTimes } from "./times.ts";

const metresPerUnit: Readonly<Record<string, number>> = { m: 1, cm: 0.01, mm: 0.001 };
const pictureUnits = ["px", "normalised"];
const upAxes = ["+y", "-y", "+z"] as const;
type Up = (typeof upAxes)[number];

/** A joint below this confidence was guessed by the detector, not seen. */
const seenConfidence = 0.3;

/** Contract format (b): any subset of named joints, in space (metres) or in a picture. */
export function parseNamedJoints(input: JsonObject): JointInput | InputProblem {
  const { names, frames } = input;
  if (!Array.isArray(frames) || frames.length === 0) return problem("no-frames", { found: describe(frames) });
  if (!Array.isArray(names)) return problem("names", { found: describe(names) });
  const units = input.units ?? "m";
  const isPicture = pictureUnits.includes(units as string);
  if (!isPicture && !Object.hasOwn(metresPerUnit, units as string))
    return problem("units", { found: describe(units) });
  const up = input.up ?? (isPicture ? "-y" : "+y");
  if (!upAxes.includes(up as Up)) return problem("up", { found: describe(up) });
  const times = frameTimes(frames, positiveOrNull(input.fps));
  if (times === null) return problem("no-times", { found: describe(input.fps) });

  const columns = columnsOf(names);
  if (columns.length === 0) return problem("names", { found: describe(names) });
  const points = frames.map(jointsOfFrame);
  const inSpace = !isPicture && points.some((list) => list?.some(hasDepth));
  const place: Placement = {
    inSpace,
    up: up as Up,
    scaleX: pictureScaleX(input, units as string),
    scale: isPicture ? 1 : (metresPerUnit[units as string] as number),
  };
  const poses = points.map((list) => (list === null ? null : poseOf(list, columns, place)));
  if (units === "px") inPictureHeights(poses, positiveOrNull(input.height));
  return {
    kind: "joints",
    inSpace,
    frames: poses.map((pose, index) => ({ tS: times[index] as number, pose })),
  };
}

interface Placement {
  readonly inSpace: boolean;
  readonly up: Up;
  /** Widths to heights, where a picture is normalised on both axes. */
  readonly scaleX: number;
  readonly scale: number;
}

interface Column {
  readonly from: number;
  readonly to: number;
}

function columnsOf(names: readonly unknown[]): Column[] {
  return names.flatMap((name, from) => {
    const to = trackedJoints.indexOf(name as (typeof trackedJoints)[number]);
    return to < 0 ? [] : [{ from, to }];
  });
}

function jointsOfFrame(frame: unknown): readonly unknown[] | null {
  if (Array.isArray(frame)) return frame;
  if (isObject(frame) && Array.isArray(frame.joints)) return frame.joints;
  return null;
}

function hasDepth(point: unknown): boolean {
  return !Number.isNaN(numberOrNaN(coordinatesOf(point)?.[2]));
}

function pictureScaleX(input: JsonObject, units: string): number {
  const width = positiveOrNull(input.width);
  const height = positiveOrNull(input.height);
  return units === "normalised" && width !== null && height !== null ? width / height : 1;
}

function poseOf(list: readonly unknown[], columns: readonly Column[], place: Placement): PoseArray {
  const pose = emptyPose();
  for (const { from, to } of columns) {
    const point = coordinatesOf(list[from]);
    if (point === null) continue;
    const confidence = place.inSpace ? point[3] : point[point.length >= 4 ? 3 : 2];
    if (typeof confidence === "number" && confidence < seenConfidence) continue;
    writePoint(pose, to, point, place);
  }
  return pose;
}

function writePoint(pose: PoseArray, to: number, point: readonly unknown[], place: Placement): void {
  const x = numberOrNaN(point[0]) * place.scale;
  const y = numberOrNaN(point[1]) * place.scale;
  const z = numberOrNaN(point[2]) * place.scale;
  const at = to * valuesPerJoint;
  if (!place.inSpace) {
    pose[at] = x * place.scaleX;
    pose[at + 1] = place.up === "-y" ? -y : y;
    return;
  }
  pose[at + 2] = x;
  pose[at + 3] = place.up === "+z" ? z : place.up === "-y" ? -y : y;
  pose[at + 4] = place.up === "+z" ? -y : place.up === "-y" ? -z : z;
}
