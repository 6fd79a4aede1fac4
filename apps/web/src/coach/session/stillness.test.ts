import type { Landmark, LandmarkFrame } from "@hipfirst/motion";
import { describe, expect, it } from "vitest";
import { createStillness, stillForS } from "./stillness.ts";

/** Somebody standing side-on: x of all joints, heights of shoulder, hip, knee and ankle. */
function frame(tS: number, x = 0.5, visibility = 0.9): LandmarkFrame {
  const landmarks: Landmark[] = Array.from({ length: 33 }, () => null);
  for (const [left, y] of [
    [11, 0.2],
    [23, 0.5],
    [25, 0.7],
    [27, 0.9],
  ] as const) {
    landmarks[left] = [x, y, 0, visibility];
    landmarks[left + 1] = [x, y, 0, 0.1];
  }
  return { tS, landmarks, world: null };
}

describe("being still in the picture", () => {
  it("fills in three seconds of standing, with one side unseen", () => {
    const still = createStillness();
    const shares = Array.from({ length: 40 }, (_, index) =>
      still.push(frame(index * 0.1, 0.5 + 0.004 * (index % 2))),
    );
    expect(shares[0]).toBe(0);
    expect(shares[15]).toBeCloseTo(1.5 / stillForS, 6);
    expect(shares[39]).toBe(1);
  });

  it("begins anew at a movement, and forgets somebody who left or is cut off", () => {
    const still = createStillness();
    expect([still.push(frame(0)), still.push(frame(2))][1]).toBeCloseTo(2 / 3, 6);
    expect(still.push(frame(2.1, 0.6))).toBe(0);
    expect(still.push(frame(3.1, 0.6))).toBeGreaterThan(0);
    for (const gone of [frame(3.2, 0.6, 0.2), frame(3.2, 1.2), { tS: 3.2, landmarks: null, world: null }]) {
      expect(still.push(frame(3.1, 0.6))).toBeGreaterThanOrEqual(0);
      expect(still.push(gone)).toBe(0);
      expect(still.push(frame(3.3, 0.6))).toBe(0);
    }
  });

  it("never counts a clock that runs backwards", () => {
    const still = createStillness();
    still.push(frame(10));
    expect(still.push(frame(2))).toBe(0);
  });
});
