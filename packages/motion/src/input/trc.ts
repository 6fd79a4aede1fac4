import { emptyPose, joint, type PoseArray, valuesPerJoint } from "./joints.ts";
import { type InputProblem, type JointInput, problem } from "./motion-input.ts";
import { timesProblem } from "./times.ts";

const metresPerUnit: Readonly<Record<string, number>> = { m: 1, cm: 0.01, mm: 0.001 };

/** Spellings of joint markers in use (OpenCap, Pose2Sim, named joints of this project, Kinect exports). */
const markerNames: Readonly<Record<string, readonly string[]>> = {
  nose: ["nose"],
  shoulder: ["shoulder"],
  elbow: ["elbow"],
  wrist: ["wrist"],
  hip: ["hjc", "hip"],
  knee: ["kjc", "knee"],
  ankle: ["ajc", "ankle"],
  heel: ["heel", "calc"],
  toe: ["bigtoe", "toe", "5meta"],
};

/** Contract format (c): OpenSim marker file; Y is up, as OpenSim has it. */
export function parseTrc(text: string): JointInput | InputProblem {
  const lines = text.split(/\r?\n/);
  const labels = (lines[1] ?? "").split("\t");
  const values = (lines[2] ?? "").split("\t");
  const header = new Map(labels.map((label, index) => [label.trim(), (values[index] ?? "").trim()]));
  const units = header.get("Units") ?? "nothing";
  if (!Object.hasOwn(metresPerUnit, units)) return problem("trc-units", { found: units });
  const scale = metresPerUnit[units] as number;
  const columns = markerColumns((lines[3] ?? "").split("\t"));
  if (columns.length === 0) return problem("trc-markers");

  const frames: { tS: number; pose: PoseArray }[] = [];
  for (const line of lines.slice(5)) {
    const cells = line.split("\t");
    if (cells.length < 5) continue;
    frames.push({ tS: cell(cells[1]), pose: poseOf(cells, columns, scale) });
  }
  if (frames.length === 0) return problem("no-frames", { found: "no rows" });
  return timesProblem(frames.map((frame) => frame.tS)) ?? { kind: "joints", inSpace: true, frames };
}

interface MarkerColumn {
  readonly firstCell: number;
  readonly joint: number;
}

/** The header names each marker once above its three columns; Frame# and Time come first. */
function markerColumns(cells: readonly string[]): MarkerColumn[] {
  const found = new Map<number, MarkerColumn>();
  cells.forEach((name, firstCell) => {
    const to = jointOfMarker(name.trim());
    if (to !== null && !found.has(to)) found.set(to, { firstCell, joint: to });
  });
  return [...found.values()];
}

function jointOfMarker(name: string): number | null {
  if (name.toLowerCase() === "nose") return joint.nose;
  const left = sideStripped(name, "left");
  const right = sideStripped(name, "right");
  for (const [stem, spellings] of Object.entries(markerNames)) {
    if (left !== null && spellings.includes(left)) return joint[`${stem}Left` as keyof typeof joint] ?? null;
    if (right !== null && spellings.includes(right))
      return joint[`${stem}Right` as keyof typeof joint] ?? null;
  }
  return null;
}

/** "RKnee", "R_Knee", "r_knee", "kneeRight" → "knee". */
function sideStripped(name: string, side: "left" | "right"): string | null {
  const letter = side === "left" ? "l" : "r";
  const lower = name.toLowerCase().replace(/_study$/, "");
  if (lower.endsWith(side)) return lower.slice(0, -side.length).replace(/[_.]$/, "");
  const prefix = new RegExp(`^${letter}[_.]`);
  if (prefix.test(lower)) return lower.replace(prefix, "");
  const camel = new RegExp(`^${letter.toUpperCase()}[A-Z]`);
  return camel.test(name) ? lower.slice(1) : null;
}

/** An empty cell is a marker not seen; OpenSim writes it so. */
function cell(text: string | undefined): number {
  if (text === undefined || text.trim() === "") return Number.NaN;
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) < 1e9 ? value : Number.NaN;
}

function poseOf(cells: readonly string[], columns: readonly MarkerColumn[], scale: number): PoseArray {
  const pose = emptyPose();
  for (const column of columns) {
    const at = column.joint * valuesPerJoint;
    for (let axis = 0; axis < 3; axis++) pose[at + 2 + axis] = cell(cells[column.firstCell + axis]) * scale;
  }
  return pose;
}
