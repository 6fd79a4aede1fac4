import { analyse, isProblem, type MovementId, parseMotionJson } from "@hipfirst/motion";
import { textOf } from "./data.ts";

interface KinectRep {
  readonly s: number;
  readonly correct: 0 | 1;
  readonly xyz: number[][];
}

const kinectJoint: readonly (readonly [string, number])[] = [
  ["nose", 4],
  ["shoulderLeft", 7],
  ["shoulderRight", 11],
  ["hipLeft", 14],
  ["hipRight", 18],
  ["kneeLeft", 15],
  ["kneeRight", 19],
  ["ankleLeft", 16],
  ["ankleRight", 20],
];

const movements: readonly (readonly [file: string, movement: MovementId])[] = [
  ["kinect_m01.ndjson.gz", "squat"],
  ["kinect_m02.ndjson.gz", "standing-march"],
  ["kinect_m05.ndjson.gz", "sit-to-stand"],
  ["kinect_m06.ndjson.gz", "standing-straight-leg-raise"],
];

export interface FormResult {
  readonly movement: string;
  readonly recordings: number;
  readonly people: number;
  readonly accuracy: number;
  readonly auc: number;
  readonly countedOne: number;
}

/** Correct or imitated fault, one recording one repetition; the panel's constants were fitted on the same people. */
export function uiprmd(data: string | null): FormResult[] | null {
  const results: FormResult[] = [];
  for (const [file, movement] of movements) {
    const text = textOf(data, "uiprmd", file);
    if (text === null) return null;
    const reps = text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as KinectRep);
    const judged = reps.map((rep) => judge(rep, movement));
    results.push({
      movement,
      recordings: reps.length,
      people: new Set(reps.map((rep) => rep.s)).size,
      accuracy: judged.filter((each) => each.valid === each.correct).length / judged.length,
      auc: areaUnderCurve(judged),
      countedOne: judged.filter((each) => each.count === 1).length / judged.length,
    });
  }
  return results;
}

interface Judged {
  readonly correct: boolean;
  readonly valid: boolean;
  readonly score: number;
  readonly count: number;
}

function judge(rep: KinectRep, movement: MovementId): Judged {
  const input = parseMotionJson({
    format: "joints",
    fps: 30,
    units: "cm",
    up: "+y",
    names: kinectJoint.map(([name]) => name),
    frames: rep.xyz.map((row) => kinectJoint.map(([, index]) => row.slice(index * 3, index * 3 + 3))),
  });
  if (isProblem(input)) throw new Error(`A depth-camera recording was refused: ${input.text.id}`);
  const report = analyse(input, { movement });
  const largest = [...report.reps].sort((a, b) => (b.rangeDeg ?? 0) - (a.rangeDeg ?? 0))[0];
  return {
    correct: rep.correct === 1,
    valid: largest?.valid ?? false,
    score: largest?.score ?? 0,
    count: report.count,
  };
}

function areaUnderCurve(judged: readonly Judged[]): number {
  const good = judged.filter((each) => each.correct);
  const bad = judged.filter((each) => !each.correct);
  let wins = 0;
  for (const one of good)
    for (const other of bad) wins += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
  return wins / (good.length * bad.length);
}
