import { exercise } from "@hipfirst/exercises";
import { analyse, type LandmarkFrame, type LandmarkInput, type MotionReport } from "@hipfirst/motion";
import { perform } from "../src/testing/performance.ts";

/** What one kind of bad frames did to the clean recording around it. */
export interface BadInputResult {
  readonly name: string;
  readonly threw: boolean;
  /** Numbers in the report that are no numbers. */
  readonly notFinite: number;
  /** Largest difference of the angles from the clean run, from half a second after the last bad frame on, degrees. */
  readonly laterDeg: number;
  readonly counted: number;
  readonly expected: number;
}

type Point = readonly [number, number, number, number];
type Harm = (frame: LandmarkFrame, place: number) => LandmarkFrame;

const badFrom = 120;
const badFrames = 3;
const recoveredAfterS = 0.5;

const everyPoint =
  (change: (point: Point, index: number, all: readonly (Point | null)[]) => Point | null): Harm =>
  (frame) => {
    const points = frame.landmarks as readonly (Point | null)[] | null;
    return {
      ...frame,
      landmarks:
        points?.map((point, index) => (point === null ? null : change(point, index, points))) ?? null,
    };
  };

const numbers = (value: number): Harm => everyPoint(([, , , seen]) => [value, value, value, seen]);
/** MediaPipe numbers left joints odd and right joints even from the shoulders on. */
const otherSide = (index: number): number => (index < 11 ? index : index % 2 === 1 ? index + 1 : index - 1);

const harms: Readonly<Record<string, Harm>> = {
  NaN: numbers(Number.NaN),
  Infinity: numbers(Number.POSITIVE_INFINITY),
  "-Infinity": numbers(Number.NEGATIVE_INFINITY),
  "1e308": numbers(1e308),
  "32 points": (frame) => ({ ...frame, landmarks: frame.landmarks?.slice(0, 32) ?? null }),
  "34 points": (frame) => ({ ...frame, landmarks: [...(frame.landmarks ?? []), null] }),
  "all points equal": numbers(0.5),
  "left and right exchanged": everyPoint((_, index, all) => all[otherSide(index)] ?? null),
  "another person": everyPoint(([x, y, z, seen]) => [x * 0.4 + 0.55, y * 0.5 + 0.4, z, seen]),
  nobody: (frame) => ({ ...frame, landmarks: null, world: null }),
  "times going back": (frame, place) => ({ ...frame, tS: frame.tS - 1 - place }),
  "times far ahead": (frame) => ({ ...frame, tS: frame.tS + 1e6 }),
  "time is NaN": (frame) => ({ ...frame, tS: Number.NaN }),
};

export function badInput(): BadInputResult[] {
  const clean = perform({
    definition: exercise("R06"),
    legs: ["right", "left", "right"],
    camera: { aimM: [0, 0.8, 0] },
  });
  const cleanReport = analyse(clean, { exercise: "R06" });
  return Object.entries(harms).map(([name, harm]) => {
    const frames = clean.frames.map((frame, index) =>
      index >= badFrom && index < badFrom + badFrames ? harm(frame, index) : frame,
    );
    return { name, expected: cleanReport.count, ...outcome({ ...clean, frames }, cleanReport) };
  });
}

function outcome(
  input: LandmarkInput,
  clean: MotionReport,
): Pick<BadInputResult, "threw" | "notFinite" | "laterDeg" | "counted"> {
  try {
    const report = analyse(input, { exercise: "R06" });
    return {
      threw: false,
      notFinite: notFinite(report),
      laterDeg: laterDifference(report, clean),
      counted: report.count,
    };
  } catch {
    return { threw: true, notFinite: 0, laterDeg: Number.NaN, counted: 0 };
  }
}

function notFinite(value: unknown): number {
  if (typeof value === "number") return Number.isFinite(value) ? 0 : 1;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + notFinite(inner), 0);
}

function laterDifference({ angles }: MotionReport, clean: MotionReport): number {
  const from = badFrom + badFrames + Math.ceil(recoveredAfterS * 30);
  let largest = 0;
  for (const name of ["hipLeft", "hipRight", "kneeLeft", "kneeRight", "trunkPitch"] as const)
    clean.angles[name].forEach((expected, frame) => {
      if (frame < from || expected === null) return;
      const found = angles[name][frame] ?? null;
      largest = Math.max(largest, found === null ? 180 : Math.abs(found - expected));
    });
  return largest;
}
