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

describe("a leg that is raised aside, seen from the front", () => {
  const clip = perform({
    definition: exercise("R06"),
    legs: ["right"],
    camera: { aimM: [0, 0.8, 0], yawDeg: 90, distanceM: 3.5 },
  });
  const [standing] = clip.frames;
  const [rightHip, rightLeg] = [24, [26, 28, 30, 32]];

  /** The first frame with the right leg lying level, so far aside and the rest toward the camera, for a second. */
  function raised(asideDeg: number) {
    const [aside, near] = [Math.sin((asideDeg * Math.PI) / 180), Math.cos((asideDeg * Math.PI) / 180)];
    const hip = standing?.landmarks?.[rightHip];
    const hipWorld = standing?.world?.[rightHip];
    if (hip === null || hip === undefined || hipWorld === null || hipWorld === undefined)
      throw new Error("no hip");
    const landmarks = standing?.landmarks?.map((point, index): typeof point => {
      if (point === null || !rightLeg.includes(index)) return point;
      const below = ((point[1] - hip[1]) * clip.heightPx) / clip.widthPx;
      return [hip[0] - aside * below, hip[1], hip[2] - near * below, 1];
    });
    const world = standing?.world?.map((point, index): typeof point => {
      if (point === null || !rightLeg.includes(index)) return point;
      const below = point[1] - hipWorld[1];
      return [hipWorld[0] - aside * below, hipWorld[1], hipWorld[2] - near * below];
    });
    const frames = Array.from({ length: 30 }, (_, index) => ({
      tS: index / 30,
      landmarks: landmarks ?? null,
      world: world ?? null,
    }));
    return analyse({ ...clip, frames }, { movement: "any" }).angles;
  }

  it("has no hip flexion that could be told from depth, however large the person is in the picture", () => {
    for (const deg of [50, 60, 80]) expect([deg, raised(deg).hipRight[15]]).toEqual([deg, null]);
    expect(Math.abs(raised(60).hipLeft[15] ?? 99)).toBeLessThan(15);
  });

  it("has one while it is raised more to the front", () => {
    for (const deg of [0, 20, 35]) expect(raised(deg).hipRight[15]).toBeGreaterThan(60);
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
