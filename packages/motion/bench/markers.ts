import { readdirSync } from "node:fs";
import { join } from "node:path";
import { analyse, isProblem, type MovementId, parseMotionJson } from "@hipfirst/motion";
import { jsonOf } from "./data.ts";
import { errorsOf, mean, sampleAt } from "./errors.ts";

interface Trial {
  readonly mocap: { markers: string[]; rate: number; time: number[]; mm: (number | null)[][] };
  readonly ik_manual: { coords: string[]; time: number[]; values: number[][] };
}

const markerOf: readonly (readonly [string, string])[] = [
  ["shoulderLeft", "L_Shoulder"],
  ["shoulderRight", "R_Shoulder"],
  ["hipLeft", "L_HJC"],
  ["hipRight", "R_HJC"],
  ["kneeLeft", "L_knee"],
  ["kneeRight", "r_knee"],
  ["ankleLeft", "L_ankle"],
  ["ankleRight", "r_ankle"],
];

const tasks: readonly (readonly [prefix: string, movement: MovementId])[] = [
  ["S4_squats", "squat"],
  ["S4_STS", "sit-to-stand"],
  ["S4_walking", "walk"],
];

export interface MarkerResult {
  readonly task: string;
  readonly trials: number;
  readonly hipRmse: number;
  readonly hipSd: number;
  readonly kneeRmse: number;
  readonly counts: string;
}

/** Marker joint centres of the mocap trials against the laboratory's own inverse kinematics. */
export function opencapMocap(data: string | null): MarkerResult[] | null {
  if (data === null) return null;
  let names: string[];
  try {
    names = readdirSync(join(data, "opencap_mocap"));
  } catch {
    return null;
  }
  return tasks.map(([prefix, movement]) => {
    const trials = names
      .filter((name) => name.startsWith(prefix))
      .map((name) => trialErrors(data, name, movement));
    return {
      task: movement,
      trials: trials.length,
      hipRmse: mean(trials.map((trial) => trial.hipRmse)),
      hipSd: mean(trials.map((trial) => trial.hipSd)),
      kneeRmse: mean(trials.map((trial) => trial.kneeRmse)),
      counts: trials.map((trial) => trial.count).join(" "),
    };
  });
}

function trialErrors(data: string, name: string, movement: MovementId) {
  const trial = jsonOf<Trial>(data, "opencap_mocap", name) as Trial;
  const { markers, mm, rate, time } = trial.mocap;
  const input = parseMotionJson({
    format: "joints",
    fps: rate,
    units: "mm",
    up: "+y",
    names: markerOf.map(([ours]) => ours),
    frames: mm.map((row) =>
      markerOf.map(([, theirs]) => {
        const at = markers.indexOf(theirs) * 3;
        return at < 0 || row[at] === null ? null : row.slice(at, at + 3);
      }),
    ),
  });
  if (isProblem(input)) throw new Error(`${name} was refused: ${input.text.id}`);
  const report = analyse(input, { movement });
  const { coords, values, time: truthTimes } = trial.ik_manual;
  const errors = (ours: "hipLeft" | "hipRight" | "kneeLeft" | "kneeRight", theirs: string) => {
    const column = values.map((row) => row[coords.indexOf(theirs)] as number);
    return errorsOf(
      report.angles[ours],
      time.map((at) => sampleAt(truthTimes, column, at)),
    );
  };
  const hips = [errors("hipLeft", "hip_flexion_l"), errors("hipRight", "hip_flexion_r")];
  const knees = [errors("kneeLeft", "knee_angle_l"), errors("kneeRight", "knee_angle_r")];
  return {
    hipRmse: mean(hips.map((each) => each.rmse)),
    hipSd: mean(hips.map((each) => each.sd)),
    kneeRmse: mean(knees.map((each) => each.rmse)),
    count: report.count,
  };
}
