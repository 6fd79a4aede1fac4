import { describe, expect, it } from "vitest";
import type { Repetition } from "../types.ts";
import { setMeasures } from "./whole-set.ts";

const rep = (order: number, part: Partial<Repetition>): Repetition => ({
  startS: 4 * order,
  peakS: 4 * order + 1,
  endS: 4 * order + 3,
  side: "right",
  peakDeg: 90,
  rangeDeg: 80,
  valid: true,
  score: 1,
  faults: [],
  heldS: null,
  ...part,
});

describe("the whole set", () => {
  it("says which side goes further, once both have shown it twice", () => {
    const sides = ["left", "right", "left", "right"] as const;
    const reps = sides.map((side, order) => rep(order, { side, peakDeg: side === "left" ? 80 : 95 }));
    expect(setMeasures(reps).leftRightPeakDifferenceDeg).toBe(15);
    expect(setMeasures(reps.slice(0, 3)).leftRightPeakDifferenceDeg).toBeNull();
  });

  it("follows a slow change and not one odd repetition", () => {
    const tiring = [0, 1, 2, 3, 4, 5].map((order) =>
      rep(order, { rangeDeg: 80 - 4 * order, endS: 4 * order + 2 + 0.1 * order }),
    );
    const { rangeDriftDeg, repDriftS } = setMeasures(tiring);
    expect(rangeDriftDeg).toBeCloseTo(-20, 9);
    expect(repDriftS).toBeCloseTo(0.5, 9);
    const odd = [80, 80, 20, 80, 80, 80].map((rangeDeg, order) => rep(order, { rangeDeg }));
    expect(setMeasures(odd).rangeDriftDeg).toBe(0);
    expect(setMeasures(odd.slice(0, 3)).rangeDriftDeg).toBeNull();
  });

  it("tells tempo and the trunk's part from the repetitions that show them", () => {
    const reps = [
      rep(0, { outS: 1, returnS: 2, trunkForwardDeg: 2, trunkBackDeg: 12 }),
      rep(1, { outS: 2, returnS: 4, trunkForwardDeg: null, trunkBackDeg: null }),
      rep(2, { outS: null, returnS: null, trunkForwardDeg: 4, trunkBackDeg: 16 }),
    ];
    expect(setMeasures(reps)).toMatchObject({
      medianOutS: 1.5,
      medianReturnS: 3,
      medianTrunkForwardDeg: 3,
      medianTrunkBackDeg: 14,
      trunkDriftDeg: null,
    });
  });

  it("knows nothing of an empty set", () => {
    expect(Object.values(setMeasures([])).every((value) => value === null)).toBe(true);
  });
});
