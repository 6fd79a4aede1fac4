import type { TestResult } from "@hipfirst/evaluation";
import { numberOf } from "@hipfirst/evidence";

/**
 * The last recorded best of a test and side with the band in which a new value is no change, in the test's unit. Who
 * takes the next one and how is not known yet, so the larger error stands.
 */
export interface EarlierForce {
  readonly best: number;
  readonly on: string | null;
  readonly from: number;
  readonly to: number;
  readonly errorPercent: number;
}

/** Null when this test and side has no earlier value. */
export function earlierForce(
  results: readonly TestResult[],
  test: string,
  side: TestResult["side"],
): EarlierForce | null {
  const last = results
    .filter((each) => each.test === test && each.side === side && each.values.length > 0)
    .at(-1);
  if (last === undefined) return null;
  const best = Math.max(...last.values);
  const errorPercent = numberOf("evaluation.mdcPercent");
  const error = (best * errorPercent) / 100;
  return {
    best,
    on: last.on ?? null,
    from: best - error,
    to: best + error,
    errorPercent,
  };
}
