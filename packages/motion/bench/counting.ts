import { analyse, CycleCounter, findRepetitions, isProblem, parseMotionJson } from "@hipfirst/motion";
import { fromPelvis } from "../src/repetitions/body-channels.ts";
import { jointDistances } from "../src/repetitions/distances.ts";
import { bytesOf, jsonOf, textOf } from "./data.ts";
import { mean } from "./errors.ts";

export interface CountScore {
  readonly name: string;
  readonly videos: number;
  /** Mean of |error| / true, over recordings with a true count above 0. */
  readonly mae: number;
  /** Share of recordings within one repetition. */
  readonly offByOne: number;
  /** The same over the recordings of which the finder is sure. */
  readonly sure: { readonly videos: number; readonly mae: number; readonly offByOne: number };
}

interface Counted {
  readonly group: string;
  readonly truth: number;
  readonly found: number;
  readonly isSure: boolean;
}

function scoreOf(name: string, counted: readonly Counted[]): CountScore {
  return { name, ...errorsIn(counted), sure: errorsIn(counted.filter((each) => each.isSure)) };
}

function errorsIn(counted: readonly Counted[]): CountScore["sure"] {
  const errors = counted
    .filter((each) => each.truth > 0)
    .map((each) => Math.abs(each.found - each.truth) / each.truth);
  const near = counted.filter((each) => Math.abs(each.found - each.truth) <= 1).length;
  return { videos: counted.length, mae: mean(errors), offByOne: near / counted.length };
}

interface RepCountVideo {
  readonly name: string;
  readonly type: string;
  readonly count: number;
  readonly frames: number;
  readonly offset: number;
}

const valuesPerFrame = 104;
const pictureAxes = 2;
const usedLandmarks = [0, 11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28] as const;

/** RepCount poses through the likeness search; `every` takes each n-th video only. */
export function repCount(data: string | null, every: number): CountScore[] | null {
  const index = jsonOf<RepCountVideo[]>(data, "repcount_pose", "index.json");
  const bytes = bytesOf(data, "repcount_pose", "poses_u16le.bin.gz");
  if (index === null || bytes === null) return null;
  const counted = index
    .filter((_, place) => place % every === 0)
    .map((video): Counted => ({ group: video.type, truth: video.count, ...countVideo(video, bytes) }));
  const groups = [...new Set(counted.map((each) => each.group))].sort();
  return [
    ...groups.map((group) =>
      scoreOf(
        group,
        counted.filter((each) => each.group === group),
      ),
    ),
    scoreOf("all", counted),
  ];
}

/** The confidence under which, besides doubtful ones, analyse calls a count of any movement not sure. */
const sureFrom = 0.6;

function sureCount(
  channels: readonly Float64Array[],
  seen: readonly boolean[],
  otherFrames: readonly (readonly Float64Array[])[] = [],
  measures: readonly (readonly Float64Array[])[] = [],
): Pick<Counted, "found" | "isSure"> {
  const { count, confidence, isDoubtful } = findRepetitions(channels, seen, otherFrames, measures);
  return { found: count, isSure: confidence >= sureFrom && !isDoubtful };
}

function countVideo(video: RepCountVideo, bytes: Buffer): Pick<Counted, "found" | "isSure"> {
  const at = (frame: number, value: number): number =>
    bytes.readUInt16LE(2 * (video.offset + frame * valuesPerFrame + value)) / 1000;
  const seen: boolean[] = [];
  for (let frame = 0; frame < video.frames; frame++) {
    let any = false;
    for (let value = 0; value < 99 && !any; value++) any = at(frame, value) !== 0;
    seen.push(any);
  }
  const columns = [...usedLandmarks.flatMap((mark) => [mark * 3, mark * 3 + 1]), 99, 100, 101, 102, 103];
  const channels = columns.map((column) =>
    Float64Array.from({ length: video.frames }, (_, frame) => at(frame, column)),
  );
  const joints = channels.slice(0, pictureAxes * usedLandmarks.length);
  return sureCount(channels, seen, [fromPelvis(joints, pictureAxes)], [jointDistances(joints, pictureAxes)]);
}

const kinectHz = 30;
const squatDropM = 0.08;

interface Squatter {
  readonly name: string;
  readonly count: number;
  /** Head-to-foot distance, metres, at 30 Hz. */
  readonly values: Float64Array;
}

function squatters(data: string | null): Squatter[] | null {
  const signals = textOf(data, "kimore", "signal_Es5.csv.gz");
  const labels = textOf(data, "kimore", "rep_labels_Es5.csv");
  if (signals === null || labels === null) return null;
  const truth = new Map(
    lines(labels).map((cells) => [
      cells[0] as string,
      Math.floor(cells.slice(1).filter((cell) => cell !== "").length / 2),
    ]),
  );
  return lines(signals).flatMap((cells) => {
    const count = truth.get(cells[0] as string);
    const values = Float64Array.from(
      cells.slice(1).filter((cell) => cell !== ""),
      Number,
    );
    return count === undefined ? [] : [{ name: cells[0] as string, count, values }];
  });
}

/** KIMORE squats: the head-to-foot distance given to both finders; each group of people, then all. */
export function kimore(data: string | null): CountScore[] | null {
  const people = squatters(data);
  if (people === null) return null;
  const scores = (
    finder: string,
    count: (values: Float64Array) => Pick<Counted, "found" | "isSure">,
  ): CountScore[] =>
    bothAndEach(
      finder,
      people.map(({ name, count: truth, values }) => ({
        group: name.split("/").at(-2) ?? "",
        truth,
        ...count(values),
      })),
    );
  return [
    ...scores("streaming", (values) => ({ found: streamed(values), isSure: true })),
    ...scores("offline", (values) =>
      sureCount(
        [values],
        Array.from(values, () => true),
      ),
    ),
  ];
}

function bothAndEach(finder: string, counted: readonly Counted[]): CountScore[] {
  const groups = [...new Set(counted.map((each) => each.group))].sort();
  return [
    scoreOf(finder, counted),
    ...groups.map((group) =>
      scoreOf(
        `${finder}, ${group}`,
        counted.filter((each) => each.group === group),
      ),
    ),
  ];
}

function lines(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.split(","));
}

export interface HoleResult {
  readonly holeS: number;
  readonly holes: number;
  /** Repetitions counted without the hole and not with it, for each hole. */
  readonly lost: number;
  readonly gained: number;
  readonly offByOne: number;
}

const holesS = [0.5, 1, 1.5, 1.9, 3] as const;
const fromEndS = 1;
const betweenHoles = 17;

/** KIMORE squats streamed with one hole in the signal, at one place after another. */
export function squatsWithHoles(data: string | null): HoleResult[] | null {
  const people = squatters(data);
  if (people === null) return null;
  return holesS.map((holeS) => {
    const runs = people.flatMap(({ count, values }) => {
      const whole = streamed(values);
      const places = (values.length - (holeS + 2 * fromEndS) * kinectHz) / betweenHoles;
      return Array.from({ length: Math.max(0, Math.ceil(places)) }, (_, place) => {
        const from = fromEndS * kinectHz + place * betweenHoles;
        return { count, whole, found: streamed(values, from, from + holeS * kinectHz) };
      });
    });
    return {
      holeS,
      holes: runs.length,
      lost: mean(runs.map(({ whole, found }) => Math.max(0, whole - found))),
      gained: mean(runs.map(({ whole, found }) => Math.max(0, found - whole))),
      offByOne: mean(runs.map(({ count, found }) => (Math.abs(found - count) <= 1 ? 1 : 0))),
    };
  });
}

/** Counts as the values come; those from `hole` to before `holeEnd` do not. */
function streamed(values: Float64Array, hole = 0, holeEnd = 0): number {
  const counter = new CycleCounter(squatDropM, -1);
  values.forEach((value, index) => {
    if (index < hole || index >= holeEnd) counter.push(index / kinectHz, value);
  });
  counter.finish(false);
  return counter.count;
}

interface CmuSequence {
  readonly file: string;
  readonly fps: number;
  readonly cols: string[];
  readonly values: number[][];
  readonly action: number[];
}

export interface KneeRaiseResult {
  readonly file: string;
  readonly side: "left" | "right";
  readonly truth: number;
  readonly found: number;
  readonly peakErrorDeg: number;
}

const kneeRaise = 4;

/** CMU knee raises: recorded hip and knee angles posed on a simple body, counted per leg. */
export function cmu(data: string | null): KneeRaiseResult[] | null {
  const file = jsonOf<{ sequences: CmuSequence[] }>(data, "cmu_mocap6", "amc30hz.json.gz");
  if (file === null) return null;
  return file.sequences.flatMap((sequence) => {
    const rows = sequence.values.filter((_, index) => sequence.action[index] === kneeRaise);
    if (rows.length === 0) return [];
    const angle = (row: number[], name: string): number => row[sequence.cols.indexOf(name)] as number;
    const input = parseMotionJson({
      format: "joints",
      fps: sequence.fps,
      units: "m",
      up: "+y",
      names: bodyNames,
      frames: rows.map((row) =>
        bodyOf(
          -angle(row, "lfemur.rx"),
          angle(row, "ltibia.rx"),
          -angle(row, "rfemur.rx"),
          angle(row, "rtibia.rx"),
        ),
      ),
    });
    if (isProblem(input)) throw new Error(`CMU joints were refused: ${input.text.id}`);
    const report = analyse(input, { movement: "standing-march" });
    return (["left", "right"] as const).map((side) => {
      const hip = rows.map((row) => -angle(row, side === "left" ? "lfemur.rx" : "rfemur.rx"));
      const peaks = peaksOf(hip, 40);
      const reps = report.reps.filter((rep) => rep.side === side);
      const measured = side === "left" ? report.angles.trunkThighLeft : report.angles.trunkThighRight;
      const error = Math.max(...measured.map((value) => value ?? 0)) - Math.max(...hip);
      return { file: sequence.file, side, truth: peaks, found: reps.length, peakErrorDeg: error };
    });
  });
}

const bodyNames = ["Left", "Right"].flatMap((side) =>
  ["shoulder", "hip", "knee", "ankle"].map((part) => `${part}${side}`),
);

/** An upright trunk with both legs at these angles, metres. */
function bodyOf(hipLeft: number, kneeLeft: number, hipRight: number, kneeRight: number): number[][] {
  const leg = (hipDeg: number, kneeDeg: number, z: number): number[][] => {
    const thigh = (hipDeg * Math.PI) / 180;
    const shank = ((hipDeg - kneeDeg) * Math.PI) / 180;
    const knee = [0.42 * Math.sin(thigh), 0.9 - 0.42 * Math.cos(thigh), z];
    const ankle = [(knee[0] ?? 0) + 0.42 * Math.sin(shank), (knee[1] ?? 0) - 0.42 * Math.cos(shank), z];
    return [[0, 1.4, 1.6 * z], [0, 0.9, z], knee, ankle];
  };
  return [...leg(hipLeft, kneeLeft, -0.1), ...leg(hipRight, kneeRight, 0.1)];
}

/** Rises and falls by at least `prominence`. */
function peaksOf(values: readonly number[], prominence: number): number {
  let count = 0;
  let low = values[0] ?? 0;
  let high = low;
  let rising = true;
  for (const value of values) {
    if (rising) {
      high = Math.max(high, value);
      if (high - value > prominence && high - low > prominence) {
        count++;
        rising = false;
        low = value;
      } else low = high === value ? low : Math.min(low, value);
    } else {
      low = Math.min(low, value);
      if (value - low > prominence) {
        rising = true;
        high = value;
      }
    }
  }
  return rising && high - low > prominence && high - (values.at(-1) ?? high) > 5 ? count + 1 : count;
}
