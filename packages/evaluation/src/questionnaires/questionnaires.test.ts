import { describe, expect, it } from "vitest";
import { changeOf, rmdq24, scoreGroc, scoreNprs, scorePsfs, scoreRmdq } from "../index.ts";

const firstItems = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("Roland-Morris 24", () => {
  it("has 24 items and counts the ticked ones once", () => {
    expect(rmdq24.items).toHaveLength(24);
    expect(scoreRmdq([1, 2, 2, 24, 9, 10], true).score).toBe(5);
  });

  it("is not scored when left before the end or ticked outside the list", () => {
    expect(scoreRmdq([1], false).score).toBeNull();
    expect(scoreRmdq([25], true).score).toBeNull();
  });

  it("says what the floor and the ceiling hide", () => {
    expect(scoreRmdq([], true)).toEqual({ score: 0, partial: false, cannotShow: "improvement" });
    expect(scoreRmdq(firstItems(21), true).cannotShow).toBe("deterioration");
    expect(scoreRmdq(firstItems(20), true).cannotShow).toBeNull();
  });
});

describe("other scores", () => {
  it("take the mean of the named activities and mark fewer than three", () => {
    expect(scorePsfs([2, 4, 6])).toMatchObject({ score: 4, partial: false });
    expect(scorePsfs([3])).toMatchObject({ score: 3, partial: true });
    expect(scorePsfs([]).score).toBeNull();
  });

  it("refuse what is outside the scale", () => {
    expect([scoreNprs(11).score, scoreNprs(10).score, scoreGroc(-6).score, scoreGroc(-5).score]).toEqual([
      ...[null, 10, null, -5],
    ]);
  });
});

describe("minimal important change", () => {
  it.each([
    ["NPRS", 6, 4, true],
    ["NPRS", 8, 6, false],
    ["NPRS", 2, 0, null],
    ["RMDQ", 18, 13, true],
    ["RMDQ", 18, 14, false],
    ["RMDQ", 10, 7, true],
    ["RMDQ", 5, 4, false],
    ["RMDQ", 3, 0, null],
    ["PSFS", 4, 6, true],
    ["PSFS", 4, 3, false],
  ] as const)("%s from %i to %i reaches it: %s", (instrument, baseline, now, reaches) => {
    expect(changeOf(instrument, baseline, now).reaches).toBe(reaches);
  });
});
