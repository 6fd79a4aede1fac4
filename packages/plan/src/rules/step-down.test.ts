import { describe, expect, it } from "vitest";
import type { Course, RungMemory } from "../course.ts";
import type { Dose } from "../ladder/dose.ts";
import { memoryOn, nowMs, rulesSaid, seenBy, standing } from "../testing/standing.ts";
import { noteTroubleAtFloor, reduce, stepDown } from "./step-down.ts";

const dose = (part: Partial<Dose>): Dose => ({
  reps: 12,
  holdS: null,
  loadStep: null,
  loadKg: null,
  ...part,
});
const raise = {
  kind: "add-reps",
  dose: dose({}),
  isStepAtTop: false,
  rule: "doubleProgression.step",
} as const;
const kept = { run: [true], dose: dose({}) };

describe("a step down", () => {
  it.each<[from: string, count: number, to: string]>([
    ["R07", 1, "R06"],
    ["R07", 2, "R05"],
    ["R02", 2, "R01"],
  ])("from %s by %d is to %s and says why", (from, count, to) => {
    const course = standing(from);
    stepDown(course, count, "regress.form");
    expect(course.rung?.id).toBe(to);
    expect(course.change).toEqual({ kind: "regress", from, to });
    expect(rulesSaid(course)).toEqual(["regress.form"]);
  });

  it("from the lowest is to its smallest dose, and everything counted there starts anew", () => {
    const course = standing("R01", { raise, formFails: 2, ambers: 2 }, kept);
    stepDown(course, 1, "regress.form");
    expect(course.change).toEqual({ kind: "reduce", from: "R01", to: "R01" });
    expect(rulesSaid(course)).toEqual(["regress.form", "regress.floor"]);
    expect(course).toMatchObject({ raise: null, formFails: 0, ambers: 0, isAtFloor: true });
    expect(memoryOn(course, "R01")).toMatchObject({ run: [], dose: dose({ reps: 6 }) });
  });

  it.each<[string, number | null, number | null]>([
    ["lays a load in steps down", 2, 0],
    ["invents no load where there is none", null, null],
  ])("at the floor %s", (_, loadStep, floored) => {
    const course = standing("R02", { access: { ...standing("R02").access, blocked: new Set(["R01"]) } });
    memoryOn(course, "R02").dose = dose({ reps: 6, holdS: 10, loadStep });
    stepDown(course, 1, "regress.form");
    expect(memoryOn(course, "R02").dose).toEqual(dose({ reps: 6, holdS: 6, loadStep: floored }));
  });
});

describe("the second amber in a row", () => {
  const reduced = (reps: number, part: Partial<Course> = {}, memory: Partial<RungMemory> = {}) => {
    const course = standing(
      "R07",
      { easySessions: 0, ...part },
      { run: [true], ...memory, dose: dose({ reps }) },
    );
    reduce(course);
    return course;
  };

  it("takes a quarter of the repetitions and begins the count at the top anew", () => {
    const course = reduced(12);
    expect(memoryOn(course, "R07")).toMatchObject({ run: [], dose: { reps: 9 } });
    expect(course).toMatchObject({ easySessions: 0, change: { kind: "reduce", from: "R07", to: "R07" } });
    expect(seenBy(course, "pain.amberAgain")).toEqual({ amount: 9 });
  });

  it("takes a set where a quarter would leave fewer than six", () => {
    const course = reduced(7);
    expect(course).toMatchObject({ easySessions: 2, change: { kind: "reduce" } });
    expect(memoryOn(course, "R07").dose.reps).toBe(6);
  });

  it.each<[string, reps: number, easySessions: number, rung: string]>([
    ["takes the set where repetitions are at their least", 6, 0, "R07"],
    ["takes a rung where there is no set left to take", 6, 1, "R06"],
    ["takes repetitions first, also with two sets", 8, 1, "R07"],
  ])("%s", (_, reps, easySessions, rung) => {
    const course = reduced(reps, { easySessions });
    expect(course.rung?.id).toBe(rung);
    expect(rulesSaid(course)).toEqual([rung === "R06" ? "regress.ambers" : "pain.amberAgain"]);
  });
});

describe("trouble at the floor", () => {
  const troubled = (part: Partial<Course>) => {
    const course = standing("R01", { greens: 1, ...part });
    noteTroubleAtFloor(course, nowMs);
    return course;
  };

  it("is counted the first time", () => {
    const course = troubled({ isAtFloor: true });
    expect(course).toMatchObject({
      floorFails: 1,
      ladderPausedMs: null,
      greens: 1,
      change: { kind: "none" },
    });
    expect(rulesSaid(course)).toEqual([]);
  });

  it("lets the ladder rest the second time, and asks for a second look", () => {
    const course = troubled({ isAtFloor: true, floorFails: 1 });
    expect(course).toMatchObject({ floorFails: 0, ladderPausedMs: nowMs, greens: 0 });
    expect(course.change).toEqual({ kind: "reduce", from: "R01", to: "R01" });
    expect(rulesSaid(course)).toEqual(["regress.ladderPaused", "withoutClinic.suggest"]);
  });

  it("is not counted above it", () => expect(troubled({ floorFails: 1 })).toMatchObject({ floorFails: 1 }));
});
