import { describe, expect, it } from "vitest";
import type { SetFacts } from "../history/sets.ts";
import type { Dose } from "../ladder/dose.ts";
import { findRung, type Rung } from "../ladder/rung.ts";
import { isRaiseTaken, isRungTaken } from "./accepted.ts";
import { asDecided } from "./in-force.ts";

const rung = (id: string): Rung => findRung(id) as Rung;
const set = (exercise: string, part: Partial<SetFacts> = {}): SetFacts =>
  ({ exercise, reps: 9, holdS: null, loadKg: null, loadStep: null, ...part }) as SetFacts;
const dose: Dose = { reps: 9, holdS: null, loadStep: null, loadKg: null };

describe("a rise that was proposed", () => {
  it("counts as taken while nothing was done since", () => {
    expect(isRungTaken(rung("R04"), null)).toBe(true);
    expect(isRaiseTaken(rung("R05"), dose, null)).toBe(true);
  });

  it("is a new rung where a set of it was done; in stage 0 it must come first", () => {
    expect(isRungTaken(rung("R06"), [set("R05"), set("R06")])).toBe(true);
    expect(isRungTaken(rung("R06"), [set("R05")])).toBe(false);
    expect(isRungTaken(rung("R03"), [set("R03"), set("R02")])).toBe(true);
    expect(isRungTaken(rung("R03"), [set("R02"), set("R03")])).toBe(false);
    expect(isRungTaken(rung("R03"), [set("A03"), set("R03"), set("R02")])).toBe(true);
    expect(isRungTaken(rung("R04"), [set("R04")])).toBe(true);
    expect(isRungTaken(rung("R03"), [set("A03")])).toBe(false);
    expect(isRungTaken(rung("R03"), [])).toBe(false);
  });

  it("is no new rung where only one of two partners was done: it may be what was left of the old session", () => {
    expect(isRungTaken(rung("R02"), [set("R02"), set("R02"), set("A03")])).toBe(false);
    expect(isRungTaken(rung("R03"), [set("R03")])).toBe(false);
    expect(isRungTaken(rung("R02"), [set("R02"), set("R03")])).toBe(true);
    const before = asDecided("5", () => isRungTaken(rung("R02"), [set("R02")]));
    expect(before).toBe(true);
  });

  it.each<[string, readonly SetFacts[], Partial<Dose>, boolean]>([
    ["every set with as many", [set("R05"), set("R05", { reps: 11 })], {}, true],
    ["one set with fewer", [set("R05"), set("R05", { reps: 8 })], {}, false],
    ["no set of it", [set("R06")], {}, false],
    ["fewer of something else", [set("R05"), set("R02", { reps: 1 })], {}, true],
    ["repetitions not told", [set("R05", { reps: null })], {}, false],
    ["a weight not told", [set("R05")], { loadKg: 2 }, true],
    ["a weight told as not known", [set("R05", { isLoadTold: true })], { loadKg: 2 }, false],
    ["a step told as not known", [set("R05", { isLoadTold: true })], { loadStep: 1 }, false],
    [
      "a load told as not known where none was asked",
      [set("R05", { isLoadTold: true })],
      { loadStep: 0 },
      true,
    ],
    ["the weight", [set("R05", { loadKg: 2 })], { loadKg: 2 }, true],
    ["a lighter weight", [set("R05", { loadKg: 1.9 })], { loadKg: 2 }, false],
    ["a weight where none was asked", [set("R05", { loadKg: 1 })], {}, true],
    ["a step not told", [set("R05")], { loadStep: 1 }, true],
    ["the step", [set("R05", { loadStep: 1 })], { loadStep: 1 }, true],
    ["a lower step", [set("R05", { loadStep: 0 })], { loadStep: 1 }, false],
    ["a step where none was asked", [set("R05", { loadStep: 0 })], {}, true],
  ])("is a raise taken by %s", (_, done, more, taken) => {
    expect(isRaiseTaken(rung("R05"), { ...dose, ...more }, done)).toBe(taken);
  });
});
