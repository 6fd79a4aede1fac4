import { postureAt } from "@hipfirst/skeleton";
import { describe, expect, it } from "vitest";
import { liftAt, lifting } from "./lift.ts";

/** The angle between the drawn thigh and straight down, degrees. */
function drawnThighDeg(progress: number): number {
  const { hipRight, kneeRight } = postureAt(lifting.motion, progress, { heightM: 1 }).joints;
  return (Math.atan2(kneeRight[0] - hipRight[0], hipRight[1] - kneeRight[1]) * 180) / Math.PI;
}

describe("the drawn knee", () => {
  it("is as high as it was measured, up to the end of the figure's way", () => {
    for (const hipDeg of [0, 40, 85, 105]) expect(drawnThighDeg(liftAt(hipDeg))).toBeCloseTo(hipDeg, 0);
    const endDeg = lifting.motion.end.angles.right.leg.hipFlexionDeg;
    expect(liftAt(endDeg)).toBe(1);
    expect(liftAt(endDeg + 15)).toBe(1);
    expect(liftAt(-5)).toBe(0);
  });

  it("is not lifted where it was not measured", () => {
    expect(liftAt(null)).toBe(0);
  });
});
