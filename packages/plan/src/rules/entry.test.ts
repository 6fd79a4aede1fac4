import { describe, expect, it } from "vitest";
import type { SessionFacts } from "../history/session.ts";
import type { SetFacts } from "../history/sets.ts";
import type { Access } from "../ladder/climb.ts";
import { rungs } from "../ladder/rung.ts";
import { type EntryFacts, entryRung } from "./entry.ts";

const open: Access = { blocked: new Set(), freed: new Set(), equipment: null, topOrder: 22 };
const unknown: EntryFacts = {
  ...{ usualPain: null, legRaise: null, isNewToExercise: false, ageYears: null },
  ...{ isUnsteady: false, isAfterSurgeryOrBirth: false, hasPainLimitedTests: false, placement: [] },
};
const passing: Partial<SetFacts> = { goodReps: 8, holdS: 10, rir: 3, peakPain: 2, isFormGood: true };
const tries = (...sets: readonly (readonly [id: string, part?: Partial<SetFacts>])[]): SessionFacts[] => [
  {
    sets: sets.map(([exercise, part]) => ({ ...passing, exercise, side: "left", ...part }) as SetFacts),
  } as unknown as SessionFacts,
];
const start = (facts: Partial<EntryFacts>, access = open) => {
  const { rung, rule } = entryRung({ ...unknown, ...facts }, access);
  return `${rung.id} ${rule}`;
};

describe("the first rung", () => {
  it.each<[string, Partial<EntryFacts>, string]>([
    ["nothing known", {}, "R03 entry.skipped"],
    ["usual pain 3", { usualPain: 3 }, "R03 entry.skipped"],
    ["usual pain 4", { usualPain: 4 }, "R03 entry.easy"],
    ["usual pain 5", { usualPain: 5 }, "R03 entry.easy"],
    ["usual pain 6", { usualPain: 6 }, "R01 entry.easiest"],
    ["leg raise 1", { legRaise: 1 }, "R03 entry.skipped"],
    ["leg raise 2", { legRaise: 2 }, "R03 entry.easy"],
    ["leg raise 3", { legRaise: 3 }, "R01 entry.easiest"],
    ["64 years", { ageYears: 64 }, "R03 entry.skipped"],
    ["65 years", { ageYears: 65 }, "R03 entry.easy"],
    ["new to exercise", { isNewToExercise: true }, "R03 entry.easy"],
    ["unsteady", { isUnsteady: true }, "R03 entry.easy"],
    ["pain in the tests", { hasPainLimitedTests: true }, "R03 entry.easy"],
    ["after surgery or birth", { isAfterSurgeryOrBirth: true }, "R01 entry.easiest"],
    ["easy in any case, whatever was tried", { ageYears: 70, placement: tries(["R08"]) }, "R03 entry.easy"],
    ["no try passed", { placement: tries(["R03", { goodReps: 7 }]) }, "R01 entry.placement"],
    ["the first try passed", { placement: tries(["R03"]) }, "R02 entry.placement"],
    ["two tries passed", { placement: tries(["R03"], ["R05"]) }, "R04 entry.placement"],
    ["the highest counts, not the last", { placement: tries(["R07"], ["R05"]) }, "R06 entry.placement"],
    ["a hold of 10 s", { placement: tries(["R08"]) }, "R07 entry.placement"],
    ["a hold of 9 s", { placement: tries(["R05"], ["R08", { holdS: 9 }]) }, "R04 entry.placement"],
    ["a hold without a time", { placement: tries(["R05"], ["R08", { holdS: null }]) }, "R04 entry.placement"],
    ["never above R09", { placement: tries(["R12"]) }, "R09 entry.placement"],
    [
      "one side failed",
      { placement: tries(["R05"], ["R07"], ["R07", { goodReps: 6 }]) },
      "R04 entry.placement",
    ],
    ["two left", { placement: tries(["R05"], ["R07", { rir: 2 }]) }, "R04 entry.placement"],
    ["effort not told", { placement: tries(["R05"], ["R07", { rir: null }]) }, "R06 entry.placement"],
    ["bad form", { placement: tries(["R05"], ["R07", { isFormGood: false }]) }, "R04 entry.placement"],
    ["pain 3", { placement: tries(["R05"], ["R07", { peakPain: 3 }]) }, "R04 entry.placement"],
    [
      "pain 3 that is usual",
      { usualPain: 3, placement: tries(["R07", { peakPain: 3 }]) },
      "R06 entry.placement",
    ],
    ["pain 2 with usual pain 0", { usualPain: 0, placement: tries(["R07"]) }, "R06 entry.placement"],
    ["pain not told", { placement: tries(["R05"], ["R07", { peakPain: null }]) }, "R04 entry.placement"],
    [
      "repetitions not told",
      { placement: tries(["R05"], ["R07", { goodReps: null }]) },
      "R04 entry.placement",
    ],
    ["a try of something else", { placement: tries(["R05"], ["A03"]) }, "R04 entry.placement"],
  ])("%s", (_, facts, expected) => expect(start(facts)).toBe(expected));

  it("is the nearest open one below, or above where none is", () => {
    const without = (...ids: string[]): Access => ({ ...open, blocked: new Set(ids) });
    expect(start({}, without("R03"))).toBe("R02 entry.skipped");
    expect(start({ usualPain: 7 }, without("R01"))).toBe("R02 entry.easiest");
    expect(start({ placement: tries(["R07"]) }, without("R06"))).toBe("R05 entry.placement");
  });

  it("must exist", () => {
    const closed: Access = { ...open, blocked: new Set(rungs.map(({ id }) => id)) };
    expect(() => start({}, closed)).toThrow(/at least one rung/);
  });
});
