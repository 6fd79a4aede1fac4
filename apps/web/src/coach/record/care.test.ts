import { type NormSet, screenItems } from "@hipfirst/evaluation";
import type { RecordEvent } from "@hipfirst/record";
import { describe, expect, it } from "vitest";
import { deriveCare } from "./care.ts";

const now = new Date("2026-05-09T08:00:00Z");
const at = (day: number) => `2026-05-0${day}T08:00:00Z`;
const allNo = Object.fromEntries(screenItems.map(({ id }) => [id, "no" as const]));
const full = (day: number, answers: object = {}): RecordEvent => ({
  ...{ id: `full-${day}`, type: "ScreenAnswered", at: at(day), kind: "full" },
  answers: { ...allNo, ...answers },
});
const person: RecordEvent = {
  ...{ id: "p", type: "PersonDescribed", at: at(1), sex: "female", birthYear: 1990, massKg: 60 },
};
const pulled: RecordEvent = {
  ...{ id: "t", type: "TestMeasured", at: at(2), test: "T01", side: "left", values: [150, 152, 155, 154] },
  ...{ unit: "N", leverM: 0.4, painDuring: 0, setting: "clinic" },
};
const norms: NormSet = {
  ...{ id: "c", name: "Our device", test: "T01", source: "Measured here, 2025", licence: "Own data" },
  rows: [{ sex: "female", ageFrom: 20, ageTo: 59, p10NmPerKg: 1.2 }],
};
const chosen = (day: number, value: unknown): RecordEvent => ({
  ...{ id: `n-${day}`, type: "NormsChosen", at: at(day), by: "A. Physio", norms: value },
});
const rulesOf = (events: readonly RecordEvent[]) =>
  deriveCare(events, now).evaluation.sides.left.because.map(({ rule }) => rule);

describe("norms in a record, from this device, another one or a file", () => {
  const record = [person, full(1), pulled];

  it("judge a force only while a clinic has them switched on", () => {
    expect(rulesOf(record)).not.toContain("STR_FORCE_NORM");
    expect(rulesOf([...record, chosen(3, norms)])).toContain("STR_FORCE_NORM");
    expect(deriveCare([...record, chosen(3, norms)], now).norms).toMatchObject({ by: "A. Physio" });
    expect(rulesOf([...record, chosen(3, norms), chosen(4, null)])).not.toContain("STR_FORCE_NORM");
  });

  it.each([
    ["licence", { ...norms, licence: "" }],
    ["source", { ...norms, source: "" }],
    ["rows", { ...norms, rows: [] }],
  ])("without %s are not used", (_, broken) => {
    expect(deriveCare([...record, chosen(3, broken)], now).norms).toBeNull();
    expect(rulesOf([...record, chosen(3, broken)])).not.toContain("STR_FORCE_NORM");
  });
});

describe("the lock of the record", () => {
  const test = (id: string, value: number, more: object = {}): RecordEvent => ({
    ...{ id, type: "TestMeasured", at: at(2), test: id, side: "left", values: [value, value], unit: "s" },
    ...{ painDuring: 0, setting: "home", ...more },
  });
  const tests = [test("T04", 45), test("T10", 0), test("T08", -9, { pelvisControlled: true })];
  const visit: RecordEvent = {
    ...{ id: "v", type: "ClinicianDecided", at: at(4), what: "lower-level", by: "person" },
    value: { on: "2026-05-04", clinician: "doctor", advice: "may-exercise", items: ["CLOT"] },
  };
  const classOf = (events: readonly RecordEvent[]) =>
    deriveCare([person, ...tests, ...events], now).evaluation.sides.left.class;

  it("holds for the findings until a visit covers it, though the last answers are all no", () => {
    expect(classOf([full(1)])).toBe("neither");
    expect(classOf([full(1, { CLOT: "yes" }), full(3)])).toBe("undecided");
    expect(classOf([full(1, { CLOT: "yes" }), visit, full(5, { CLOT: "yes" })])).toBe("neither");
  });
});
