import { exercise } from "@hipfirst/exercises";
import { describe, expect, it } from "vitest";
import { analyse, isProblem, parseMotionJson } from "../index.ts";
import { perform } from "../testing/performance.ts";

const names = ["shoulder", "hip", "knee", "ankle"].flatMap((part) => [`${part}Left`, `${part}Right`]);

/** Somebody who stands upright, the right leg raised aside. */
function raisedAside(deg: number) {
  const aside = (deg * Math.PI) / 180;
  const [across, down] = [Math.sin(aside), -Math.cos(aside)];
  const leg = (reach: number) => [0, 0.9 + reach * down, 0.1 + reach * across];
  const body = [[0, 1.4, -0.15], [0, 1.4, 0.15], [0, 0.9, -0.1], leg(0)];
  const frame = [...body, [0.01, 0.48, -0.1], leg(0.42), [0, 0.06, -0.1], leg(0.84)];
  const frames = Array.from({ length: 30 }, () => frame);
  const input = parseMotionJson({ format: "joints", fps: 30, units: "m", up: "+y", names, frames });
  if (isProblem(input)) throw new Error(`refused: ${input.text.id}`);
  return analyse(input, { movement: "any" }).angles;
}

describe("a leg that is raised aside", () => {
  it("has a hip flexion while the sagittal plane still shows its thigh, and none beyond", () => {
    for (const deg of [0, 30, 50]) expect(Math.abs(raisedAside(deg).hipRight[15] ?? 99)).toBeLessThan(8);
    for (const deg of [56, 75, 89]) expect(raisedAside(deg).hipRight[15]).toBe(null);
  });

  it("does not take the other hip with it", () => {
    expect(Math.abs(raisedAside(80).hipLeft[15] ?? 99)).toBeLessThan(8);
  });
});

describe("somebody who lies on the side, seen from the front", () => {
  it("has knees that are known, and no hip flexion that could be told", () => {
    const sideLying = { definition: exercise("A04"), legs: ["right", "right"] as const, fps: 20 };
    const input = perform({ ...sideLying, camera: { aimM: [0.4, 0.3, 0] }, noiseM: 0.004 });
    const { angles, reps } = analyse(input, { exercise: "A04" });
    expect(reps).toHaveLength(2);
    for (const hip of [angles.hipLeft, angles.hipRight, angles.hipStandingRight])
      expect(hip.every((deg) => deg === null)).toBe(true);
    expect(Math.max(...angles.kneeRight.filter((deg) => deg !== null))).toBeLessThan(20);
  });
});
