import { describe, expect, it } from "vitest";
import { seeded } from "../testing/random.ts";
import { jointDistances } from "./distances.ts";

const axes = 2;
const random = seeded(4);
const channels = Array.from({ length: 13 * axes }, () =>
  Float64Array.from({ length: 5 }, () => random.uniform()),
);
const seenAs = (point: (x: number, y: number) => [x: number, y: number]): Float64Array[] =>
  channels.map((channel, index) => {
    const at = index - (index % axes);
    return channel.map(
      (_, time) =>
        point(channels[at]?.[time] as number, channels[at + 1]?.[time] as number)[index % axes] as number,
    );
  });

function expectSame(other: readonly Float64Array[]): void {
  const usual = jointDistances(channels, axes);
  expect(usual).toHaveLength(21);
  jointDistances(other, axes).forEach((series, index) => {
    series.forEach((value, at) => {
      expect(value).toBeCloseTo(usual[index]?.[at] as number, 12);
    });
  });
}

describe("distances between joints", () => {
  it("stay the same mirrored, turned and elsewhere", () => {
    expectSame(seenAs((x, y) => [1 - x, y]));
    expectSame(seenAs((x, y) => [0.6 * x - 0.8 * y, 0.8 * x + 0.6 * y]));
    expectSame(seenAs((x, y) => [x + 3, y - 2]));
  });

  it("stay the same where left and right are exchanged", () => {
    const other = (joint: number): number => (joint === 0 ? 0 : joint % 2 === 1 ? joint + 1 : joint - 1);
    expectSame(
      channels.map(
        (_, index) => channels[other(Math.floor(index / axes)) * axes + (index % axes)] as Float64Array,
      ),
    );
  });

  it("change when the body does, and are unknown where a pair is not seen", () => {
    const bent = channels.map((channel, index) =>
      index < axes ? channel.map((value) => value + 1) : channel,
    );
    expect(jointDistances(bent, axes)[0]?.[0]).not.toBeCloseTo(
      jointDistances(channels, axes)[0]?.[0] as number,
      3,
    );
    const hidden = channels.map((channel, index) => (index < axes ? channel.map(() => Number.NaN) : channel));
    expect(jointDistances(hidden, axes)[0]?.[0]).toBeNaN();
  });
});
