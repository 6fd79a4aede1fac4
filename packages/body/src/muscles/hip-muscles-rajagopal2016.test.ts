import { describe, expect, it } from "vitest";
import { type HipMuscleName, indexOfHipMuscle, LegMuscles } from "./hip-muscles-rajagopal2016.ts";

function legAt(hipFlexionDeg: number, kneeFlexionDeg: number, hipSpeedDegPerS = 0): LegMuscles {
  const leg = new LegMuscles();
  leg.set({ hipFlexionDeg, kneeFlexionDeg, hipSpeedDegPerS, kneeSpeedDegPerS: 0 });
  return leg;
}

const flexorCapacityNm = ({ hipFlexionArmM, capacityN }: LegMuscles): number =>
  hipFlexionArmM.reduce((sum, armM, i) => sum + Math.max(0, armM) * (capacityN[i] ?? 0), 0);
const of = (values: Float64Array, name: HipMuscleName): number =>
  values[indexOfHipMuscle(name)] ?? Number.NaN;

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
      expect(Math.abs(flexorCapacityNm(legAt(hipDeg, kneeDeg)) / expectedNm - 1)).toBeLessThan(0.03);
    },
  );

  it("keep psoas and iliacus flexors up to the trusted angle and hold them past it", () => {
    for (const name of ["psoas", "iliacus"] as const) {
      expect(of(legAt(110, 90).hipFlexionArmM, name)).toBeGreaterThan(0.02);
      expect(of(legAt(125, 90).hipFlexionArmM, name)).toBe(of(legAt(110, 90).hipFlexionArmM, name));
      expect(of(legAt(125, 90).capacityN, name)).toBe(of(legAt(110, 90).capacityN, name));
    }
  });

  it("lose strength while shortening and gain it while lengthening", () => {
    const stillN = of(legAt(60, 90).capacityN, "psoas");
    expect(of(legAt(60, 90, 120).capacityN, "psoas")).toBeLessThan(stillN);
    expect(of(legAt(60, 90, -120).capacityN, "psoas")).toBeGreaterThan(stillN);
  });

  it("have arms that are the shortening of their path, to the error of the published fit", () => {
    const stepDeg = 0.5;
    for (let hipDeg = -10; hipDeg <= 100; hipDeg += 10) {
      const [before, at, after] = [legAt(hipDeg - stepDeg, 0), legAt(hipDeg, 0), legAt(hipDeg + stepDeg, 0)];
      at.hipFlexionArmM.forEach((armM, i) => {
        const lengtheningM = (after.pathLengthM[i] ?? 0) - (before.pathLengthM[i] ?? 0);
        const fittedM = -lengtheningM / ((2 * stepDeg * Math.PI) / 180);
        expect(Math.abs(armM - fittedM)).toBeLessThan(0.012);
      });
    }
  });
});
