import { describe, expect, it } from "vitest";
import {
  type AboutForm,
  aboutProblems,
  emptyAbout,
  inchesToM,
  kgToLb,
  lbToKg,
  tidySize,
} from "./body-size.ts";

const complete: AboutForm = {
  massKg: 71.5,
  heightM: 1.76,
  birthYear: 1988,
  sex: "female",
  equipment: [],
  newToExercise: false,
};

describe("about you", () => {
  it("accepts a complete form", () => {
    expect(aboutProblems(complete, 2026)).toEqual([]);
  });

  it("names everything that is missing", () => {
    expect(aboutProblems(emptyAbout, 2026)).toEqual([
      "heightM",
      "massKg",
      "birthYear",
      "sex",
      "newToExercise",
    ]);
  });

  it("refuses a height in centimetres, a text and a birth year in the future", () => {
    expect(aboutProblems({ ...complete, heightM: 176 }, 2026)).toEqual(["heightM"]);
    expect(aboutProblems({ ...complete, massKg: Number.NaN }, 2026)).toEqual(["massKg"]);
    expect(aboutProblems({ ...complete, birthYear: 2030 }, 2026)).toEqual(["birthYear"]);
  });

  it("turns pounds and inches into the record's units and back", () => {
    expect(tidySize({ massKg: lbToKg(157.6), heightM: inchesToM(69) })).toEqual({
      massKg: 71.5,
      heightM: 1.75,
    });
    expect(kgToLb(lbToKg(200))).toBeCloseTo(200, 9);
  });
});
