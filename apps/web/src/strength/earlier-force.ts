import { compare, type TestResult } from "@hipfirst/evaluation";
import { numberOf } from "@hipfirst/evidence";

/** The last recorded best of a test and side with the band in which a new value is no change, in the test's unit. */
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
  const itself = compare([last], [last])[0];
  if (itself === undefined || itself.error === null) return null;
  const { later: best, error } = itself;
  return {
    best,
    on: last.on ?? null,
    from: best - error,
    to: best + error,
    errorPercent: numberOf("evaluation.mdcPercent"),
  };
}
