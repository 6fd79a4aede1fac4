import { numberOf } from "@hipfirst/evidence";

export type Instrument = "NPRS" | "RMDQ" | "PSFS";

/** A change beside the smallest that matters; `judged` says whether it can be judged at all. */
export interface Change {
  /** Positive is better, in points of the instrument. */
  readonly improvement: number;
  /** Smallest improvement that matters from this baseline. */
  readonly minimalImportant: number;
  readonly reaches: boolean | null;
}

/**
 * Improvement from a baseline against the minimal important change. Null where the baseline is too good to judge:
 * pain under 3, Roland-Morris under 4.
 */
export function changeOf(instrument: Instrument, baseline: number, now: number): Change {
  const improvement = instrument === "PSFS" ? now - baseline : baseline - now;
  const minimalImportant = minimalImportantChange(instrument, baseline);
  const isJudged =
    instrument === "PSFS" ||
    baseline >= numberOf(instrument === "NPRS" ? "evaluation.nprsJudgedFrom" : "evaluation.rmdqFloor");
  return { improvement, minimalImportant, reaches: isJudged ? improvement >= minimalImportant : null };
}

function minimalImportantChange(instrument: Instrument, baseline: number): number {
  const share = numberOf("evaluation.micShare") * baseline;
  switch (instrument) {
    case "PSFS":
      return numberOf("evaluation.psfsMic");
    case "NPRS":
      return Math.max(numberOf("evaluation.nprsMic"), share);
    case "RMDQ":
      return baseline >= numberOf("evaluation.rmdqHighBaseline")
        ? numberOf("evaluation.rmdqMic")
        : Math.max(numberOf("evaluation.rmdqMicLeast"), share);
  }
}
