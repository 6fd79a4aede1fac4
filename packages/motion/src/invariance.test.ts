import { exercise } from "@hipfirst/exercises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "./index.ts";
import type { LandmarkInput } from "./input/motion-input.ts";
import { perform } from "./testing/performance.ts";
import { seeded } from "./testing/random.ts";
import type { LandmarkFrame } from "./types.ts";

const cases = [
  { id: "R05", legs: ["left", "left", "left"], aimM: [0, 0.8, 0] },
  { id: "R06", legs: ["left", "right", "left"], aimM: [0, 0.8, 0] },
  { id: "R07", legs: ["right", "right", "right"], aimM: [0, 0.3, 0] },
  { id: "squat", legs: ["right", "right", "right"], aimM: [0, 0.8, 0] },
] as const;

const setting = fc.record({
  which: fc.constantFrom(...cases),
  fps: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 5, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 61, max: 240 }) },
  ),
  facesLeft: fc.boolean(),
  turnedDeg: fc.integer({ min: -15, max: 15 }),
  mirrored: fc.boolean(),
  seed: fc.nat(1000),
});

interface Setting {
  readonly which: (typeof cases)[number];
  readonly fps: number;
  readonly facesLeft: boolean;
  readonly turnedDeg: number;
  readonly mirrored: boolean;
  readonly seed: number;
}

/** Frames come a third of a frame early or late, as a busy phone gives them. */
function irregular(input: LandmarkInput, fps: number, seed: number): LandmarkInput {
  const random = seeded(seed);
  const frames = input.frames.map((frame) => ({
    ...frame,
    tS: frame.tS + (random.uniform() - 0.5) / (1.5 * fps),
  }));
  return { ...input, frames };
}

/** For two frames at a time the pose network gives one leg the other one's name. (R05 moves so little that its legs look alike.) */
function withSwappedLegs(input: LandmarkInput, seed: number): LandmarkInput {
  const random = seeded(seed);
  const swapped = <Point>(points: readonly Point[] | null): Point[] | null =>
    points?.map((point, index) =>
      index < 23 ? point : (points[index % 2 === 1 ? index + 1 : index - 1] as Point),
    ) ?? null;
  let left = 0;
  const frames = input.frames.map((frame): LandmarkFrame => {
    if (left === 0 && random.uniform() < 0.02) left = 2;
    if (left === 0) return frame;
    left--;
    return { ...frame, landmarks: swapped(frame.landmarks), world: swapped(frame.world) };
  });
  return { ...input, frames };
}

function performed({ which, fps, facesLeft, turnedDeg, mirrored, seed }: Setting): LandmarkInput {
  return perform({
    definition: exercise(which.id),
    legs: which.legs,
    fps,
    camera: { aimM: which.aimM, yawDeg: (facesLeft ? 180 : 0) + turnedDeg, mirrored },
    noiseM: 0.004,
    seed,
  });
}

const seen = ({ which, mirrored }: Setting, input: LandmarkInput) => {
  const { count, reps } = analyse(input, { exercise: which.id }, { mirrored });
  return { count, sides: reps.map((rep) => rep.side) };
};

const expected = ({ which }: Setting) => ({
  count: which.legs.length,
  sides: which.legs.map((leg) => (which.id === "squat" ? "both" : leg)),
});

describe("what does not change the movement does not change the count", () => {
  it("holds at any frame rate, facing either way, turned a little, mirrored, with irregular times", () => {
    fc.assert(
      fc.property(setting, (each) => {
        const input = irregular(performed(each), each.fps, each.seed);
        expect(seen(each, input)).toEqual(expected(each));
      }),
      { seed: 11, numRuns: 24 },
    );
  }, 90_000);

  it("holds when near and far leg change names for moments", () => {
    fc.assert(
      fc.property(setting, (each) => {
        fc.pre(each.which.id !== "R05");
        const ofPhone = { ...each, fps: 15 + (each.fps % 46) };
        const input = withSwappedLegs(performed(ofPhone), each.seed);
        expect(seen(each, input)).toEqual(expected(each));
      }),
      { seed: 12, numRuns: 20 },
    );
  }, 90_000);
});
