import type { TestResult } from "../index.ts";

const units: Readonly<Record<string, string>> = { T01: "N", T02: "N", T03: "kg", T08: "deg", T10: "score" };

/** A result with little pain, measured at home on 2 March 2026 unless told otherwise. */
export function result(
  test: string,
  side: TestResult["side"],
  values: readonly number[],
  fields: object = {},
): TestResult {
  const unit = units[test] ?? "s";
  return { test, side, values, unit, painDuring: 0, setting: "home", on: "2026-03-02", ...fields };
}

/** A modified Thomas test with the pelvis controlled. */
export function thomas(side: "left" | "right", values: readonly number[], fields: object = {}): TestResult {
  return result("T08", side, values, { pelvisControlled: true, ...fields });
}
