import { ruleNumber } from "../rules/in-force.ts";
import { dayMs } from "../time.ts";

/** Usual pain (U) and what it was worked out from. */
export interface UsualPain {
  /** Last resting scores, newest last. */
  readonly scores: readonly number[];
  /** Earlier values inside the rise window. */
  readonly past: readonly { readonly atMs: number; readonly value: number }[];
  readonly lastWeekly: number | null;
  readonly isRiseHeld: boolean;
}

export const noUsualPain: UsualPain = { scores: [], past: [], lastWeekly: null, isRiseHeld: false };

export const withWeeklyPain = (usual: UsualPain, score: number): UsualPain => ({
  ...usual,
  lastWeekly: score,
});

/** A clinician's look at the person lets usual pain rise again at once. */
export const afterReview = (usual: UsualPain): UsualPain => ({ ...usual, past: [] });

export function withRestingPain(usual: UsualPain, score: number, atMs: number): UsualPain {
  const scores = [...usual.scores, score].slice(-ruleNumber("plan.restingScores"));
  const since = atMs - ruleNumber("plan.usualRiseDays") * dayMs;
  const recent = usual.past.filter((each) => each.atMs > since);
  const lowest = recent.reduce((low, { value }) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const ceiling = lowest + ruleNumber("plan.usualRiseCap");
  const median = medianOf(scores);
  const value = Math.min(median, ceiling);
  const { lastWeekly } = usual;
  return { scores, past: [...recent, { atMs, value }], lastWeekly, isRiseHeld: median > ceiling };
}

/** U in points of 10; the weekly average stands in before the first resting score; null when neither is known. */
export const usualPainOf = (usual: UsualPain): number | null =>
  usual.past.at(-1)?.value ?? medianOrWeekly(usual);

const medianOrWeekly = (usual: UsualPain): number | null =>
  usual.scores.length > 0 ? medianOf(usual.scores) : usual.lastWeekly;

function medianOf(scores: readonly number[]): number {
  const sorted = [...scores].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
