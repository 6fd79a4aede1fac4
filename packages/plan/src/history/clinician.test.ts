import { describe, expect, it } from "vitest";
import { editOf, freedBy, noLimits, withLimits } from "./clinician.ts";

type Decision = Parameters<typeof withLimits>[1];
const decided = (value?: unknown) => ({ value }) as Decision;
const before = { ...noLimits, reps: 12, pain: 3 };

describe("a clinician's word", () => {
  it.each<[string, unknown, object]>([
    ["a rung alone", "R06", { ...before, rung: "R06" }],
    ["one more field", { maxSets: 2 }, { ...before, sets: 2 }],
    ["a field that is lifted", { reps: null }, { ...before, reps: null }],
    ["null, which lifts all", null, noLimits],
    ["nothing, which lifts all", undefined, noLimits],
    ["a number where a rung belongs", { rung: 6 }, before],
    ["a text where a number belongs", { maxReps: "8" }, before],
    ["a list", ["R06"], before],
    ["a bare number", 8, before],
  ])("limits by %s", (_, value, limits) => expect(withLimits(before, decided(value))).toEqual(limits));

  it("edits what it names and leaves the rest to the rules", () => {
    expect(editOf(decided({ rung: "R07", reps: 9 }))).toEqual({ ...noLimits, rung: "R07", reps: 9 });
    expect(editOf(decided(null))).toEqual(noLimits);
  });

  it.each<[string, unknown, readonly string[]]>([
    ["one id", "R13", ["R13"]],
    ["a list", ["R13", "R14"], ["R13", "R14"]],
    ["a rung in an object", { rung: "R13" }, ["R13"]],
    ["rungs in an object", { exercise: "R13", rungs: ["R14"] }, ["R13", "R14"]],
    ["no ids", [13, null], []],
    ["nothing", null, []],
  ])("frees %s", (_, value, ids) => expect(freedBy(decided(value))).toEqual(ids));
});
