import { languages, render } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { evaluate, type NormSet, readNormSet, type TestResult, withNorms } from "../index.ts";
import { screenItems } from "../screen/items.ts";

const norms: NormSet = {
  id: "clinic-1",
  name: "Our device, seated",
  test: "T01",
  source: "Measured by the clinic, 2025, 120 people",
  licence: "Own data",
  rows: [
    { sex: "female", ageFrom: 20, ageTo: 39, p10NmPerKg: 1.2 },
    { sex: "female", ageFrom: 40, ageTo: 59, p10NmPerKg: 1 },
  ],
};
const force = (more: Partial<TestResult> = {}): TestResult => ({
  ...{ test: "T01", side: "left", values: [150, 152, 155, 154], unit: "N", on: "2026-03-02", leverM: 0.4 },
  ...{ painDuring: 0, setting: "clinic" as const },
  ...more,
});
const woman = { sex: "female", birthYear: 1990, massKg: 60 } as const;
const answers = Object.fromEntries(screenItems.map(({ id }) => [id, "no" as const]));

describe("norms of a clinic", () => {
  it("are added for the person's sex and age on the day of the test", () => {
    expect(withNorms([force()], [norms], woman)[0]?.clinicP10NmPerKg).toBe(1.2);
    expect(withNorms([force()], [norms], { ...woman, birthYear: 1980 })[0]?.clinicP10NmPerKg).toBe(1);
  });

  it.each([
    ["unknown sex", force(), { birthYear: 1990 }],
    ["unknown birth year", force(), { sex: "female" }],
    ["another sex", force(), { sex: "male", birthYear: 1990 }],
    ["an age outside the rows", force(), { sex: "female", birthYear: 1950 }],
    ["another test", force({ test: "T02" }), woman],
    ["a test without a day", { ...force(), on: undefined } as unknown as TestResult, woman],
  ] as const)("add nothing for %s", (_, result, person) => {
    expect(withNorms([result], [norms], person)[0]?.clinicP10NmPerKg).toBeUndefined();
  });

  it("leave a norm that was typed with the test", () => {
    expect(withNorms([force({ clinicP10NmPerKg: 0.8 })], [norms], woman)[0]?.clinicP10NmPerKg).toBe(0.8);
  });

  it("decide a finding only when they are switched on", () => {
    const input = { person: woman, screen: { answers }, results: [force()] };
    const rules = (given: Parameters<typeof evaluate>[0]) =>
      evaluate(given).sides.left.because.map(({ rule }) => rule);
    expect(rules(input)).not.toContain("STR_FORCE_NORM");
    expect(rules({ ...input, norms: [norms] })).toContain("STR_FORCE_NORM");
  });
});

describe("reading norms from outside", () => {
  it("takes a whole set", () => expect(readNormSet(norms)).toEqual({ norms }));

  it.each([
    ["text", [1, 2]],
    ["no licence", { ...norms, licence: " " }],
    ["another test", { ...norms, test: "T04" }],
    ["no rows", { ...norms, rows: [] }],
    ["a row with ages the wrong way round", { ...norms, rows: [{ ...norms.rows[0], ageFrom: 50 }] }],
    ["a torque in newton-metres", { ...norms, rows: [{ ...norms.rows[0], p10NmPerKg: 70 }] }],
  ])("refuses %s in one sentence of each language", (_, input) => {
    const { refusal } = readNormSet(input);
    for (const language of languages) expect(render(refusal ?? { id: "" }, language)).toMatch(/^[^.]+\.$/);
  });
});
