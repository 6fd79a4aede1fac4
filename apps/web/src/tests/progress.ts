import type { Care } from "../coach/record/care.ts";
import type { TestSetting } from "./guide.ts";
import { plans } from "./plans.ts";
import { type Skip, skipOf } from "./skip.ts";

export interface TestProgress {
  readonly id: string;
  /** `advised-against`: a safety answer or a skip rule says not to do it here. */
  readonly state: "done" | "skipped" | "advised-against" | "open";
  readonly skip: Skip;
}

type Known = Pick<Care, "results" | "skippedTests" | "clearance" | "usualPain" | "person">;

/** What has been done of these tests. A skipped test is missing, never failed. */
export function progressOf(
  ids: readonly string[],
  setting: TestSetting,
  care: Known,
): readonly TestProgress[] {
  return ids.map((id) => {
    const skip = skipOf(id, setting, care);
    return { id, skip, state: stateOf(id, skip, care) };
  });
}

function stateOf(id: string, skip: Skip, care: Known): TestProgress["state"] {
  if (care.results.some((result) => result.test === id)) return "done";
  if (skip.kind === "advised") return "advised-against";
  return care.skippedTests.includes(id) ? "skipped" : "open";
}

/** The tests that the way to the first session waits for. */
export function firstTests(care: Known): readonly TestProgress[] {
  return progressOf(plans.home.first, "home", care);
}
