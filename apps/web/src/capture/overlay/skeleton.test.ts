import type { Landmark } from "@hipfirst/motion";
import { describe, expect, it } from "vitest";
import type { Point } from "./fit.ts";
import { hipOf, nearSideOf, skeletonOf } from "./skeleton.ts";

const place = (landmark: Landmark): Point => (landmark === null ? [0, 0] : [landmark[0], landmark[1]]);

/** A person whose left side (odd numbers) is nearer the camera. */
function person(change: Readonly<Record<number, Landmark>> = {}): Landmark[] {
  return Array.from({ length: 33 }, (_, index) => {
    const changed = change[index];
    return changed === undefined ? ([index, index, index % 2 === 1 ? -0.2 : 0.2, 0.9] as const) : changed;
  });
}

describe("skeletonOf", () => {
  it("draws the far side first and the near side on top", () => {
    const { bones } = skeletonOf(person(), null, nearSideOf(person()), place);
    expect(bones[0]?.limb).toBe("far");
    expect(bones.at(-1)?.limb).toBe("near");
  });

  it("marks the working leg, and only that, whichever side is near", () => {
    const { bones } = skeletonOf(person(), { workingSide: "right" }, "left", place);
    const working = bones.filter(({ limb }) => limb === "work");
    expect(working.map(({ from, to }) => [from[0], to[0]])).toEqual([
      [24, 26],
      [26, 28],
    ]);
  });

  it("leaves out a joint that is not seen, and every bone that ends in it", () => {
    for (const unseen of [null, [25, 25, 0, 0.49]] as const) {
      const { bones, joints } = skeletonOf(person({ 25: unseen }), null, "left", place);
      expect(joints.some(({ at }) => at[0] === 25)).toBe(false);
      expect(bones.some(({ from, to }) => from[0] === 25 || to[0] === 25)).toBe(false);
      expect(bones.some(({ from, to }) => from[0] === 24 && to[0] === 26)).toBe(true);
    }
  });
});

describe("nearSideOf", () => {
  it("is unknown for a person square to the camera", () => {
    expect(nearSideOf(person())).toBe("left");
    const square = person({ 11: [0, 0, 0, 1], 12: [0, 0, 0, 1], 23: [0, 0, 0, 1], 24: [0, 0, 0, 1] });
    expect(nearSideOf(square)).toBeNull();
  });
});

describe("hipOf", () => {
  it("measures the thigh from the trunk's line", () => {
    const raised = person({ 11: [0, 0, 0, 1], 23: [0, 2, 0, 1], 25: [1, 2, 0, 1] });
    const leg = hipOf(raised, "left", place);
    expect(leg?.straightRad).toBeCloseTo(Math.PI / 2);
    expect(leg?.thighRad).toBeCloseTo(0);
    expect(leg?.thighPx).toBe(1);
    expect(hipOf(person({ 11: null }), "left", place)).toBeNull();
  });
});
