import type { TestResult } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import { valueRows, valuesByUnit } from "./value-rows.ts";

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

  it("of both sides at once stand beside those of each side on the same day", () => {
    const day = "2026-04-01";
    const results = [
      result("T04", "left", day),
      result("T04", "both", day),
      result("T04", "right", day),
      result("T04", "both", "2026-03-01"),
    ];
    const { newest, earlier } = valueRows(results);
    expect(newest.map((row) => Object.keys(row.results).sort())).toEqual([["left", "right"], ["both"]]);
    expect(earlier.map(({ on }) => on)).toEqual(["2026-03-01"]);
  });

  it("of a test this version does not know stand behind those it knows", () => {
    const { newest } = valueRows([result("X9", "left", "2026-03-01"), result("T14", "both", "2026-03-01")]);
    expect(newest.map(({ test }) => test)).toEqual(["T14", "X9"]);
  });

  it("carry the unit each of them was recorded in", () => {
    const force = (unit: string, values: number[]) => result("T01", "left", "2026-03-01", { unit, values });
    expect(valuesByUnit([force("N", [200, 210]), force("kg", [21]), force("N", [190])])).toEqual([
      { unit: "N", values: [200, 210, 190] },
      { unit: "kg", values: [21] },
    ]);
    expect(valuesByUnit([force("N", [])])).toEqual([]);
  });
});
