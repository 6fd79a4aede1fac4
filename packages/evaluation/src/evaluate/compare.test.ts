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

  it("does not judge where no error is known or pain limited a test", () => {
    const [hold] = compare([result("T04", "left", [8])], [result("T04", "left", [40], later)]);
    expect(hold).toMatchObject({ change: 32, error: null, isBeyondError: null });
    const [painful] = compare(
      [result("T14", "both", [20])],
      [result("T14", "both", [9], { ...later, painDuring: 6 })],
    );
    expect(painful?.isBeyondError).toBeNull();
  });

  it("compares only what both hold", () => {
    expect(compare([result("T04", "left", [8])], [result("T04", "right", [8], later)])).toEqual([]);
  });
});
