import { describe, expect, it } from "vitest";
import { type Course, memoryOf, newCourse, type RungMemory } from "../course.ts";
import { rungOf } from "../ladder/rung.ts";
import { dayMs } from "../time.ts";
import { advance, mayRise } from "./advance.ts";

const nowMs = 1000 * dayMs;
const daysAgo = (days: number): number => nowMs - days * dayMs;
const endedAt = (endMs: number) => ({ startMs: endMs - dayMs / 24, endMs });
const usualOf = (value: number) => ({
  scores: [value],
  past: [{ atMs: 0, value }],
  lastWeekly: null,
  isRiseHeld: false,
});

/** All is done on the rung, which was held for long enough; the last session was yesterday. */
function ready(id: string, part: Partial<Course> = {}, memory: Partial<RungMemory> = {}): Course {
  const rung = rungOf(id);
  const course: Course = {
    ...newCourse(),
    ...{ rung, highestOrder: rung.order, lastColour: "green", hasPlank: true },
    lastSession: endedAt(daysAgo(1)),
    ...part,
  };
  const done = { firstAtMs: daysAgo(30), run: [false, false], stepsTaken: rung.stepsBeforeAdvance };
  Object.assign(memoryOf(course, rung), done, memory);
  return course;
}

/** The rung afterwards and what was said. */
function advanced(course: Course, atMs = nowMs): readonly [rung: string | undefined, ...rules: string[]] {
  advance(course, atMs, null);
  return [course.rung?.id, ...course.because.map(({ rule }) => rule)];
}

const closed = (...ids: string[]): Course["access"] => ({ ...newCourse().access, blocked: new Set(ids) });
const freed = (...ids: string[]): Course["access"] => ({ ...newCourse().access, freed: new Set(ids) });

describe("a rise", () => {
  it.each<[string, Partial<Course>, boolean]>([
    ["when the last session was green", {}, true],
    ["not when it was amber", { lastColour: "amber" }, false],
    ["not when it was red", { lastColour: "red" }, false],
    ["not before the first", { lastColour: null }, false],
    ["not in an easier week", { deload: { untilMs: 9, rule: "deload.ill" } }, false],
    [
      "not in a flare",
      { flare: { startMs: 1, firstMs: 1, previousOrder: 5, wasLastGreen: null, isUntried: true } },
      false,
    ],
    ["not in maintenance", { maintenance: { sinceMs: 1, rule: "maintenance.pike" } }, false],
    ["not while the ladder rests", { ladderPausedMs: 1 }, false],
    ["not when it was declined", { isDeclined: true }, false],
    ["not at a high usual pain", { usual: usualOf(8) }, false],
    ["at a low usual pain", { usual: usualOf(2) }, true],
    ["not after a week away", { lastSession: endedAt(daysAgo(7)) }, false],
  ])("%s", (_, part, may) => {
    expect(mayRise(ready("R05", part), nowMs)).toBe(may);
    expect(advanced(ready("R05", part))[0]).toBe(may ? "R06" : "R05");
  });
});

describe("the next rung", () => {
  it.each<[string, Partial<RungMemory>]>([
    ["the top was reached once only", { run: [false] }],
    ["it is not known since when this one is held", { firstAtMs: null }],
  ])("is not entered where %s", (_, memory) => expect(advanced(ready("R05", {}, memory))).toEqual(["R05"]));

  it.each<[from: string, days: number, to: string, rule: string]>([
    ["R08", 6.99, "R08", "speedLimit.waiting"],
    ["R08", 7, "R09", "doubleProgression.advance"],
    ["R12", 13.99, "R12", "speedLimit.waiting"],
    ["R12", 14, "R13", "doubleProgression.advance"],
  ])("from %s after %d days is %s", (from, days, ...told) => {
    expect(advanced(ready(from, {}, { firstAtMs: daysAgo(days) }))).toEqual(told);
  });

  it("does not exist above the last", () => expect(advanced(ready("R22"))).toEqual(["R22"]));

  it("takes the former one along as a bridge, but not within the first stage", () => {
    const bridgeTo = (from: string) => {
      const course = ready(from);
      advanced(course);
      return [course.rung?.id, course.bridgeFrom?.id];
    };
    expect([bridgeTo("R03"), bridgeTo("R04")]).toEqual([
      ["R04", undefined],
      ["R05", "R04"],
    ]);
  });

  it.each<[string, closed: string, to: string, isSaid: boolean]>([
    ["a closed one between", "R06", "R07", true],
    ["a closed one below", "R04", "R06", false],
    ["a closed one that is held", "R05", "R06", false],
    ["a closed one above", "R07", "R06", false],
  ])("is passed over, and that is said, for %s only", (_, id, to, isSaid) => {
    const [rung, ...rules] = advanced(ready("R05", { access: closed(id) }));
    expect([rung, rules.includes("blocked.passedOver")]).toEqual([to, isSaid]);
  });

  it("is climbed back to after two green sessions, whatever was counted here", () => {
    const back = (greens: number) => advanced(ready("R05", { highestOrder: 9, greens }, { run: [] }));
    expect([back(1), back(2)]).toEqual([["R05"], ["R06", "regress.climb"]]);
  });
});

describe("readiness", () => {
  it.each<[string, endMs: number | null, sinceMs: number]>([
    ["the speed limit, where the last session came before", daysAgo(3), daysAgo(2)],
    ["the last session, where that came later", daysAgo(1), daysAgo(1)],
    ["now, where no session is known", null, nowMs],
  ])("counts from %s", (_, endMs, sinceMs) => {
    const lastSession = endMs === null ? null : endedAt(endMs);
    const course = ready("R14", { hasPlank: false, lastSession }, { firstAtMs: daysAgo(16) });
    expect(advanced(course)).toEqual(["R14", "blocked.gateWait"]);
    expect(memoryOf(course, rungOf("R14")).readySinceMs).toBe(sinceMs);
  });
});

describe("without a plank of 30 s", () => {
  it.each<[from: string, readyDays: number, access: Course["access"], to: string]>([
    ["R13", 1, freed(), "R14"],
    ["R14", 27.99, freed(), "R14"],
    ["R14", 28, freed(), "R15"],
    ["R15", 27.99, freed(), "R15"],
    ["R15", 28, freed(), "R17"],
    ["R14", 1, freed("R15"), "R15"],
    ["R15", 1, freed("R16"), "R16"],
    ["R16", 1, freed(), "R17"],
  ])("%s, ready for %d days", (from, days, access, to) => {
    const course = ready(from, { hasPlank: false, access }, { readySinceMs: daysAgo(days) });
    expect(advanced(course)[0]).toBe(to);
  });
});

describe("a weaker side", () => {
  const apart = (ratio: number): Course["testedBalance"] => ({
    ...{ fromMs: 0, untilMs: nowMs + 1 },
    balance: { weakerSide: "left", ratio, isFlagged: false },
  });
  it.each<[string, from: string, ratio: number, readyDays: number, access: Course["access"], to: string]>([
    ["holds a two-legged rung back", "R18", 0.84, 1, freed(), "R18"],
    ["does not at 85 percent", "R18", 0.85, 1, freed(), "R19"],
    ["still does a day before six weeks", "R18", 0.5, 41, freed(), "R18"],
    ["does not after six weeks", "R18", 0.5, 42, freed(), "R19"],
    ["does not where the rung was freed", "R18", 0.5, 1, freed("R19"), "R19"],
    ["does not hold back an early rung", "R05", 0.5, 1, freed(), "R06"],
  ])("%s", (_, from, ratio, days, access, to) => {
    const course = ready(from, { testedBalance: apart(ratio), access }, { readySinceMs: daysAgo(days) });
    const [rung, ...rules] = advanced(course);
    expect([rung, rules.includes("asymmetry.wait")]).toEqual([to, to === from]);
  });
});
