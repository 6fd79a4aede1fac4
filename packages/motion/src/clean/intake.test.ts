import { exercise } from "@hipfirst/exercises";
import { describe, expect, it } from "vitest";
import { joint, valuesPerJoint } from "../input/joints.ts";
import { perform } from "../testing/performance.ts";
import type { LandmarkFrame } from "../types.ts";
import { Intake } from "./intake.ts";

const march = perform({
  definition: exercise("R06"),
  legs: ["right", "left"],
  camera: { aimM: [0, 0.8, 0] },
});

/** Picture place of a joint in every frame after cleaning. */
function track(frames: readonly LandmarkFrame[], of: number, mirrored = false): [number, number][] {
  const intake = new Intake(march.widthPx / march.heightPx, mirrored);
  return frames.map((frame) => {
    intake.acceptLandmarks(frame);
    return [intake.pose[of * valuesPerJoint] as number, intake.pose[of * valuesPerJoint + 1] as number];
  });
}

const exchanged = (frame: LandmarkFrame): LandmarkFrame => {
  const swap = <Point>(points: readonly Point[]): Point[] =>
    points.map((point, index) =>
      index < 23 ? point : (points[index % 2 === 1 ? index + 1 : index - 1] as Point),
    );
  return {
    ...frame,
    landmarks: frame.landmarks && swap(frame.landmarks),
    world: frame.world && swap(frame.world),
  };
};

const spoiled = (from: number, to: number, spoil: (frame: LandmarkFrame) => LandmarkFrame) =>
  march.frames.map((frame, index) => (index >= from && index < to ? spoil(frame) : frame));

describe("cleaning", () => {
  const clean = track(march.frames, joint.kneeRight);

  it("keeps a good recording as it is", () => {
    march.frames.forEach(({ landmarks }, index) => {
      expect(clean[index]?.[1]).toBeCloseTo(-(landmarks?.[26]?.[1] ?? 0), 9);
    });
  });

  it("puts the legs right while their names are exchanged, for longer after a longer time of good names", () => {
    for (const [from, to] of [
      [60, 61],
      [60, 70],
      [60, 105],
    ] as const)
      expect(track(spoiled(from, to, exchanged), joint.kneeRight)).toEqual(clean);
  });

  it("believes in the end a detector that insists", () => {
    const insisting = track(spoiled(60, 400, exchanged), joint.kneeRight);
    const other = track(march.frames, joint.kneeLeft);
    expect(insisting.slice(150, 200)).toEqual(other.slice(150, 200));
  });

  it("sees nobody where all points lie in one place, and the person again right after", () => {
    const heap = (frame: LandmarkFrame): LandmarkFrame => ({
      ...frame,
      landmarks: (frame.landmarks ?? []).map(() => [0.5, 0.5, 0, 1] as const),
    });
    const found = track(spoiled(60, 100, heap), joint.kneeRight);
    expect(found.slice(60, 100).flat().every(Number.isNaN)).toBe(true);
    expect(found.slice(101)).toEqual(clean.slice(101));
  });

  it("exchanges left and right of a mirrored picture, and nothing else", () => {
    const mirrored = march.frames.map(
      (frame): LandmarkFrame => ({
        ...frame,
        landmarks: (frame.landmarks ?? []).map((point) =>
          point === null ? null : ([1 - point[0], point[1], point[2], point[3]] as const),
        ),
      }),
    );
    const left = track(mirrored, joint.kneeLeft, true);
    left.forEach(([, y], index) => {
      expect(y).toBeCloseTo(clean[index]?.[1] ?? Number.NaN, 9);
    });
  });

  it("does not see what the network only guessed", () => {
    const guessed = spoiled(60, 61, (frame) => ({
      ...frame,
      landmarks: (frame.landmarks ?? []).map((point, index) =>
        point !== null && index === 26 ? ([point[0], point[1], point[2], 0.1] as const) : point,
      ),
    }));
    expect(track(guessed, joint.kneeRight)[60]).toEqual([Number.NaN, Number.NaN]);
    expect(track(guessed, joint.kneeLeft)[60]).toEqual(track(march.frames, joint.kneeLeft)[60]);
  });
});
