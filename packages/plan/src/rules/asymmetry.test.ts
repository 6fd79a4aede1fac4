import { describe, expect, it } from "vitest";
import type { Course } from "../course.ts";
import type { ToldSet } from "../history/sets.ts";
import { rungOf } from "../ladder/rung.ts";
import { daysAgo, nowMs, setOf, standing } from "../testing/standing.ts";
import { dayMs } from "../time.ts";
import { balanceOf, isEvened, noteSides, type SideMeasure } from "./asymmetry.ts";
import { asDecided } from "./in-force.ts";
import { newestRules } from "./versions.ts";

type Told = Partial<ToldSet>;
const measure = (days: number, left: number, right: number, rung = "R05"): SideMeasure => ({
  ...{ atMs: daysAgo(days), rung },
  ...{ left, right },
});
/** The same on each of these days. */
const onDays = (days: readonly number[], left: number, right: number): SideMeasure[] =>
  days.map((day) => measure(day, left, right));
const balance = (sides: readonly SideMeasure[], part: Partial<Course> = {}) =>
  balanceOf(standing("R05", { sides, ...part }), nowMs);

describe("what is kept of the sides of a session", () => {
  function noted(sets: readonly Told[], id = "R05", part: Partial<Course> = {}): Course {
    const course = standing(id, part);
    noteSides(course, rungOf(id), sets.map(setOf), nowMs);
    return course;
  }
  const left = { side: "left" } as const;
  const right = { side: "right" } as const;

  it.each<[string, readonly Told[], string, number, number]>([
    ["good repetitions", [{ ...left, validReps: 7 }, right], "R05", 7, 8],
    ["their mean", [left, { ...left, reps: 12, validReps: 12 }, right], "R05", 10, 8],
    [
      "seconds on a hold",
      [
        { ...left, holdS: 14 },
        { ...right, holdS: 20 },
      ],
      "R08",
      14,
      20,
    ],
    [
      "nothing good, where no repetitions were told",
      [{ ...left, reps: undefined, validReps: undefined }, right],
      "R05",
      0,
      8,
    ],
    [
      "reserves one apart",
      [
        { ...left, rir: 3 },
        { ...right, rir: 2 },
      ],
      "R05",
      8,
      8,
    ],
    [
      "the same load on both",
      [
        { ...left, loadKg: 3, loadStep: 1 },
        { ...right, loadKg: 3, loadStep: 1 },
      ],
      "R05",
      8,
      8,
    ],
  ])("is %s", (_, sets, id, leftGood, rightGood) => {
    expect(noted(sets, id).sides).toEqual([{ atMs: nowMs, rung: id, left: leftGood, right: rightGood }]);
  });

  it.each<[string, readonly Told[], string]>([
    ["both legs work at once", [left, right], "R16"],
    ["one side was not done", [left], "R05"],
    ["the other was not done", [right], "R05"],
    ["no side was told", [{ side: "both" }], "R05"],
    [
      "kilograms differ",
      [
        { ...left, loadKg: 3 },
        { ...right, loadKg: 2 },
      ],
      "R05",
    ],
    [
      "load steps differ",
      [
        { ...left, loadStep: 1 },
        { ...right, loadStep: 0 },
      ],
      "R05",
    ],
    [
      "reserves are two apart",
      [
        { ...left, rir: 1 },
        { ...right, rir: 3 },
      ],
      "R05",
    ],
  ])("is nothing where %s", (_, sets, id) => expect(noted(sets, id).sides).toEqual([]));

  it("is what six weeks brought", () => {
    const sides = [measure(42, 1, 1), measure(41.9, 2, 2)];
    expect(noted([left, right], "R05", { sides }).sides).toEqual([measure(41.9, 2, 2), measure(0, 8, 8)]);
  });

  const apart = [{ ...left, validReps: 5 }, right];
  const flagged = onDays([15, 8], 5, 8);
  it.each<[string, readonly Told[], readonly SideMeasure[], number | null, number | null]>([
    ["since now, where they are apart for two weeks now", apart, flagged, null, nowMs],
    ["since the first time, while they stay apart", apart, flagged, daysAgo(7), daysAgo(7)],
    ["no longer, once they are even", [left, right], flagged, daysAgo(7), null],
    ["not yet, where there are too few sessions", apart, flagged.slice(0, 1), null, null],
  ])("is how long they are apart: %s", (_, sets, sides, before, since) => {
    expect(noted(sets, "R05", { sides, apartSinceMs: before }).apartSinceMs).toBe(since);
  });
});

describe("the balance of the sides", () => {
  it.each<[string, readonly SideMeasure[], "left" | "right", number]>([
    ["of three sessions", onDays([9, 6, 3], 6, 8), "left", 0.75],
    ["the other way round", onDays([9, 6, 3], 8, 6), "right", 0.75],
    ["by the mean", [measure(9, 5, 8), measure(6, 6, 8), measure(3, 7, 8)], "left", 0.75],
    ["of the last three only", [...onDays([12], 1, 8), ...onDays([9, 6, 3], 6, 8)], "left", 0.75],
    ["when they are even", onDays([9, 6, 3], 8, 8), "left", 1],
    ["where one side gives nothing", onDays([9, 6, 3], 0, 8), "left", 0],
  ])("is weaker to stronger: %s", (_, sides, weakerSide, ratio) =>
    expect(balance(sides)).toMatchObject({ weakerSide, ratio }),
  );

  it.each<[string, readonly SideMeasure[]]>([
    ["with two sessions", onDays([6, 3], 6, 8)],
    ["with sessions from before six weeks", onDays([42, 6, 3], 6, 8)],
    ["with sessions on other rungs", [measure(9, 6, 8, "R04"), ...onDays([6, 3], 6, 8)]],
    ["where neither side gave anything", onDays([9, 6, 3], 0, 0)],
  ])("is unknown %s", (_, sides) => expect(balance(sides)).toBeNull());

  it("was taken over all rungs before the fourth version", () => {
    const sides = [measure(9, 6, 8, "R04"), ...onDays([6, 3], 6, 8)];
    expect(asDecided("3", () => balance(sides))?.ratio).toBe(0.75);
  });

  const tested = { weakerSide: "right", ratio: 0.5, isFlagged: true } as const;
  it.each<[string, fromMs: number, untilMs: number, ratio: number]>([
    ["counts from its moment on", nowMs, nowMs + 1, 0.5],
    ["does not before", nowMs + 1, nowMs + 2, 0.75],
    ["counts to its end", daysAgo(9), nowMs + 1, 0.5],
    ["does not afterwards", daysAgo(9), nowMs, 0.75],
  ])("by a strength test %s", (_, fromMs, untilMs, ratio) => {
    const testedBalance = { fromMs, untilMs, balance: tested };
    expect(balance(onDays([9, 6, 3], 6, 8), { testedBalance })?.ratio).toBe(ratio);
  });
});

describe("one side falling behind", () => {
  const isFlagged = (...sides: readonly SideMeasure[]) => balance(sides)?.isFlagged;

  it.each<[string, left: number, right: number, boolean]>([
    ["three repetitions of many", 15, 18, true],
    ["two repetitions of many", 16, 18, false],
    ["a quarter of few", 6, 8, true],
    ["less than a quarter of few", 7, 8.5, false],
    ["nothing", 8, 8, false],
  ])("is said for %s", (_, left, right, expected) => {
    expect(isFlagged(...onDays([17, 10, 3], left, right))).toBe(expected);
    expect(isFlagged(...onDays([17, 10, 3], right, left))).toBe(expected);
  });

  it("is said after two weeks", () => {
    expect(isFlagged(...onDays([17, 10, 3], 5, 8))).toBe(true);
    expect(isFlagged(...onDays([16.9, 10, 3], 5, 8))).toBe(false);
  });

  it("is not said where it was the other way round, or even, within those weeks", () => {
    expect(isFlagged(...onDays([24], 5, 8), ...onDays([17], 8, 5), ...onDays([10, 3], 4, 8))).toBe(false);
    expect(isFlagged(...onDays([24], 5, 8), ...onDays([17], 8, 8), ...onDays([10, 3], 4, 8))).toBe(false);
  });

  it("is not said while the last session was even", () => {
    expect(isFlagged(...onDays([24, 17, 10], 2, 8), measure(3, 8, 8))).toBe(false);
  });
});

describe("sides that steered the sets", () => {
  const evened = (apartSinceMs: number | null, version = newestRules.id) =>
    asDecided(version, () => isEvened(standing("R05", { apartSinceMs }), nowMs));

  it.each<[string, number | null, string, boolean]>([
    ["for six weeks have done so long enough", daysAgo(42), newestRules.id, true],
    ["for less have not", nowMs - 42 * dayMs + 1, newestRules.id, false],
    ["never did", null, newestRules.id, false],
    ["went on in the third version", daysAgo(42), "3", false],
  ])("%s", (_, since, version, expected) => expect(evened(since, version)).toBe(expected));
});
