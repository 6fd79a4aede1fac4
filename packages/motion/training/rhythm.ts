// Fits the pelvis rhythm of measured joints. Run by hand: HIPFIRST_DATA=DIR npx tsx packages/motion/training/rhythm.ts
import { BodyAxes, headLeanDeg, midOf } from "../src/angles/axes.ts";
import { inclinationDeg, leanDeg, legJoints } from "../src/angles/geometry.ts";
import { joint } from "../src/input/joints.ts";
import { median, quantile } from "../src/statistics.ts";
import { referenceMovements, referenceReps } from "./recordings.ts";

const data = process.env.HIPFIRST_DATA ?? null;
if (data === null) throw new Error("HIPFIRST_DATA is not set: name the folder that holds uiprmd/.");

/** One frame as change from standing: what is known, and the pelvis tilt that the laboratory's hip angle asks for. */
interface Row {
  readonly person: number;
  readonly task: string;
  /** 1, trunk lean, higher thigh, trunk length in % (within the bounds of a rounding spine), lean of the head. */
  readonly known: readonly number[];
  readonly tiltDeg: number;
}

const measuredView = {
  kind: "measured",
  yawDeg: null,
  facing: 1,
  rightIs: 1,
  nearSide: null,
  sidesTold: true,
} as const;
const huberDeg = 12;
/** Standing is the tallest fifth of the frames with both knees as straight as this. */
const straightKneeDeg = 30;
/** The band that `angles/band.ts` states for the hip from standing, which this tilt makes. */
const bandDeg = 12;
const rounds = 12;

function rowsOf(number: string, task: string): Row[] {
  return (referenceReps(data, number, "vicon") ?? []).flatMap(({ person, input, truth }) => {
    if (input.kind !== "joints" || truth === null) return [];
    const axes = new BodyAxes();
    const frames = input.frames.flatMap(({ pose }, index) => {
      const lab = truth[index];
      if (pose === null || lab === undefined) return [];
      axes.read(pose, measuredView, [0, 1, 0]);
      const { forward, up, right } = axes;
      const step = (values: Float64Array, from: number, to: number): number =>
        midOf(values, to) - midOf(values, from);
      const thigh = legJoints.map(({ hip, knee }) =>
        inclinationDeg((forward[knee] ?? 0) - (forward[hip] ?? 0), (up[knee] ?? 0) - (up[hip] ?? 0)),
      );
      const trunk = [forward, up, right].map((values) => step(values, joint.hipLeft, joint.shoulderLeft));
      const tall = [forward, up].map((values) => step(values, joint.ankleLeft, joint.shoulderLeft));
      const lean = leanDeg(trunk[0] ?? 0, trunk[1] ?? 0);
      const head = headLeanDeg(axes);
      return [
        {
          thigh,
          lean,
          head,
          length: Math.hypot(...trunk),
          tall: Math.hypot(...tall),
          hip: lab.hip,
          knee: lab.knee,
        },
      ];
    });
    const upright = frames.filter((frame) => Math.max(...frame.knee) < straightKneeDeg);
    const least = quantile(
      upright.map((frame) => frame.tall),
      0.8,
    );
    const standing = upright.filter((frame) => frame.tall >= least);
    const zero = (of: (frame: (typeof frames)[number]) => number): number => median(standing.map(of));
    const [lean0, length0] = [zero((frame) => frame.lean), zero((frame) => frame.length)];
    const head0 = zero((frame) => frame.head);
    const thigh0 = [0, 1].map((leg) => zero((frame) => frame.thigh[leg] ?? Number.NaN));
    const hip0 = [0, 1].map((leg) => zero((frame) => frame.hip[leg] ?? Number.NaN));
    return frames.map((frame): Row => {
      const thigh = [0, 1].map((leg) => (frame.thigh[leg] ?? 0) - (thigh0[leg] ?? 0));
      const hip = [0, 1].map((leg) => (frame.hip[leg] ?? 0) - (hip0[leg] ?? 0));
      const shorter = Math.max(-12, Math.min(3, 100 * (frame.length / length0 - 1)));
      const tiltDeg = ((hip[0] ?? 0) + (hip[1] ?? 0) - (thigh[0] ?? 0) - (thigh[1] ?? 0)) / 2;
      return {
        person,
        task,
        known: [1, frame.lean - lean0, Math.max(0, ...thigh), shorter, frame.head - head0],
        tiltDeg,
      };
    });
  });
}

/** Robust least squares; every person and task weighs the same. */
function rhythmOf(rows: readonly Row[], size: number): number[] {
  const sizes = new Map<string, number>();
  const key = (row: Row): string => `${row.person} ${row.task}`;
  for (const row of rows) sizes.set(key(row), (sizes.get(key(row)) ?? 0) + 1);
  let solution = Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round++) {
    const matrix = solution.map(() => Array<number>(size + 1).fill(0));
    for (const row of rows) {
      const error = Math.abs(row.tiltDeg - tiltOf(row, solution));
      const weight = (round === 0 ? 1 : Math.min(1, huberDeg / error)) / (sizes.get(key(row)) ?? 1);
      const all = [...row.known.slice(0, size), row.tiltDeg];
      matrix.forEach((line, place) => {
        for (let column = 0; column <= size; column++)
          line[column] = (line[column] ?? 0) + weight * (row.known[place] ?? 0) * (all[column] ?? 0);
      });
    }
    solution = solved(matrix);
  }
  return solution;
}

const tiltOf = (row: Row, solution: readonly number[]): number =>
  solution.reduce((sum, value, place) => sum + value * (row.known[place] ?? 0), 0);

/** Gauss-Jordan elimination of a positive definite system. */
function solved(matrix: number[][]): number[] {
  matrix.forEach((line, place) => {
    const pivot = line[place] ?? 1;
    for (let column = 0; column < line.length; column++) line[column] = (line[column] ?? 0) / pivot;
    for (const other of matrix)
      if (other !== line) {
        const share = other[place] ?? 0;
        for (let column = 0; column < line.length; column++)
          other[column] = (other[column] ?? 0) - share * (line[column] ?? 0);
      }
  });
  return matrix.map((line) => line.at(-1) ?? 0);
}

const rows = referenceMovements.flatMap(([number, task]) => rowsOf(number, task));
const people = [...new Set(rows.map((row) => row.person))];
const write = (text: string): void => void process.stdout.write(`${text}\n`);
for (const [name, size] of [
  ["without the head", 4],
  ["with the head", 5],
] as const) {
  const shown = (of: readonly Row[]): string =>
    rhythmOf(of, size)
      .map((value) => value.toFixed(2))
      .join(" ");
  write(`${name}, all: ${shown(rows)}`);
  const errors = new Map<string, number[]>();
  const within = new Map<string, number[]>();
  for (const person of people) {
    const others = rows.filter((row) => row.person !== person);
    const solution = rhythmOf(others, size);
    write(`without person ${person}: ${shown(others)}`);
    for (const [, task] of referenceMovements) {
      const mine = rows.filter((row) => row.person === person && row.task === task);
      const squares = mine.reduce((sum, row) => sum + (row.tiltDeg - tiltOf(row, solution)) ** 2, 0);
      errors.set(task, [...(errors.get(task) ?? []), Math.sqrt(squares / mine.length)]);
      const near = mine.filter((row) => Math.abs(row.tiltDeg - tiltOf(row, solution)) <= bandDeg).length;
      within.set(task, [...(within.get(task) ?? []), near / mine.length]);
    }
  }
  for (const [task, list] of errors)
    write(`${task}: pelvis tilt RMSE of people left out ${list.map((value) => value.toFixed(1)).join(" ")}`);
  for (const [task, list] of within)
    write(`${task}: within ± ${bandDeg} ${list.map((value) => value.toFixed(2)).join(" ")}`);
}
