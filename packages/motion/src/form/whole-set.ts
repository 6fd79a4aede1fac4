import { median } from "../statistics.ts";
import type { Repetition } from "../types.ts";

/** What only the whole set shows. Degrees and seconds; null where too few repetitions tell it. */
export interface SetMeasures {
  /** Right minus left: positive where the right leg went further. */
  readonly leftRightPeakDifferenceDeg: number | null;
  readonly leftRightRangeDifferenceDeg: number | null;
  /** Change from the first to the last repetition along the line that fits the set best. */
  readonly peakDriftDeg: number | null;
  readonly rangeDriftDeg: number | null;
  readonly repDriftS: number | null;
  readonly medianOutS: number | null;
  readonly medianReturnS: number | null;
  readonly medianRangeDeg: number | null;
  readonly medianTrunkForwardDeg: number | null;
  readonly medianTrunkBackDeg: number | null;
  /** The trunk's part grew from the first to the last repetition by so much. */
  readonly trunkDriftDeg: number | null;
}

/** Fewer repetitions of a side say nothing about it. */
const fewestOfSide = 2;
/** Fewer repetitions have no trend. */
const fewestForDrift = 4;

export function setMeasures(reps: readonly Repetition[]): SetMeasures {
  const usual = (of: (rep: Repetition) => number | null | undefined): number | null =>
    orNull(median(reps.map((rep) => of(rep) ?? Number.NaN)));
  const trunkPart = (rep: Repetition): number | null => {
    const { trunkForwardDeg: forward = null, trunkBackDeg: back = null } = rep;
    return forward === null || back === null ? null : Math.max(forward, back);
  };
  return {
    leftRightPeakDifferenceDeg: betweenSides(reps, (rep) => rep.peakDeg),
    leftRightRangeDifferenceDeg: betweenSides(reps, (rep) => rep.rangeDeg),
    peakDriftDeg: drift(reps, (rep) => rep.peakDeg),
    rangeDriftDeg: drift(reps, (rep) => rep.rangeDeg),
    repDriftS: drift(reps, (rep) => rep.endS - rep.startS),
    medianOutS: usual((rep) => rep.outS),
    medianReturnS: usual((rep) => rep.returnS),
    medianRangeDeg: usual((rep) => rep.rangeDeg),
    medianTrunkForwardDeg: usual((rep) => rep.trunkForwardDeg),
    medianTrunkBackDeg: usual((rep) => rep.trunkBackDeg),
    trunkDriftDeg: drift(reps, trunkPart),
  };
}

function betweenSides(reps: readonly Repetition[], of: (rep: Repetition) => number | null): number | null {
  const [left, right] = (["left", "right"] as const).map((side) =>
    reps.filter((rep) => rep.side === side).flatMap((rep) => of(rep) ?? []),
  ) as [number[], number[]];
  return left.length < fewestOfSide || right.length < fewestOfSide ? null : median(right) - median(left);
}

/** Median of the slopes between all pairs (Theil 1950, Sen 1968): one odd repetition does not make a trend. */
function drift(reps: readonly Repetition[], of: (rep: Repetition) => number | null): number | null {
  const points = reps.flatMap((rep, order) => {
    const value = of(rep);
    return value === null ? [] : [{ order, value }];
  });
  if (points.length < fewestForDrift) return null;
  const slopes = points.flatMap((later, place) =>
    points.slice(0, place).map((earlier) => (later.value - earlier.value) / (later.order - earlier.order)),
  );
  const [first, last] = [points[0]?.order ?? 0, points.at(-1)?.order ?? 0];
  return orNull(median(slopes) * (last - first));
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
