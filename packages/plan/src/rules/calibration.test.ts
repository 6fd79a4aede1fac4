import { describe, expect, it } from "vitest";
import { type Course, memoryOf, type RungMemory } from "../course.ts";
import { noLimits } from "../history/clinician.ts";
import type { ToldSet } from "../history/sets.ts";
import { rungOf } from "../ladder/rung.ts";
import { flare, nowMs, rulesSaid, seenBy, setOf, standing, usualPain } from "../testing/standing.ts";
import { weekMs } from "../time.ts";
import { type Asked, isCalibrationDue, noteCalibration, withoutLimitSets } from "./calibration.ts";
import { asDecided } from "./in-force.ts";

const calm = { answers: {}, sets: { left: 2, right: 2 } };
const weeksAgo = (weeks: number): number => nowMs - weeks * weekMs;

/** Four weeks in training, two quiet sessions on R10, effort never compared. */
function ready(part: Partial<Course> = {}, memory: Partial<RungMemory> = {}, id = "R10"): Course {
  return standing(id, { firstSessionMs: weeksAgo(4), ...part }, { sessions: 2, ...memory });
}
const isDue = (course: Course, id = "R10") => isCalibrationDue(course, rungOf(id), nowMs);

describe("a set to the limit of good form is due", () => {
  it.each<[string, Partial<Course>, Partial<RungMemory>]>([
    ["after four weeks in training", {}, {}],
    ["four weeks after the last one", { calibratedMs: weeksAgo(4) }, {}],
    ["on a rung that was held for long", {}, { sessions: 9 }],
    ["below the highest usual pain", { usual: usualPain(5) }, {}],
  ])("%s", (_, part, memory) => expect(isDue(ready(part, memory))).toBe(true));

  it("on R11 as on R10, and on no other rung", () => {
    expect(["R09", "R10", "R11", "R12"].map((id) => isDue(ready({}, {}, id), id))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("in no version before the third", () => {
    expect(["2", "3"].map((version) => asDecided(version, () => isDue(ready())))).toEqual([false, true]);
  });
});

describe("no set to the limit is due", () => {
  it.each<[string, Partial<Course>, Partial<RungMemory>]>([
    ["before the first session", { firstSessionMs: null }, {}],
    ["in the first four weeks", { firstSessionMs: weeksAgo(3.99) }, {}],
    ["less than four weeks after the last one", { calibratedMs: weeksAgo(3.99) }, {}],
    ["after an amber session", { lastColour: "amber" }, {}],
    ["while ambers are counted", { ambers: 1 }, {}],
    ["while a pinch keeps the height low", {}, { isHeightLowered: true }],
    ["at a high usual pain", { usual: usualPain(6) }, {}],
    ["in a flare", { flare }, {}],
    ["where a clinician limits repetitions", { limits: { ...noLimits, reps: 9 } }, {}],
    ["in an easier week", { deload: { untilMs: nowMs + 1, rule: "deload.ill" } }, {}],
    ["in maintenance", { maintenance: { sinceMs: 1, rule: "maintenance.goal" } }, {}],
    ["on the way back up", { highestOrder: 12 }, {}],
    ["at the floor", { isAtFloor: true }, {}],
    ["in the first sessions on the rung", {}, { sessions: 1 }],
  ])("%s", (_, part, memory) => expect(isDue(ready(part, memory))).toBe(false));
});

type Told = Partial<ToldSet>;
/** R10 at eight repetitions: one set with so many told to be left, then one with so many more. */
const pair = (reserve: number | undefined, extra: number, side: Told["side"] = "left"): Told[] => [
  { exercise: "R10", side, reps: 8, validReps: 8, rir: reserve },
  { exercise: "R10", side, reps: 8 + extra, validReps: 8 + extra, rir: 0 },
];
const dosed = (part: Partial<Course> = {}): Course =>
  ready(part, { dose: { reps: 8, holdS: null, loadStep: null, loadKg: 3 } });

describe("the set to the limit", () => {
  const efforts = (course: Course, sets: readonly Told[], asked: Asked = calm) =>
    withoutLimitSets(course, rungOf("R10"), sets.map(setOf), nowMs, asked).map(({ rir }) => rir);

  it.each<[string, readonly Told[], readonly (number | null)[]]>([
    ["is not judged by its effort", pair(3, 4), [3, null]],
    ["is one on each side", [...pair(3, 4), ...pair(2, 1, "right")], [3, null, 2, null]],
    ["is one for both sides at once", pair(3, 4, "both"), [3, null]],
    ["is none that ended at the dose", pair(3, 0), [3, 0]],
    ["is none without a set before it", pair(3, 4).slice(1), [0]],
    ["is none where the set before told no reserve", pair(undefined, 4), [null, 0]],
    ["is none of another exercise", [{ rir: 3 }, { reps: 15, validReps: 15, rir: 0 }], [3, 0]],
    ["is not looked for where there is no set", [], []],
  ])("%s", (_, sets, told) => expect(efforts(dosed(), sets)).toEqual(told));

  it("is judged like any other where none is due", () =>
    expect(efforts(dosed({ ambers: 1 }), pair(3, 4))).toEqual([3, 0]));
});

describe("stated and real reserve", () => {
  const compared = (sets: readonly Told[], part: Partial<Course> = {}, asked: Asked = calm): Course => {
    const course = dosed(part);
    noteCalibration(course, rungOf("R10"), sets.map(setOf), nowMs, asked);
    return course;
  };

  it.each<[string, readonly Told[], rule: string, reps: number, shift: number]>([
    ["agree", pair(3, 3), "effort.calibrated", 0, 0],
    ["agree with two more told than there were", pair(4, 2), "effort.calibrated", 2, 0],
    ["agree with two fewer told", pair(2, 4), "effort.calibrated", 2, 0],
    ["three more told than there were", pair(4, 1), "effort.overstated", 3, 1],
    ["three fewer told", pair(1, 4), "effort.understated", 3, 0],
    [
      "are judged by good repetitions alone",
      [...pair(4, 0).slice(0, 1), { exercise: "R10", reps: 12, validReps: 9, rir: 0 }],
      "effort.overstated",
      3,
      1,
    ],
    [
      "are judged by all repetitions where good ones are unknown",
      [...pair(4, 0).slice(0, 1), { exercise: "R10", reps: 12, validReps: undefined, rir: 0 }],
      "effort.calibrated",
      0,
      0,
    ],
    ["too high on one side", [...pair(4, 4), ...pair(4, 1, "right")], "effort.overstated", 3, 1],
    ["too low on one side", [...pair(3, 3), ...pair(1, 4, "right")], "effort.understated", 3, 0],
    ["too high and too low", [...pair(4, 1), ...pair(1, 4, "right")], "effort.overstated", 3, 1],
  ])("%s", (_, sets, rule, reps, reserveShift) => {
    const course = compared(sets, { reserveShift: 1 });
    expect(rulesSaid(course)).toEqual([rule]);
    expect(seenBy(course, rule)).toEqual({ reps });
    expect(course).toMatchObject({ calibratedMs: nowMs, reserveShift });
  });

  it.each<[string, readonly Told[], Partial<Course>]>([
    ["no set went to the limit", pair(3, 0), {}],
    ["none was due", pair(4, 1), { ambers: 1 }],
  ])("are not compared where %s", (_, sets, part) => {
    const course = compared(sets, part);
    expect(rulesSaid(course)).toEqual([]);
    expect(course).toMatchObject({ calibratedMs: null, reserveShift: 0 });
  });

  const short = { answers: {}, sets: { left: 3, right: 3 } };
  it.each<[string, Asked]>([
    ["in a short session", short],
    ["with high blood pressure", { ...calm, answers: { CAR2: "yes" } }],
    ["with pressure in the eyes that is not sure", { ...calm, answers: { EYE1: "not-sure" } }],
  ])(
    "are not compared %s: no set to the limit was asked, and that set is judged like any other",
    (_, asked) => {
      const course = compared(pair(4, 1), {}, asked);
      expect([rulesSaid(course), course.calibratedMs]).toEqual([["effort.notAsked"], null]);
      expect(
        withoutLimitSets(dosed(), rungOf("R10"), pair(4, 1).map(setOf), nowMs, asked).map(({ rir }) => rir),
      ).toEqual([4, 0]);
      expect(rulesSaid(asDecided("5", () => compared(pair(4, 1), {}, asked)))).toEqual(["effort.overstated"]);
    },
  );

  it("are compared on the side that did all its sets", () => {
    const uneven = { answers: {}, sets: { left: 3, right: 2 } };
    const course = compared([...pair(4, 1), ...pair(4, 4, "right")], {}, uneven);
    expect(rulesSaid(course)).toEqual(["effort.notAsked", "effort.calibrated"]);
  });

  it("leave the remembered dose as it is", () => {
    expect(memoryOf(compared(pair(4, 1)), rungOf("R10")).dose.reps).toBe(8);
  });
});
