import { describe, expect, it } from "vitest";
import { longEdgeDeg, pictureRollDeg, shortEdgeDeg } from "./tilt.ts";

describe("tilt of the device", () => {
  it("is the pitch of the long edge, however the device is rolled", () => {
    expect(longEdgeDeg({ beta: 12, gamma: 0 })).toBeCloseTo(12, 9);
    expect(longEdgeDeg({ beta: -8, gamma: 70 })).toBeCloseTo(-8, 9);
    expect(longEdgeDeg({ beta: 170, gamma: 0 })).toBeCloseTo(10, 9);
  });

  it("is level across when the device stands upright", () => {
    expect(Math.abs(shortEdgeDeg({ beta: 90, gamma: 0 }))).toBeLessThan(1e-9);
    expect(shortEdgeDeg({ beta: 0, gamma: -5 })).toBeCloseTo(5, 9);
  });

  it("takes the edge that lies across the picture", () => {
    expect(Math.abs(pictureRollDeg({ beta: 90, gamma: 0 }, 0))).toBeLessThan(1e-9);
    expect(pictureRollDeg({ beta: 4, gamma: 88 }, 90)).toBeCloseTo(4, 9);
  });
});
