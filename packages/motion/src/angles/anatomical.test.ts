import { describe, expect, it } from "vitest";
import {
  hipWithTrunkDeg,
  kneeFromCentresDeg,
  measuredTiltChangeDeg,
  pelvisTiltChangeDeg,
  takenAlongDeg,
} from "./anatomical.ts";

const upper = { trunkChangeDeg: 0, trunkLengthRatio: 1, headChangeDeg: Number.NaN };

describe("the knee from joint centres", () => {
  it("is the bend in the plane of a bent leg, and that in the plane of the pelvis near straight", () => {
    expect(kneeFromCentresDeg(110, 118)).toBe(118);
    expect(kneeFromCentresDeg(-2, 9)).toBe(-2);
    for (let bend = 0; bend < 90; bend++) {
      const step = kneeFromCentresDeg(bend + 1, bend + 7) - kneeFromCentresDeg(bend, bend + 6);
      expect(step).toBeGreaterThan(0.8);
      expect(step).toBeLessThan(1.4);
    }
  });
});

describe("the pelvis between trunk and thigh", () => {
  it("goes with the trunk and is rolled back by a raised thigh, less than either moves", () => {
    expect(pelvisTiltChangeDeg(30, 0)).toBeGreaterThan(15);
    expect(pelvisTiltChangeDeg(30, 0)).toBeLessThan(30);
    expect(pelvisTiltChangeDeg(0, 90)).toBeLessThan(0);
    expect(pelvisTiltChangeDeg(0, 90)).toBeGreaterThan(-30);
    expect(pelvisTiltChangeDeg(10, -20)).toBe(pelvisTiltChangeDeg(10, 0));
  });

  it("stays behind where the spine rounds or the head comes forward with it", () => {
    const lean = { ...upper, trunkChangeDeg: 30 };
    const straight = measuredTiltChangeDeg(lean, 60);
    expect(measuredTiltChangeDeg({ ...lean, trunkLengthRatio: 0.95 }, 60)).toBeCloseTo(straight - 12.5, 6);
    const upright = measuredTiltChangeDeg({ ...lean, headChangeDeg: 0 }, 60);
    expect(measuredTiltChangeDeg({ ...lean, headChangeDeg: 30 }, 60)).toBeLessThan(upright);
  });

  it("takes no marker error for a body: length and head count only as far as a body goes", () => {
    const at = (trunkLengthRatio: number, headChangeDeg: number): number =>
      measuredTiltChangeDeg({ trunkChangeDeg: 20, trunkLengthRatio, headChangeDeg }, 40);
    expect(at(0.2, 0)).toBe(at(0.88, 0));
    expect(at(3, 0)).toBe(at(1.03, 0));
    expect(at(1, 170)).toBe(at(1, 40));
  });

  it("says much the same with and without a head where the head keeps its place over the shoulders", () => {
    for (const trunkChangeDeg of [0, 15, 30])
      for (const thigh of [0, 45, 90]) {
        const withHead = measuredTiltChangeDeg(
          { ...upper, trunkChangeDeg, headChangeDeg: trunkChangeDeg / 3 },
          thigh,
        );
        expect(Math.abs(withHead - measuredTiltChangeDeg({ ...upper, trunkChangeDeg }, thigh))).toBeLessThan(
          2,
        );
      }
  });

  it("is taken along by a thigh at the end of its extension, and by no more than a pelvis moves", () => {
    expect(takenAlongDeg(-10)).toBe(0);
    expect(takenAlongDeg(-45)).toBe(15);
    expect(takenAlongDeg(-90)).toBeNaN();
  });

  it("lies with the trunk where the trunk is supported", () => {
    expect(hipWithTrunkDeg(0, 0)).toBe(0);
    expect(hipWithTrunkDeg(90, 0)).toBeLessThan(90);
    expect(hipWithTrunkDeg(90, 0)).toBeGreaterThan(60);
  });
});
