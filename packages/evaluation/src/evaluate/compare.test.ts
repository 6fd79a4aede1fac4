import { describe, expect, it } from "vitest";
import { compare } from "../index.ts";
import { result, thomas } from "../testing/results.ts";

const later = { on: "2026-04-06" };

describe("compare", () => {
  it("tells a change beyond the measurement error from one within it", () => {
    const from = [result("T01", "left", [200]), result("T01", "right", [200]), thomas("left", [8, 8])];
    const to = [
      result("T01", "left", [245], later),
      result("T01", "right", [230], later),
      thomas("left", [5, 5], later),
    ];
    expect(compare(from, to).map((each) => [each.test, each.side, each.isBeyondError])).toEqual([
      ["T01", "left", true],
      ["T01", "right", false],
      ["T08", "left", false],
    ]);
  });

  it("CMP_FORCE: takes the smaller error between two belt-fixed pulls of the same rater, and of them only", () => {
    const belted = { fixation: "belt", rater: "A" };
    const judge = (then: object, now: object) =>
      compare([result("T01", "left", [200], then)], [result("T01", "left", [236], { ...later, ...now })])[0];
    expect(judge(belted, belted)).toMatchObject({ error: 30, isBeyondError: true });
    for (const other of [{}, { ...belted, rater: "B" }, { ...belted, fixation: "hand" }])
      expect(judge(belted, other)).toMatchObject({ error: 40, isBeyondError: false });
  });

  it("says better or worse beyond the error, and neither within it or where more is not better", () => {
    const isBetter = (test: string, side: "left" | "both", from: number, to: number) =>
      compare([result(test, side, [from])], [result(test, side, [to], later)])[0]?.isBetter;
    expect(isBetter("T01", "left", 200, 260)).toBe(true);
    expect(isBetter("T01", "left", 260, 190)).toBe(false);
    expect(isBetter("T01", "left", 200, 210)).toBeNull();
    expect(isBetter("T14", "both", 16, 9)).toBe(true);
    expect(isBetter("T14", "both", 9, 16)).toBe(false);
    expect(isBetter("T09", "left", 40, 80)).toBeNull();
    expect(isBetter("T04", "left", 8, 40)).toBeNull();
  });

  it("does not judge where no error is known or pain limited a test", () => {
    const [hold] = compare([result("T04", "left", [8])], [result("T04", "left", [40], later)]);
    expect(hold).toMatchObject({ change: 32, error: null, isBeyondError: null });
    const [painful] = compare(
      [result("T14", "both", [20])],
      [result("T14", "both", [9], { ...later, painDuring: 6 })],
    );
    expect(painful?.isBeyondError).toBeNull();
  });

  it("CMP_UNIT: keeps what was recorded in different units, and draws no change from it", () => {
    const inPounds = { ...later, unit: "lb" };
    const [mixed] = compare([result("T01", "left", [200])], [result("T01", "left", [60], inPounds)]);
    expect(mixed).toMatchObject({ earlier: 200, later: 60, units: { earlier: "N", later: "lb" } });
    expect(mixed).toMatchObject({ change: null, error: null, isBeyondError: null, isBetter: null });
  });

  it("judges no change by an error that was stated in another unit", () => {
    const [own] = compare([result("T14", "both", [0.2])], [result("T14", "both", [0.1], later)]);
    expect(own).toMatchObject({ isBeyondError: false });
    const inMinutes = { unit: "min" };
    const [other] = compare(
      [result("T14", "both", [0.2], inMinutes)],
      [result("T14", "both", [0.1], { ...later, ...inMinutes })],
    );
    expect(other).toMatchObject({ change: -0.1, error: null, isBeyondError: null });
  });

  it("puts no values of one day together that are in different units", () => {
    const day = [result("T01", "left", [200]), result("T01", "left", [60], { unit: "lb" })];
    const [mixed] = compare(day, [result("T01", "left", [210], later)]);
    expect(mixed).toMatchObject({ units: { earlier: null, later: "N" }, change: null });
  });

  it("compares only what both hold", () => {
    expect(compare([result("T04", "left", [8])], [result("T04", "right", [8], later)])).toEqual([]);
  });
});
