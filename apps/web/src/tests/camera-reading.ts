import type { CoachEvent, MotionReport } from "@hipfirst/motion";
import type { CameraUse } from "./guide.ts";

/** What the camera has seen so far of one try. */
export interface CameraReading {
  readonly count: number;
  /** Longest unbroken hold, seconds; null before one was seen. */
  readonly heldS: number | null;
  /** From the start of the first repetition to the end of the fifth, seconds; null before the fifth. */
  readonly fiveRisesS: number | null;
  /** Highest angle reached, degrees. */
  readonly peakDeg: number | null;
  /** How often each fault was seen, by its sentence id. */
  readonly faults: Readonly<Record<string, number>>;
  readonly firstStartS: number | null;
  /** When each leg began each of its repetitions, seconds. */
  readonly startsS: Readonly<Record<"left" | "right", readonly number[]>>;
}

export const noReading: CameraReading = {
  count: 0,
  heldS: null,
  fiveRisesS: null,
  peakDeg: null,
  faults: {},
  firstStartS: null,
  startsS: { left: [], right: [] },
};

const risesOfTest = 5;
const tenths = (value: number): number => Math.round(value * 10) / 10;
const highest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** Adds one event of the live coach. */
export function addCoachEvent(before: CameraReading, event: CoachEvent): CameraReading {
  if (event.type === "hold-second") return { ...before, heldS: highest(before.heldS, event.heldS) };
  if (event.type !== "rep-done") return before;
  const { rep } = event;
  const firstStartS = before.firstStartS ?? rep.startS;
  const count = before.count + 1;
  const faults = { ...before.faults };
  for (const { text } of rep.faults) faults[text.id] = (faults[text.id] ?? 0) + 1;
  return {
    ...before,
    count,
    firstStartS,
    faults,
    startsS: withStart(before.startsS, rep.side, rep.startS),
    heldS: highest(before.heldS, rep.heldS),
    peakDeg: highest(before.peakDeg, rep.peakDeg),
    fiveRisesS: before.fiveRisesS ?? (count === risesOfTest ? tenths(rep.endS - firstStartS) : null),
  };
}

function withStart(
  startsS: CameraReading["startsS"],
  side: "left" | "right" | "both" | null,
  startS: number,
): CameraReading["startsS"] {
  return side === "left" || side === "right" ? { ...startsS, [side]: [...startsS[side], startS] } : startsS;
}

/** Strides of one leg that a cadence needs. */
const stridesNeeded = 4;
const secondsPerMinute = 60;

/**
 * Steps a minute, from the leg that was seen best: two steps to each of its strides. The middle stride counts, so that one
 * that was missed does not. Null before enough were seen.
 */
function cadenceOf({ startsS: { left, right } }: CameraReading): number | null {
  const starts = left.length > right.length ? left : right;
  const stridesS = starts.slice(1).map((startS, index) => startS - (starts[index] ?? startS));
  if (stridesS.length < stridesNeeded) return null;
  const middleS = [...stridesS].sort((a, b) => a - b)[Math.floor(stridesS.length / 2)] ?? 0;
  return middleS > 0 ? Math.round((2 * secondsPerMinute) / middleS) : null;
}

/** Takes in how long the present hold lasts by now, finer than its whole seconds. */
export function holdSeen(before: CameraReading, heldS: number | null): CameraReading {
  return heldS === null || heldS <= (before.heldS ?? 0) ? before : { ...before, heldS };
}

/** The value this reading gives the try; null while there is none to give. */
export function valueFrom(reading: CameraReading, gives: CameraUse["gives"]): number | null {
  switch (gives) {
    case "hold":
      return reading.heldS === null ? null : tenths(reading.heldS);
    case "five-rises":
      return reading.fiveRisesS;
    case "count":
      return reading.count;
    case "cadence":
      return cadenceOf(reading);
    case "angle":
      return reading.peakDeg === null ? null : Math.round(reading.peakDeg);
    case "observation":
      return reading.count === 0 ? null : reading.count;
  }
}

/** What an observation keeps beside its rating: counts and the ranges that were seen, null where they were not. */
export interface Observed {
  readonly count: number;
  readonly peakDeg: number | null;
  readonly trunkLeanDeg: number | null;
  readonly seenPercent: number;
  readonly faults: Readonly<Record<string, number>>;
}

export function observedOf(reading: CameraReading, report: MotionReport): Observed {
  const pitches = report.angles.trunkPitch.filter((pitch) => pitch !== null);
  const lean = pitches.length === 0 ? null : Math.max(...pitches) - Math.min(...pitches);
  return {
    count: reading.count,
    peakDeg: reading.peakDeg === null ? null : Math.round(reading.peakDeg),
    trunkLeanDeg: lean === null ? null : Math.round(lean),
    seenPercent: Math.round(report.scorable.fraction * 100),
    faults: reading.faults,
  };
}
