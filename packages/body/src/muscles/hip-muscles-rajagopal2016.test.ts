import { describe, expect, it } from "vitest";
import { hipMuscles } from "./hip-muscles-rajagopal2016.ts";

function flexorCapacityNm(hipDeg: number, kneeDeg: number): number {
  return hipMuscles
    .map((muscle) => muscle.at(hipDeg, kneeDeg))
    .filter((state) => state.hipFlexionArmM > 0)
    .reduce((sum, state) => sum + state.hipFlexionArmM * state.capacityN, 0);
}
const named = (name: string) => hipMuscles.find((muscle) => muscle.name === name);

describe("hip muscles after Rajagopal et al. 2016", () => {
  it.each([
    [0, 0, 241],
    [30, 0, 235],
    [60, 0, 161],
    [90, 0, 103],
    [0, 90, 194],
    [30, 90, 239],
    [60, 90, 253],
    [90, 90, 185],
  ])(
    "give all flexors together the published strength at hip %d°, knee %d°",
    (hipDeg, kneeDeg, expectedNm) => {
      expect(Math.abs(flexorCapacityNm(hipDeg, kneeDeg) / expectedNm - 1)).toBeLessThan(0.03);
    },
  );

  it("keep psoas and iliacus flexors up to the trusted angle and hold them past it", () => {
    for (const name of ["psoas", "iliacus"]) {
      const muscle = named(name);
      expect(muscle?.at(110, 90).hipFlexionArmM).toBeGreaterThan(0.02);
      expect(muscle?.at(125, 90)).toEqual(muscle?.at(110, 90));
    }
  });

  it("lose strength while shortening and gain it while lengthening", () => {
    const psoas = named("psoas");
    const still = psoas?.at(60, 90).capacityN ?? 0;
    expect(psoas?.at(60, 90, 120).capacityN).toBeLessThan(still);
    expect(psoas?.at(60, 90, -120).capacityN).toBeGreaterThan(still);
  });
});
