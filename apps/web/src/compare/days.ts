import { type Comparison, compare, type TestResult } from "@hipfirst/evaluation";
import { testsIn } from "../report/tests-in.ts";

/** Days on which something was tested, the newest first. */
export function testDays(results: readonly TestResult[]): readonly string[] {
  const days = results.flatMap(({ on }) => (on === undefined ? [] : [on.slice(0, 10)]));
  return [...new Set(days)].sort().reverse();
}

/** Everything known by the end of a day, so that an evaluation spread over two days counts as one. */
function resultsUntil(results: readonly TestResult[], day: string): readonly TestResult[] {
  return results.filter(({ on }) => on !== undefined && on.slice(0, 10) <= day);
}

/** The changes between two days, of tests that were done anew in between. */
export function changesBetween(
  results: readonly TestResult[],
  earlier: string,
  later: string,
): readonly Comparison[] {
  const anew = results.filter(
    ({ on }) => on !== undefined && on.slice(0, 10) > earlier && on.slice(0, 10) <= later,
  );
  return compare(resultsUntil(results, earlier), anew);
}

/** One test with what changed on each side. */
export interface TestChanges {
  readonly test: string;
  readonly changes: readonly Comparison[];
}

/** The changes by test, in the order the tests are done, left before right; tests of other programs last. */
export function byTest(changes: readonly Comparison[]): readonly TestChanges[] {
  return testsIn(changes).map((id): TestChanges => {
    const own = changes.filter(({ test }) => test === id);
    return { test: id, changes: [...own].sort((a, b) => a.side.localeCompare(b.side)) };
  });
}

/** What can be said of a change. */
export function verdictId({ change, error, isBeyondError, isBetter }: Comparison): string {
  if (change === null) return "compare.units";
  if (error === null) return "compare.unknown";
  if (isBeyondError === null) return "compare.pain";
  if (!isBeyondError) return "compare.smaller";
  if (isBetter === null) return "compare.larger";
  return isBetter ? "compare.better" : "compare.worse";
}
