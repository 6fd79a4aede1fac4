import type { Care } from "../record/care.ts";
import { type HomeTest, homeTests } from "./home-tests.ts";

export interface TestProgress {
  readonly test: HomeTest;
  /** `advised-against`: an answer of the safety screen says not to do it at home. */
  readonly state: "done" | "skipped" | "advised-against" | "open";
}

/** What has been done of each home test. A skipped test is missing, never failed. */
export function testProgress(
  care: Pick<Care, "results" | "skippedTests" | "clearance">,
): readonly TestProgress[] {
  return homeTests.map((test) => {
    if (care.results.some((result) => result.test === test.id)) return { test, state: "done" };
    if (care.clearance.limits.skipTests.includes(test.id)) return { test, state: "advised-against" };
    return { test, state: care.skippedTests.includes(test.id) ? "skipped" : "open" };
  });
}
