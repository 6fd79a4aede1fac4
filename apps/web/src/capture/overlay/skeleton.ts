import type { CoachPhase, Landmark } from "@hipfirst/motion";
import type { Side } from "@hipfirst/skeleton";
import type { Point } from "./fit.ts";

/** What the coach knows that the picture does not show; drawn with the next frame. */
export interface StageMarks {
  readonly phase: CoachPhase;
  readonly workingSide: Side | "both" | null;
  /** Range of the angle between trunk and thigh to reach (0 straight), in degrees; null draws no arc. */
  readonly targetDeg: { readonly from: number; readonly to: number } | null;
}

export type Limb = "near" | "far" | "work";
export interface Bone {
  readonly from: Point;
  readonly to: Point;
  readonly limb: Limb;
}
export interface Joint {
  readonly at: Point;
  readonly limb: Limb;
  readonly role: "hip" | "joint" | "end";
}

/** A limb is drawn only where the model is more sure than not; a guess drawn as a line would be a lie. */
const seenFrom = 0.5;

const sided = {
  ear: [7, 8],
  shoulder: [11, 12],
  elbow: [13, 14],
  wrist: [15, 16],
  hip: [23, 24],
  knee: [25, 26],
  ankle: [27, 28],
  heel: [29, 30],
  toe: [31, 32],
} as const;
type JointName = keyof typeof sided;

const legBones: readonly (readonly [JointName, JointName])[] = [
  ["hip", "knee"],
  ["knee", "ankle"],
];
const otherBones: readonly (readonly [JointName, JointName])[] = [
  ["ear", "shoulder"],
  ["shoulder", "elbow"],
  ["elbow", "wrist"],
  ["shoulder", "hip"],
  ["ankle", "heel"],
  ["ankle", "toe"],
];
const workJoints: readonly JointName[] = ["hip", "knee", "ankle"];
const endJoints: readonly JointName[] = ["ear", "wrist", "toe"];

type Landmarks = readonly Landmark[];

function landmarkOf(landmarks: Landmarks, joint: JointName, side: Side): Landmark {
  const landmark = landmarks[sided[joint][side === "left" ? 0 : 1]] ?? null;
  return landmark !== null && landmark[3] >= seenFrom ? landmark : null;
}

/** The side nearer the camera, from the depth of shoulder and hip; null while both are equally deep. */
export function nearSideOf(landmarks: Landmarks): Side | null {
  const depth = (index: number) => landmarks[index]?.[2] ?? 0;
  const differenceOfDepth = depth(11) + depth(23) - depth(12) - depth(24);
  // In image widths: below this a person stands square to the camera and neither side is near.
  if (Math.abs(differenceOfDepth) < 0.1) return null;
  return differenceOfDepth < 0 ? "left" : "right";
}

/** Bones and joints to draw, far side first, so that what is near lies on top. Joints not seen are left out. */
export function skeletonOf(
  landmarks: Landmarks,
  marks: Pick<StageMarks, "workingSide"> | null,
  nearSide: Side | null,
  place: (landmark: Landmark) => Point,
): { readonly bones: readonly Bone[]; readonly joints: readonly Joint[] } {
  const bones: Bone[] = [];
  const joints: Joint[] = [];
  const order: readonly Side[] = nearSide === "left" ? ["right", "left"] : ["left", "right"];
  for (const side of order) {
    const resting: Limb = nearSide === null || side === nearSide ? "near" : "far";
    const works = marks?.workingSide === side || marks?.workingSide === "both";
    const working: Limb = works ? "work" : resting;
    const addBones = (pairs: typeof legBones, limb: Limb) => {
      for (const [start, end] of pairs) {
        const from = landmarkOf(landmarks, start, side);
        const to = landmarkOf(landmarks, end, side);
        if (from !== null && to !== null) bones.push({ from: place(from), to: place(to), limb });
      }
    };
    addBones(otherBones, resting);
    addBones(legBones, working);
    for (const name of Object.keys(sided) as JointName[]) {
      const landmark = landmarkOf(landmarks, name, side);
      if (landmark === null || name === "heel") continue;
      const limb = workJoints.includes(name) ? working : resting;
      const role = name === "hip" && works ? "hip" : endJoints.includes(name) ? "end" : "joint";
      joints.push({ at: place(landmark), limb, role });
    }
  }
  return { bones, joints };
}

/** Hip, direction of the straight leg (the trunk's line carried on) and the thigh of one side, on the stage. */
export function hipOf(
  landmarks: Landmarks,
  side: Side,
  place: (landmark: Landmark) => Point,
): {
  readonly hip: Point;
  readonly straightRad: number;
  readonly thighRad: number;
  readonly thighPx: number;
} | null {
  const [shoulder, hip, knee] = (["shoulder", "hip", "knee"] as const).map((joint) =>
    landmarkOf(landmarks, joint, side),
  );
  if (!shoulder || !hip || !knee) return null;
  const [[sx, sy], [hx, hy], [kx, ky]] = [place(shoulder), place(hip), place(knee)];
  return {
    hip: [hx, hy],
    straightRad: Math.atan2(hy - sy, hx - sx),
    thighRad: Math.atan2(ky - hy, kx - hx),
    thighPx: Math.hypot(kx - hx, ky - hy),
  };
}
