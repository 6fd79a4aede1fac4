import { isProblem, type MovementId, parseMotionJson } from "@hipfirst/motion";
import { jsonOf, textOf } from "../bench/data.ts";

/** One repetition of UI-PRMD as measured joints. */
export interface ReferenceRep {
  readonly person: number;
  readonly sensor: Sensor;
  /** Its place among the repetitions of that person and kind. */
  readonly order: number;
  readonly isGood: boolean;
  /** Named joints, as `analyse` takes them. */
  readonly input: JointRecording;
  /** Vicon only: pelvis tilt forward, hip and knee flexion of both sides by the laboratory, degrees. */
  readonly truth: readonly LabAngles[] | null;
}

export type Sensor = "kinect" | "vicon";
export type JointRecording = Exclude<ReturnType<typeof parseMotionJson>, { text: unknown }>;

export interface LabAngles {
  readonly hip: readonly [left: number, right: number];
  readonly knee: readonly [left: number, right: number];
}

/** Movements with reference people, by their number in the data set. */
export const referenceMovements: readonly (readonly [number: string, movement: MovementId])[] = [
  ["m01", "squat"],
  ["m02", "standing-march"],
  ["m05", "sit-to-stand"],
  ["m06", "standing-straight-leg-raise"],
];

type Point = readonly [number, number, number];
type MarkerReader = (name: string) => Point;

interface Line {
  readonly s: number;
  readonly e: number;
  readonly correct: 0 | 1;
  readonly xyz?: number[][];
  readonly mm?: number[][];
  readonly deg?: number[][];
}

interface Index {
  readonly kinect_joints: string[];
  readonly vicon_markers: string[];
  readonly vicon_angle_triplets: string[];
}

const jointNames = [
  "nose",
  ...["shoulder", "hip", "knee", "ankle"].flatMap((part) => [`${part}Left`, `${part}Right`]),
];
const kinectNames = [
  "Head",
  "LUpperArm",
  "RUpperArm",
  "LUpperLeg",
  "RUpperLeg",
  "LLowerLeg",
  "RLowerLeg",
  "LFoot",
  "RFoot",
];
const depthCameraHz = 30;
const viconHz = 100 / 3;
/** Plug-in Gait reads the standing pelvis about this much further forward than the OpenSim convention, degrees. */
const plugInGaitTiltDeg = 8;

/** Every repetition of one movement by one sensor; null where the data are not there. */
export function referenceReps(data: string | null, movement: string, sensor: Sensor): ReferenceRep[] | null {
  const index = jsonOf<Index>(data, "uiprmd", "index.json");
  const text = textOf(data, "uiprmd", `${sensor}_${movement}.ndjson.gz`);
  if (index === null || text === null) return null;
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const rep = JSON.parse(line) as Line;
      return {
        person: rep.s,
        sensor,
        order: rep.e,
        isGood: rep.correct === 1,
        input: sensor === "kinect" ? kinectInput(rep.xyz ?? [], index) : viconInput(rep.mm ?? [], index),
        truth: sensor === "kinect" ? null : (rep.deg ?? []).map((row) => labAngles(row, index)),
      };
    });
}

function readerOf(names: readonly string[], row: readonly number[]): MarkerReader {
  return (name) => {
    const at = names.indexOf(name) * 3;
    return [row[at] as number, row[at + 1] as number, row[at + 2] as number];
  };
}

function joints(
  frames: readonly (readonly Point[])[],
  fps: number,
  units: string,
  up: string,
): JointRecording {
  const input = parseMotionJson({ format: "joints", fps, units, up, names: jointNames, frames });
  if (isProblem(input)) throw new Error(`A repetition of UI-PRMD was refused: ${input.text.id}`);
  return input;
}

function kinectInput(rows: readonly number[][], { kinect_joints: names }: Index): JointRecording {
  const frames = rows.map((row) => kinectNames.map(readerOf(names, row)));
  return joints(frames, depthCameraHz, "cm", "+y");
}

function viconInput(rows: readonly number[][], { vicon_markers: names }: Index): JointRecording {
  const frames = rows.map((row) => {
    const marker = readerOf(names, row);
    const [hipLeft, hipRight] = hipCentres(marker);
    const rest = ["LKNE", "RKNE", "LANK", "RANK"].map(marker);
    return [marker("LFHD"), marker("LSHO"), marker("RSHO"), hipLeft, hipRight, ...rest];
  });
  return joints(frames, viconHz, "mm", "+z");
}

/** Hip joint centres from four pelvis markers, mm (Harrington et al. 2007, the form without leg length). */
function hipCentres(marker: MarkerReader): readonly [left: Point, right: Point] {
  const front = middle(marker("LASI"), marker("RASI"));
  const back = middle(marker("LPSI"), marker("RPSI"));
  const across = step(marker("LASI"), marker("RASI"));
  const depth = step(back, front);
  const right = scaled(across, 1 / size(across));
  const slant = dot(depth, right);
  const level = depth.map((value, axis) => value - slant * (right[axis] as number)) as unknown as Point;
  const forward = scaled(level, 1 / size(level));
  const up = cross(right, forward);
  const centre = (side: 1 | -1): Point =>
    ([0, 1, 2] as const).map(
      (axis) =>
        front[axis] +
        forward[axis] * (-0.24 * size(depth) - 9.9) +
        up[axis] * (-0.3 * size(across) - 10.9) +
        right[axis] * side * (0.33 * size(across) + 7.3),
    ) as unknown as Point;
  return [centre(-1), centre(1)];
}

const step = (from: Point, to: Point): Point => [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
const scaled = (a: Point, by: number): Point => [a[0] * by, a[1] * by, a[2] * by];
const size = (a: Point): number => Math.hypot(...a);
const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

function labAngles(row: readonly number[], { vicon_angle_triplets: names }: Index): LabAngles {
  const angle = (name: string): number => row[names.findIndex((each) => each.startsWith(name)) * 3] as number;
  return {
    hip: [angle("LFemur") - plugInGaitTiltDeg, angle("RFemur") - plugInGaitTiltDeg],
    knee: [angle("LTibia"), angle("RTibia")],
  };
}
