import { numberOf } from "@hipfirst/evidence";
import { weekMs } from "../time.ts";

/**
 * What one hip can give, as a share of body weight × height. Kept as a logarithm, because strength differs and changes
 * by factors; values are replaced, never written to.
 */
export interface Capacity {
  readonly logShare: number;
  readonly variance: number;
  readonly atMs: number;
  /** Sessions and tests it stands on. */
  readonly seen: number;
}

/** One look at a hip's strength; `isAtLeast` when the set ended far from the limit. */
export interface Observation {
  readonly share: number;
  readonly sd: number;
  readonly isAtLeast: boolean;
}

const priorLogShare = Math.log(numberOf("plan.capacityPrior"));
const priorVariance = numberOf("plan.capacityPriorSd") ** 2;
const driftVariancePerWeek = numberOf("plan.capacityDriftSdPerWeek") ** 2;
const bandSds = numberOf("plan.capacityBandSds");

const prior = (atMs: number): Capacity => ({
  logShare: priorLogShare,
  variance: priorVariance,
  atMs,
  seen: 0,
});

/** The estimate after one more look: a one-dimensional Kalman step. What says only "at least" never lowers it. */
export function after(
  before: Capacity | null,
  { share, sd, isAtLeast }: Observation,
  atMs: number,
): Capacity {
  const then = before ?? prior(atMs);
  const weeks = Math.max(0, atMs - then.atMs) / weekMs;
  const variance = then.variance + driftVariancePerWeek * weeks;
  const surprise = Math.log(share) - then.logShare;
  const latestMs = Math.max(atMs, then.atMs);
  if (isAtLeast && surprise <= 0)
    return { logShare: then.logShare, variance, atMs: latestMs, seen: then.seen };
  const gain = variance / (variance + sd ** 2);
  return {
    logShare: then.logShare + gain * surprise,
    variance: (1 - gain) * variance,
    atMs: latestMs,
    seen: then.seen + 1,
  };
}

/** The middle of an estimate and the band that holds nine of ten. */
export function bandOf({ logShare, variance }: Capacity): { value: number; low: number; high: number } {
  const spread = Math.exp(bandSds * Math.sqrt(variance));
  const value = Math.exp(logShare);
  return { value, low: value / spread, high: value * spread };
}
