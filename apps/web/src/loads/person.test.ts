import { describe, expect, it } from "vitest";
import { emptyAbout } from "../coach/about/body-size.ts";
import { picturedPerson } from "./person.ts";

const now = new Date("2026-05-04T08:00:00Z");
const force = { test: "T01", side: "left", unit: "N", on: "2026-05-01", leverM: 0.4 } as const;

describe("whom a picture is computed for", () => {
  it("stands an example in for an unknown body and says so", () => {
    const { isExample, person, ageYears } = picturedPerson({ person: null, results: [], now });
    expect([isExample, person.sex, ageYears]).toEqual([true, "unspecified", null]);
    expect(person.massKg).toBeGreaterThan(0);
  });

  it("takes what the record says", () => {
    const about = { ...emptyAbout, massKg: 61, heightM: 1.66, sex: "female", birthYear: 1986 } as const;
    const { isExample, person, ageYears } = picturedPerson({ person: about, results: [], now });
    expect([isExample, person, ageYears]).toEqual([false, { massKg: 61, heightM: 1.66, sex: "female" }, 40]);
  });

  it("uses the best try of the last test that pain did not hold back", () => {
    const results = [
      { ...force, values: [150, 200] },
      { ...force, values: [120], painDuring: 8 },
      { ...force, values: [110], pinch: true },
      { ...force, side: "right", values: [] },
      { ...force, test: "T03", side: "right", values: [12], unit: "kg" },
    ] as const;
    expect(picturedPerson({ person: null, results, now }).measured).toEqual({
      left: { torqueNm: 80, hipFlexionDeg: 90, kneeFlexionDeg: 90 },
    });
  });

  it("takes no torque from a force of 0, from another unit, or from a distance of 0", () => {
    const results = [
      { ...force, values: [0] },
      { ...force, side: "right", values: [60], unit: "lb" },
      { ...force, side: "right", values: [200], leverM: 0 },
    ] as const;
    expect(picturedPerson({ person: null, results, now }).measured).toEqual({});
  });
});
