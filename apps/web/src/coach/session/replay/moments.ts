import type { AngleTable, LandmarkFrame, MotionReport, Repetition } from "@hipfirst/motion";

/** The index of the frame shown at a time: the last one that had come by then. */
export function frameIndexAt(frames: readonly LandmarkFrame[], tS: number): number {
  let low = 0;
  let high = frames.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((frames[middle]?.tS ?? 0) <= tS) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How far out a repetition is at a time: 0 at its start, 1 at its peak, 0 at its end and outside of it. */
export function reachAt({ startS, peakS, endS }: Repetition, tS: number): number {
  if (tS <= startS || tS >= endS) return 0;
  return tS < peakS ? (tS - startS) / (peakS - startS) : (endS - tS) / (endS - peakS);
}

/** Box around everything that was seen in the set, in parts of the picture, with a margin. */
export function boundsOf(frames: readonly LandmarkFrame[]): Bounds {
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (const { landmarks } of frames)
    for (const landmark of landmarks ?? []) {
      if (landmark === null || landmark[3] < seenFrom) continue;
      left = Math.min(left, landmark[0]);
      right = Math.max(right, landmark[0]);
      top = Math.min(top, landmark[1]);
      bottom = Math.max(bottom, landmark[1]);
    }
  if (right <= left || bottom <= top) return { left: 0, top: 0, right: 1, bottom: 1 };
  return { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin };
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const seenFrom = 0.5;
const margin = 0.05;

export type AngleName = Exclude<keyof AngleTable, "t">;

/** Below this an angle says nothing about a repetition. */
const leastTellingDeg = 10;

/**
 * The angle to draw: of the joint that the exercise is about where it moved, else the one that moved furthest; of the
 * working side where one works.
 */
export function tellingAngle(
  { angles }: MotionReport,
  side: "left" | "right" | "both",
  joint: "hip" | "knee",
): AngleName | null {
  const sides =
    side === "both" ? (["Left", "Right"] as const) : ([side === "left" ? "Left" : "Right"] as const);
  const furthest = (joints: readonly ("hip" | "knee" | "trunkThigh")[]) =>
    joints
      .flatMap((each) => sides.map((which) => `${each}${which}` as const))
      .map((name) => ({ name, rangeDeg: rangeOf(angles[name]) }))
      .reduce((most, each) => (each.rangeDeg > most.rangeDeg ? each : most));
  const wanted = furthest([joint]);
  const best = wanted.rangeDeg >= leastTellingDeg ? wanted : furthest(["hip", "knee", "trunkThigh"]);
  return best.rangeDeg >= leastTellingDeg ? best.name : null;
}

function rangeOf(values: readonly (number | null)[]): number {
  const seen = values.filter((value) => value !== null);
  return seen.length === 0 ? 0 : Math.max(...seen) - Math.min(...seen);
}

/** Runs of frames in which the angle was measurable: a gap stays a gap. */
export function curveOf({ t }: AngleTable, values: readonly (number | null)[]): readonly CurvePoint[][] {
  const runs: CurvePoint[][] = [[]];
  for (const [index, deg] of values.entries()) {
    const tS = t[index] ?? null;
    if (deg === null || tS === null) {
      if (runs.at(-1)?.length !== 0) runs.push([]);
    } else runs.at(-1)?.push({ tS, deg });
  }
  return runs.filter((run) => run.length > 1);
}

export interface CurvePoint {
  readonly tS: number;
  readonly deg: number;
}
