import { describe, expect, it } from "vitest";
import type { Course, RungMemory } from "./course.ts";
import { bottomDose, type Dose } from "./ladder/dose.ts";
import { rungOf } from "./ladder/rung.ts";
import { daysAgo, flare, nowMs, standing } from "./testing/standing.ts";
import { unlocksFor } from "./unlocks.ts";

/** What opens the next rung: id, need, have, and whether it is met. */
const unlocks = (id: string, part: Partial<Course> = {}, memory: Partial<RungMemory> = {}) =>
  unlocksFor(standing(id, part, memory), nowMs).map(({ criterion, need, have, met }) => {
    const name = criterion.id.replace("plan.unlock.", "");
    return [name, need, have, met];
  });
const one = (id: string, name: string, part: Partial<Course> = {}, memory: Partial<RungMemory> = {}) =>
  unlocks(id, part, memory)
    .find(([found]) => found === name)
    ?.slice(1) ?? null;
const doseOf = (id: string, part: Partial<Dose>): Partial<RungMemory> => ({
  dose: { ...bottomDose(rungOf(id)), ...part },
});

describe("what opens the next rung", () => {
  it("is the top, twice, with time and a green session", () => {
    expect(unlocks("R05")).toEqual([
      ["topReps", 15, 8, false],
      ["topSessions", 2, 0, false],
      ["days", 7, 0, false],
      ["lastGreen", "green", "green", true],
    ]);
  });

  it("is two green sessions on the way back, and in a flare", () => {
    const back = [
      ["greenSessions", 2, 1, false],
      ["lastGreen", "green", "green", true],
    ];
    expect(unlocks("R05", { highestOrder: 9, greens: 1 })).toEqual(back);
    expect(unlocks("R05", { flare, greens: 1 })).toEqual(back);
  });

  it("is nothing before a rung is held and on the last", () => {
    expect([unlocks("R05", { rung: null }), unlocks("R22")]).toEqual([[], []]);
  });

  it.each<[string, string, string, Partial<Course>, Partial<RungMemory>, readonly unknown[] | null]>([
    ["two green sessions", "R05", "greenSessions", { highestOrder: 9, greens: 2 }, {}, [2, 2, true]],
    ["an amber session", "R05", "lastGreen", { lastColour: "amber" }, {}, ["green", "amber", false]],
    [
      "a session of which too little is known",
      "R05",
      "lastGreen",
      { lastColour: "unknown" },
      {},
      ["green", null, false],
    ],
    ["no session yet", "R05", "lastGreen", { lastColour: null }, {}, ["green", null, false]],
    ["the top of repetitions", "R05", "topReps", {}, doseOf("R05", { reps: 15 }), [15, 15, true]],
    ["one repetition less", "R05", "topReps", {}, doseOf("R05", { reps: 14 }), [15, 14, false]],
    ["a lower dose once the top was confirmed", "R05", "topReps", {}, { isFastTracked: true }, [15, 8, true]],
    ["seconds of a hold", "R08", "topSeconds", {}, doseOf("R08", { holdS: 20 }), [20, 20, true]],
    ["two sessions at the top", "R05", "topSessions", {}, { run: [false, false] }, [2, 2, true]],
    ["two self-checked ones", "R05", "topSessions", {}, { run: [true, true] }, [3, 2, false]],
    ["no load steps where there are none to take", "R05", "loadSteps", {}, {}, null],
    ["a load step to take", "R11", "loadSteps", {}, {}, [1, 0, false]],
    ["a load step taken", "R11", "loadSteps", {}, { stepsTaken: 1 }, [1, 1, true]],
    ["days on the rung, whole ones", "R05", "days", {}, { firstAtMs: daysAgo(6.9) }, [7, 6, false]],
    ["the last of them", "R05", "days", {}, { firstAtMs: daysAgo(7) }, [7, 7, true]],
    ["no more than are needed", "R05", "days", {}, { firstAtMs: daysAgo(30) }, [7, 7, true]],
    ["more of them on a later rung", "R12", "days", {}, {}, [14, 0, false]],
    ["a plank to leave R14", "R14", "plank", {}, {}, [30, null, false]],
    ["a plank to enter R16", "R15", "plank", { hasPlank: true }, {}, [30, 30, true]],
    ["no plank elsewhere", "R13", "plank", {}, {}, null],
    ["no balance where the next rung has sides", "R11", "balance", apart(0.8), {}, null],
    ["no balance where none was measured", "R18", "balance", {}, {}, null],
    ["sides too far apart", "R18", "balance", apart(0.84), {}, [85, 84, false]],
    ["sides near enough", "R18", "balance", apart(0.85), {}, [85, 85, true]],
  ])("tells of %s", (_, id, name, part, memory, expected) =>
    expect(one(id, name, part, memory)).toEqual(expected),
  );

  it("tells its numbers to the sentence as well", () => {
    const values = (id: string, part: Partial<Course> = {}) =>
      unlocksFor(standing(id, part), nowMs).map(({ criterion }) => criterion.values);
    expect(values("R11")).toEqual([{ top: 12 }, { need: 2 }, { steps: 1 }, { need: 14 }, {}]);
    expect(values("R15", apart(0.8))).toEqual([
      { top: 12 },
      { need: 2 },
      { need: 14 },
      {},
      { seconds: 30 },
      { need: 85 },
    ]);
    expect(values("R05", { flare })).toEqual([{ need: 2 }, {}]);
  });
});

function apart(ratio: number): Partial<Course> {
  const balance = { weakerSide: "left", ratio, isFlagged: false } as const;
  return { testedBalance: { fromMs: 0, untilMs: nowMs + 1, balance } };
}
