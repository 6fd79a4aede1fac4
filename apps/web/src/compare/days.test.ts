import type { TestResult } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import { byTest, changesBetween, testDays, verdictId } from "./days.ts";

const result = (test: string, on: string, values: number[], more: Partial<TestResult> = {}): TestResult => ({
  test,
  side: "both",
  values,
  unit: "s",
  on,
  ...more,
});

describe("two evaluations", () => {
  it("are found by their days, newest first", () => {
    expect(testDays([result("T14", "2026-03-02", [12]), result("T14", "2026-04-02", [9])])).toEqual([
      "2026-04-02",
      "2026-03-02",
    ]);
  });

  it("count as one when spread over two days, and only what was done anew is compared", () => {
    const results = [
      result("T14", "2026-03-01", [14]),
      result("T19", "2026-03-02", [60]),
      result("T14", "2026-04-02", [9]),
    ];
    const changes = changesBetween(results, "2026-03-02", "2026-04-02");
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ test: "T14", earlier: 14, later: 9, isBeyondError: true });
  });

  it("are listed by test in the order of the tests, left before right", () => {
    const both = (test: string, on: string) =>
      (["right", "left"] as const).map((side) => result(test, on, [12], { side }));
    const results = ["2026-03-01", "2026-04-01"].flatMap((on) => [
      result("T14", on, [12]),
      ...both("T04", on),
      ...both("T10", on),
    ]);
    const changes = byTest(changesBetween(results, "2026-03-01", "2026-04-01"));
    expect(changes.map(({ test }) => test)).toEqual(["T10", "T04", "T14"]);
    expect(changes[1]?.changes.map(({ side }) => side)).toEqual(["left", "right"]);
  });

  it("say better, worse, larger where more is not better, within the error, unknown or limited by pain", () => {
    const verdict = (test: string, from: number, to: number, unit = "s", more: Partial<TestResult> = {}) =>
      changesBetween(
        [result(test, "2026-03-01", [from], { unit }), result(test, "2026-04-01", [to], { unit, ...more })],
        "2026-03-01",
        "2026-04-01",
      ).map(verdictId);
    expect(verdict("T14", 14, 9)).toEqual(["compare.better"]);
    expect(verdict("T14", 9, 14)).toEqual(["compare.worse"]);
    expect(verdict("T19", 60, 180)).toEqual(["compare.better"]);
    expect(verdict("T09", 40, 80, "deg")).toEqual(["compare.larger"]);
    expect(verdict("T14", 14, 12)).toEqual(["compare.smaller"]);
    expect(verdict("T21", 30, 60)).toEqual(["compare.unknown"]);
    expect(verdict("T14", 14, 9, "s", { painDuring: 7 })).toEqual(["compare.pain"]);
    expect(verdict("T14", 14, 9, "s", { unit: "min" })).toEqual(["compare.units"]);
  });

  it("keep a test this version does not know, behind those it knows", () => {
    const results = ["2026-03-01", "2026-04-01"].flatMap((on) => [
      result("X9", on, [3]),
      result("T14", on, [12]),
    ]);
    const changes = byTest(changesBetween(results, "2026-03-01", "2026-04-01"));
    expect(changes.map(({ test }) => test)).toEqual(["T14", "X9"]);
  });
});
