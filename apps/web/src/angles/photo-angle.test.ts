import { describe, expect, it } from "vitest";
import { kneeFlexionDeg, thighAngleDeg } from "./photo-angle.ts";

describe("angles from a photo", () => {
  it("are zero for a level thigh and positive when the knee is above the hip", () => {
    expect(thighAngleDeg({ x: 0, y: 100 }, { x: 200, y: 100 })).toBe(0);
    expect(thighAngleDeg({ x: 0, y: 200 }, { x: 200, y: 0 })).toBeCloseTo(45, 6);
    expect(thighAngleDeg({ x: 200, y: 0 }, { x: 0, y: 200 })).toBeCloseTo(-45, 6);
  });

  it("measure the knee from straight", () => {
    expect(kneeFlexionDeg({ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 2, y: 0 })).toBeCloseTo(0, 6);
    expect(kneeFlexionDeg({ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 })).toBeCloseTo(90, 6);
  });
});
