import { readdirSync } from "node:fs";
import { join } from "node:path";
import { analyse, isProblem, type MotionInput, type MovementId, parseMotionJson } from "@hipfirst/motion";
import { referenceMovements, referenceReps } from "../training/recordings.ts";
import { jsonOf } from "./data.ts";
import { errorsOf, mean, sampleAt, shareWithin } from "./errors.ts";

const straightKneeDeg = 30;

interface Trial {
  readonly subject: string;
  readonly mocap: { markers: string[]; rate: number; time: number[]; mm: (number | null)[][] };
  readonly ik_manual?: Kinematics;
  readonly ik_addbiomechanics?: Kinematics;
}

interface Kinematics {
  readonly coords: string[];
  readonly time: number[];
  readonly values: number[][];
}

/** Laboratory angles of one recording, one value for each frame; null where there is none. */
interface Truth {
  readonly hip: readonly (readonly (number | null)[])[];
  readonly knee: readonly (readonly (number | null)[])[];
}

interface Recorded {
  readonly person: string;
  readonly task: MovementId;
  readonly input: MotionInput;
  readonly truth: Truth;
}

/** Errors of one task, the mean over people; absolute degrees unless said otherwise. */
export interface MarkerResult {
  readonly source: string;
  readonly task: string;
  readonly people: number;
  readonly recordings: number;
  readonly hipStandingRmse: number;
  readonly hipRmse: number;
  readonly hipSd: number;
  readonly kneeRmse: number;
  readonly plainHipRmse: number;
  readonly counts: string;
  /** Share of the frames in which the truth lies within the band that the report states, and the same of the worst person. */
  readonly within: Readonly<Record<BandName, { readonly share: number; readonly worst: number }>>;
}

type BandName = "hip" | "hipStanding" | "knee";

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

const tasks: readonly (readonly [name: RegExp, movement: MovementId])[] = [
  [/squat/i, "squat"],
  [/STS/, "sit-to-stand"],
  [/walk/i, "walk"],
];

/** Marker joint centres against the laboratory's own inverse kinematics (OpenCap study). */
export function opencapMocap(data: string | null): MarkerResult[] {
  if (data === null) return [];
  let names: string[];
  try {
    names = readdirSync(join(data, "opencap_mocap")).filter((name) => name.endsWith(".json.gz"));
  } catch {
    return [];
  }
  return tasks.flatMap(([pattern, task]) => {
    const trials = names
      .filter((name) => pattern.test(name))
      .flatMap((name) => opencapTrial(data, name, task) ?? []);
    return trials.length === 0 ? [] : [resultOf("OpenCap study", task, trials)];
  });
}

function opencapTrial(data: string, name: string, task: MovementId): Recorded | null {
  const trial = jsonOf<Trial>(data, "opencap_mocap", name);
  const kinematics = trial?.ik_manual ?? trial?.ik_addbiomechanics;
  if (trial === null || kinematics === undefined) return null;
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
  const angle = (coord: string): (number | null)[] => {
    const column = kinematics.values.map((row) => row[kinematics.coords.indexOf(coord)] as number);
    return time.map((at) => sampleAt(kinematics.time, column, at));
  };
  const truth = {
    hip: [angle("hip_flexion_l"), angle("hip_flexion_r")],
    knee: [angle("knee_angle_l"), angle("knee_angle_r")],
  };
  return { person: name.split("_")[0] as string, task, input, truth };
}

/** Vicon markers of UI-PRMD against Plug-in Gait. */
export function uiprmdMarkers(data: string | null): MarkerResult[] {
  return referenceMovements.flatMap(([number, task]) => {
    const reps = (referenceReps(data, number, "vicon") ?? []).flatMap(
      ({ person, input, truth }): Recorded[] => {
        if (truth === null) return [];
        const side = (name: "hip" | "knee", leg: 0 | 1) => truth.map((row) => row[name][leg]);
        return [
          {
            person: String(person),
            task,
            input,
            truth: { hip: [side("hip", 0), side("hip", 1)], knee: [side("knee", 0), side("knee", 1)] },
          },
        ];
      },
    );
    return reps.length === 0 ? [] : [resultOf("UI-PRMD", task, reps)];
  });
}

function resultOf(source: string, task: MovementId, recorded: readonly Recorded[]): MarkerResult {
  const errors = recorded.map((each) => ({ person: each.person, ...errorsIn(each) }));
  const people = [...new Set(errors.map((each) => each.person))];
  const byPerson = (of: (each: (typeof errors)[number]) => number): number[] =>
    people.flatMap((person) => {
      const mine = errors.filter((each) => each.person === person && !Number.isNaN(of(each)));
      return mine.length === 0 ? [] : [mean(mine.map(of))];
    });
  const over = (name: "hipStandingRmse" | "hipRmse" | "hipSd" | "kneeRmse" | "plainHipRmse"): number =>
    mean(byPerson((each) => each[name]));
  const coverage = (name: BandName): { share: number; worst: number } => {
    const shares = byPerson((each) => each.within[name]);
    return { share: mean(shares), worst: Math.min(...shares) };
  };
  return {
    source,
    task,
    people: people.length,
    recordings: recorded.length,
    hipStandingRmse: over("hipStandingRmse"),
    hipRmse: over("hipRmse"),
    hipSd: over("hipSd"),
    kneeRmse: over("kneeRmse"),
    plainHipRmse: over("plainHipRmse"),
    counts: source === "UI-PRMD" ? "" : errors.map((each) => each.count).join(" "),
    within: { hip: coverage("hip"), hipStanding: coverage("hipStanding"), knee: coverage("knee") },
  };
}

function errorsIn({ input, task, truth }: Recorded) {
  const report = analyse(input, { movement: task });
  const { angles } = report;
  const standing = standingFrames(input, truth);
  const change = (values: readonly (number | null)[]): (number | null)[] => {
    const zero = middleOf(standing.map((frame) => values[frame] ?? null));
    return values.map((value) => (value === null || zero === null ? null : value - zero));
  };
  const both = <Value>(of: (leg: 0 | 1) => Value): Value[] => [of(0), of(1)];
  const hips = [angles.hipLeft, angles.hipRight];
  const knees = [angles.kneeLeft, angles.kneeRight];
  const changes = task === "walk" ? hips.map(change) : [angles.hipStandingLeft, angles.hipStandingRight];
  const plain = [angles.trunkThighLeft, angles.trunkThighRight];
  const rmse = (ours: readonly (readonly (number | null)[] | undefined)[], theirs: Truth["hip"]): number =>
    mean(both((leg) => errorsOf(ours[leg] ?? [], theirs[leg] ?? []).rmse));
  const { anglesBandDeg: band } = report;
  const share = (name: BandName, ours: typeof hips, theirs: Truth["hip"]): number =>
    mean(both((leg) => shareWithin(ours[leg] ?? [], theirs[leg] ?? [], band[name])));
  return {
    within: {
      hip: share("hip", hips, truth.hip),
      hipStanding: share("hipStanding", changes, truth.hip.map(change)),
      knee: share("knee", knees, truth.knee),
    },
    hipStandingRmse: rmse(changes, truth.hip.map(change)),
    hipRmse: rmse(hips, truth.hip),
    hipSd: mean(both((leg) => errorsOf(hips[leg] ?? [], truth.hip[leg] ?? []).sd)),
    kneeRmse: rmse(knees, truth.knee),
    plainHipRmse: rmse(plain, truth.hip),
    count: report.count,
  };
}

/** The fifth of the frames in which shoulders are farthest from ankles, of those with both knees nearly straight. */
function standingFrames(input: MotionInput, { knee }: Truth): number[] {
  if (input.kind !== "joints") return [];
  const heights = input.frames.map(({ pose }, frame) => {
    const isBent = knee.some((leg) => !((leg[frame] ?? 90) < straightKneeDeg));
    if (pose === null || isBent) return Number.NaN;
    const along = (axis: number): number => {
      const at = (place: number): number => pose[place * 5 + axis] as number;
      return (at(1) + at(2) - at(11) - at(12)) / 2;
    };
    return Math.hypot(along(2), along(3), along(4));
  });
  const sorted = heights.filter((height) => !Number.isNaN(height)).sort((a, b) => a - b);
  const least = sorted[Math.floor(0.8 * sorted.length)] ?? Number.NaN;
  return heights.flatMap((height, frame) => (height >= least ? [frame] : []));
}

function middleOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  return known[known.length >> 1] ?? null;
}
