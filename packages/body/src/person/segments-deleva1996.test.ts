import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Person, segmentsOf } from "./segments-deleva1996.ts";

const anyPerson: fc.Arbitrary<Person> = fc.record({
  massKg: fc.double({ min: 35, max: 180, noNaN: true }),
  heightM: fc.double({ min: 1.3, max: 2.2, noNaN: true }),
  sex: fc.constantFrom("female", "male", "unspecified"),
});

/** Gravity moment of a straight leg held level, about the hip. */
function levelLegNm(person: Person): number {
  const { thigh, shank, foot } = segmentsOf(person);
  const kneeM = thigh.lengthM;
  const ankleM = kneeM + shank.lengthM;
  return (
    9.81 *
    (thigh.massKg * thigh.comM + shank.massKg * (kneeM + shank.comM) + foot.massKg * (ankleM + foot.comM))
  );
}

describe("segments after de Leva 1996", () => {
  it("V3: a straight leg held level asks 46.9 Nm of a man of 75 kg and 1.75 m", () => {
    expect(levelLegNm({ massKg: 75, heightM: 1.75, sex: "male" })).toBeCloseTo(46.9, 1);
  });

  it("add up to the body mass", () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const { thigh, shank, foot, trunk, headNeckMassKg, armMassKg } = segmentsOf(person);
        const sumKg =
          2 * (thigh.massKg + shank.massKg + foot.massKg + armMassKg) + trunk.massKg + headNeckMassKg;
        expect(Math.abs(sumKg / person.massKg - 1)).toBeLessThan(0.002);
      }),
      { seed: 1 },
    );
  });

  it("scale with mass and stature", () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const heavier = levelLegNm({ ...person, massKg: 2 * person.massKg });
        expect(heavier).toBeCloseTo(2 * levelLegNm(person), 9);
      }),
      { seed: 2 },
    );
  });
});
