import type { TestResult } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import { valueRows } from "./value-rows.ts";

const result = (test: string, side: TestResult["side"], on: string, more: object = {}): TestResult => ({
  ...{ test, side, values: [1], unit: "s", on },
  ...more,
});

describe("the clinician's values", () => {
  it("are the newest day of each test in the order of the tests, and no value is left out", () => {
    const results = [
      result("T14", "both", "2026-03-01"),
      result("T04", "left", "2026-03-01T08:00:00Z"),
      result("T04", "left", "2026-04-01"),
      result("T04", "right", "2026-04-01"),
      result("T10", "left", "2026-02-01"),
      result("T04", "right", "2026-02-01"),
    ];
    const { newest, earlier } = valueRows(results);
    expect(newest.map(({ test, on }) => [test, on])).toEqual([
      ["T10", "2026-02-01"],
      ["T04", "2026-04-01"],
      ["T14", "2026-03-01"],
    ]);
    expect(earlier.map(({ on }) => on)).toEqual(["2026-03-01", "2026-02-01"]);
    const kept = [...newest, ...earlier].flatMap((row) => Object.values(row.results).flat());
    expect(kept).toHaveLength(results.length);
  });
});
