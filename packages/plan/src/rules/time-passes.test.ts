import { describe, expect, it } from "vitest";
import type { Course, Raise, RungMemory } from "../course.ts";
import type { ToldSet } from "../history/sets.ts";
import type { Dose } from "../ladder/dose.ts";
import {
  daysAgo,
  flare,
  memoryOn,
  nowMs,
  rulesSaid,
  seenBy,
  setOf,
  standing,
  usualPain,
} from "../testing/standing.ts";
import { arriveAt } from "./time-passes.ts";

const dose = (part: Partial<Dose> = {}): Dose => ({
  reps: 9,
  holdS: null,
  loadStep: null,
  loadKg: null,
  ...part,
});
const access = (blocked: readonly string[], part: Partial<Course["access"]> = {}): Course["access"] => ({
  ...standing("R05").access,
  ...{ blocked: new Set(blocked) },
  ...part,
});
const raiseTo = (part: Partial<Raise> = {}): Raise => ({
  ...{ kind: "add-reps", dose: dose(), isStepAtTop: false, rule: "doubleProgression.step" },
  ...part,
});

/** The course when time has come to now; `done` is what a session that starts now does. */
function arrived(
  id: string,
  part: Partial<Course> = {},
  memory: Partial<RungMemory> = {},
  done: readonly Partial<ToldSet>[] | null = null,
): Course {
  const course = standing(id, { easySessions: 0, ...part }, memory);
  arriveAt(course, nowMs, done?.map(setOf) ?? null);
  return course;
}

it("changes nothing before a rung is held", () => {
  const course = standing("R05", { rung: null, usual: usualPain(9) });
  arriveAt(course, nowMs, null);
  expect(rulesSaid(course)).toEqual([]);
});

describe("high usual pain", () => {
  it.each<[held: string, closed: string[], to: string]>([
    ["R05", [], "R03"],
    ["R04", [], "R03"],
    ["R03", [], "R03"],
    ["R02", [], "R02"],
    ["R05", ["R03"], "R02"],
    ["R05", ["R01", "R02", "R03"], "R05"],
  ])("leads from %s, with %j closed, to %s", (held, closed, to) => {
    const course = arrived(held, { usual: usualPain(6), access: access(closed), raise: raiseTo() });
    expect([course.rung?.id, course.raise]).toEqual([to, null]);
    expect(rulesSaid(course).slice(0, 2)).toEqual(["pain.highUsual", "withoutClinic.suggest"]);
    const change = held === to ? { kind: "none", from: null, to: null } : { kind: "regress", from: held, to };
    expect(course.change).toEqual(change);
  });

  it("is none just below it", () => {
    const course = arrived("R05", { usual: usualPain(5.5) });
    expect([course.rung?.id, rulesSaid(course)]).toEqual(["R05", []]);
  });
});

describe("a held rung that is closed", () => {
  const held = (part: Partial<Course>) => arrived("R13", { highestOrder: 12, ...part });

  it.each<[string, Course["access"], to: string, rule: string]>([
    ["by the screen gives way to the next below", access(["R13"]), "R12", "blocked.heldClosed"],
    ["with the one below gives way to the next open", access(["R13", "R12"]), "R11", "blocked.heldClosed"],
    ["by a limit gives way to the limit", access([], { topOrder: 10 }), "R10", "clinician.limit"],
    [
      "by the screen at the limit is closed by the screen",
      access(["R13"], { topOrder: 13 }),
      "R12",
      "blocked.heldClosed",
    ],
  ])("%s", (_, open, to, rule) => {
    const course = held({ access: open });
    expect(course.rung?.id).toBe(to);
    expect(course.change).toEqual({ kind: "regress", from: "R13", to });
    expect(rulesSaid(course)).toContain(rule);
  });

  it("gives way upwards where nothing below is open", () => {
    const course = arrived("R01", { access: access(["R01"]) });
    expect(course.change).toEqual({ kind: "regress", from: "R01", to: "R02" });
  });

  it("stays where nothing at all is open", () => {
    const course = held({ access: access([], { topOrder: 0 }) });
    expect([course.rung?.id, course.change.kind, rulesSaid(course)]).toEqual(["R13", "none", []]);
  });

  it("before the first session is another start", () => {
    expect(held({ access: access(["R13"]), lastSession: null }).change).toEqual({
      kind: "start",
      from: null,
      to: "R12",
    });
  });

  it("is none while it is open", () => expect(rulesSaid(held({ access: access(["R12"]) }))).toEqual([]));
});

describe("a ladder that rests", () => {
  it.each<[string, days: number, greens: number, isResting: boolean]>([
    ["rests on", 13.99, 1, true],
    ["goes on after two weeks", 14, 1, false],
    ["goes on after two green sessions beside it", 3, 2, false],
  ])("%s", (_, days, greens, isResting) => {
    const course = arrived("R01", { ladderPausedMs: daysAgo(days), greens });
    expect(course.ladderPausedMs).toBe(isResting ? daysAgo(days) : null);
    expect(course.greens).toBe(isResting ? greens : 0);
    expect(rulesSaid(course)).toEqual(isResting ? ["regress.ladderPaused"] : []);
  });

  it("does not begin to rest by itself, and greens go on counting", () => {
    expect(arrived("R05", { greens: 2 })).toMatchObject({ ladderPausedMs: null, greens: 2 });
  });
});

describe("a raise that waits", () => {
  const run = [false];
  it.each<[string, Raise, stepsTaken: number, runAfter: boolean[], amount: number]>([
    ["of repetitions keeps the count at the top", raiseTo(), 0, run, 9],
    ["of load begins it anew", raiseTo({ kind: "add-load", dose: dose({ loadKg: 3 }) }), 0, [], 9],
    ["of load at the top is a load step", raiseTo({ kind: "add-load", isStepAtTop: true }), 1, [], 9],
    ["of repetitions is never a load step", raiseTo({ isStepAtTop: true }), 0, run, 9],
    ["of a hold tells its seconds", raiseTo({ dose: dose({ reps: 3, holdS: 14 }) }), 0, run, 14],
  ])("%s", (_, raise, stepsTaken, runAfter, amount) => {
    const course = arrived("R05", { raise }, { run });
    expect(memoryOn(course, "R05")).toMatchObject({ dose: raise.dose, stepsTaken, run: runAfter });
    expect(course).toMatchObject({ raise: null, change: { kind: raise.kind, from: "R05", to: "R05" } });
    expect(seenBy(course, "doubleProgression.step")).toEqual({ amount });
  });

  it.each<[string, Partial<Course>, readonly Partial<ToldSet>[] | null]>([
    ["after an amber session", { lastColour: "amber" }, null],
    ["where the session was done at the old dose", {}, [{ reps: 8 }]],
  ])("stays away %s", (_, part, done) => {
    const course = arrived("R05", { raise: raiseTo(), ...part }, {}, done);
    expect([memoryOn(course, "R05").dose.reps, course.change.kind]).toEqual([8, "none"]);
  });

  it("is taken up by doing it", () => {
    expect(memoryOn(arrived("R05", { raise: raiseTo() }, {}, [{ reps: 9 }]), "R05").dose.reps).toBe(9);
  });

  it("gives way to the next rung", () => {
    const done = { run: [false, false], firstAtMs: daysAgo(30) };
    const course = arrived("R05", { raise: raiseTo() }, done);
    expect([course.change.kind, memoryOn(course, "R06").dose.reps]).toEqual(["advance", 8]);
  });
});

describe("the press beside the first rungs", () => {
  const pressed = dose({ reps: 6, holdS: 8, loadStep: 1 });
  const raised = raiseTo({ dose: pressed });
  const heavier = raiseTo({ dose: pressed, kind: "add-load" });
  const done = { run: [false, false], firstAtMs: daysAgo(30) };

  it.each<[string, Raise, Partial<Course>, Partial<RungMemory>, stepsTaken: number, run: boolean[]]>([
    ["rises by seconds", raised, {}, {}, 0, [true]],
    [
      "rises by seconds while the rung gets heavier",
      raised,
      { raise: raiseTo({ kind: "add-load" }) },
      {},
      0,
      [true],
    ],
    ["rises by seconds with a new rung", raised, {}, done, 0, [true]],
    ["rises by effort", heavier, {}, {}, 0, []],
    ["rises by effort while the rung gets repetitions", heavier, { raise: raiseTo() }, {}, 0, []],
    ["rises by a load step", { ...heavier, isStepAtTop: true }, {}, {}, 1, []],
  ])("%s", (_, partnerRaise, part, memory, stepsTaken, run) => {
    const course = standing("R04", { easySessions: 0, partnerRaise, ...part }, memory);
    memoryOn(course, "R02").run = [true];
    arriveAt(course, nowMs, null);
    expect(memoryOn(course, "R02")).toMatchObject({ dose: pressed, stepsTaken, run });
    expect(course.partnerRaise).toBeNull();
  });

  it.each<[string, Raise, Partial<Course>, Partial<RungMemory>, readonly Partial<ToldSet>[] | null]>([
    ["after an amber session", raised, { lastColour: "amber" }, {}, null],
    ["where it was done at the old dose", raised, {}, {}, [{ exercise: "R02", holdS: 6 }]],
    ["by effort together with a new rung", heavier, {}, done, null],
    ["by effort together with a heavier rung", heavier, { raise: raiseTo({ kind: "add-load" }) }, {}, null],
  ])("does not rise %s", (_, partnerRaise, part, memory, sets) => {
    const course = arrived("R04", { partnerRaise, ...part }, memory, sets);
    expect(memoryOn(course, "R02").dose).toMatchObject({ holdS: 6, loadStep: 0 });
    expect(course.partnerRaise).toEqual(partnerRaise);
  });
});

describe("what stays for a while is said each time", () => {
  const maintenance = { sinceMs: daysAgo(9), rule: "maintenance.goal" } as const;
  const deload = { untilMs: nowMs + 1, rule: "deload.ill" } as const;

  it.each<[string, Partial<Course>, change: string, rules: readonly string[]]>([
    ["nothing", {}, "none", []],
    ["an easier week", { deload }, "deload", ["deload.ill"]],
    ["maintenance", { maintenance }, "maintain", ["maintenance.goal", "maintenance.dose"]],
    ["the way back up", { highestOrder: 7 }, "none", ["regress.climb"]],
    [
      "usual pain that would rise too fast",
      { usual: { ...usualPain(2), isRiseHeld: true } },
      "none",
      ["usualPain.riseHeld"],
    ],
    ["the first sessions", { easySessions: 1 }, "none", ["setsReps.easySets"]],
    [
      "a flare, and then nothing of the first sessions and the way back",
      { flare, highestOrder: 7, easySessions: 2 },
      "none",
      ["flare.lowered", "usualPain.frozen"],
    ],
    [
      "an easier week in a flare",
      { flare, deload },
      "none",
      ["flare.lowered", "deload.ill", "usualPain.frozen"],
    ],
  ])("%s", (_, part, kind, rules) => {
    const course = arrived("R05", part);
    expect(rulesSaid(course)).toEqual(rules);
    const rung = kind === "none" ? null : "R05";
    expect(course.change).toEqual({ kind, from: rung, to: rung });
  });
});
