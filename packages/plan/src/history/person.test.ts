import type { Clearance } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import { findingOf, noMeasures, withMeasure } from "./finding.ts";
import {
  ageYearsOf,
  bodyOf,
  describe as describePerson,
  equipmentOf,
  legRaiseOf,
  plankS,
  unknownPerson,
} from "./person.ts";
import type { EventOf } from "./sets.ts";

type Described = EventOf<"PersonDescribed">;
type Measured = EventOf<"TestMeasured">;

function described(...told: readonly object[]) {
  const person = unknownPerson();
  for (const fields of told) describePerson(person, { type: "PersonDescribed", ...fields } as Described);
  return person;
}
const measured = (fields: object) =>
  ({
    type: "TestMeasured",
    side: "left",
    unit: "s",
    at: "2026-03-02T08:00:00Z",
    ...fields,
  }) as unknown as Measured;

describe("what is known of a person", () => {
  it("is nothing at first", () => {
    const person = unknownPerson();
    expect([equipmentOf(person), bodyOf(person), ageYearsOf(person, 0), legRaiseOf(person)]).toEqual([
      null,
      { massKg: null, heightM: null },
      null,
      null,
    ]);
  });

  it("is what was told last, and what was told before where nothing new was", () => {
    const person = described(
      { massKg: 80, heightM: 1.8, equipment: ["mat"] },
      { massKg: 78, equipment: undefined },
    );
    expect(bodyOf(person)).toEqual({ massKg: 78, heightM: 1.8 });
    expect(equipmentOf(person)).toEqual(new Set(["mat"]));
  });

  it("is that there is no equipment, which is not the same as unknown", () => {
    expect(equipmentOf(described({ equipment: [] }))).toEqual(new Set());
  });

  it("is an age by the year alone", () => {
    expect(ageYearsOf(described({ birthYear: 1960 }), Date.UTC(2026, 0, 1))).toBe(66);
  });
});

describe("the difficulty of raising a leg", () => {
  const raised = (...told: readonly object[]) =>
    legRaiseOf({
      ...unknownPerson(),
      tests: told.map((fields, atMs) => ({ atMs, event: measured({ test: "T10", ...fields }) })),
    });

  it.each<[string, readonly object[], number | null]>([
    ["is that of the harder side", [{ values: [1] }, { side: "right", values: [3] }], 3],
    ["is the worst try", [{ values: [1, 2] }], 2],
    ["is the latest of a side", [{ values: [4] }, { values: [1] }], 1],
    ["is the last that was measured", [{ values: [4] }, { values: [] }], 4],
    ["is unknown without a value", [{ values: [] }], null],
    ["is not told by another test", [{ test: "T09", values: [4] }], null],
  ])("%s", (_, told, expected) => expect(raised(...told)).toBe(expected));
});

describe("seconds of a plank", () => {
  it.each<[string, object, number | null]>([
    ["are those of the best try", { values: [20, 35] }, 35],
    ["are told where nothing sagged", { values: [30], sag: false }, 30],
    ["are unknown where it sagged", { values: [40], sag: true }, null],
    ["are unknown without a value", { values: [] }, null],
    ["are not told by another test", { test: "T20", values: [40] }, null],
  ])("%s", (_, fields, expected) => expect(plankS(measured({ test: "T21", ...fields }))).toBe(expected));
});

describe("what was measured", () => {
  const told = (fields: object) => fields as Parameters<typeof withMeasure>[1];

  it("is each test, and the person as last described", () => {
    const body = told({ type: "PersonDescribed", massKg: 70 });
    const taller = told({ type: "PersonDescribed", heightM: 1.7 });
    const test = measured({ test: "T04", values: [10] });
    const all = [body, taller, test].reduce(withMeasure, noMeasures);
    expect(all.person).toMatchObject({ massKg: 70, heightM: 1.7 });
    expect(all.tests).toEqual([test]);
    expect(withMeasure(all, told({ type: "GoalMet" }))).toBe(all);
  });

  it("is a finding only once there is a test", () => {
    const safety = { answers: {}, locked: false } as unknown as Clearance;
    expect(findingOf(noMeasures, safety)).toBeNull();
    const test = measured({ test: "T08", values: [12, 12], unit: "deg" });
    expect(findingOf(withMeasure(noMeasures, test), safety)?.sides.left).toBeDefined();
  });
});
