import { describe, expect, it } from "vitest";
import { seeded } from "../testing/random.ts";
import { FrameClock } from "./clock.ts";

const run = (times: readonly number[]): number[] => {
  const clock = new FrameClock();
  return times.map((timeS) => clock.accept(timeS));
};
const every = (fps: number, from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index / fps);

describe("the clock of the frames", () => {
  it("passes ordinary times on as they are, at any frame rate", () => {
    for (const fps of [5, 15, 30, 60, 240]) {
      const times = every(fps, 3, 50);
      expect(run(times)).toEqual(times);
    }
  });

  it("drops a lone time that is stale, repeated, far ahead or none, and goes on as if it had not been", () => {
    for (const odd of [0, 1, 1.1, 1e6, Number.NaN, Infinity, -Infinity, 1e308]) {
      const [a, b] = [every(30, 0, 34), every(30, 35 / 30, 20)];
      const told = run([...a, odd, ...b]);
      expect(told[34]).toBeNaN();
      expect(told.slice(35)).toEqual(b);
    }
  });

  it("comes back to its own times after a short spell on another clock", () => {
    for (const shiftS of [-3, 30, -0.5])
      for (const spell of [1, 3, 6, 9]) {
        const times = every(30, 5, 60).map((tS, index) =>
          index >= 20 && index < 20 + spell ? tS + shiftS : tS,
        );
        expect([shiftS, spell, run(times).at(-1)]).toEqual([shiftS, spell, times.at(-1)]);
      }
  });

  it("follows a pause of the recording after a few frames", () => {
    const times = [...every(30, 0, 20), ...every(30, 20, 20)];
    expect(run(times).slice(-10)).toEqual(times.slice(-10));
  });

  it("never runs backward, whatever comes", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seeded(seed);
      const times = Array.from({ length: 120 }, (_, index) =>
        random.uniform() < 0.2 ? (random.uniform() - 0.5) * 10 ** (8 * random.uniform()) : index / 30,
      );
      const told = run(times).filter((tS) => !Number.isNaN(tS));
      const backward = told.filter((tS, index) => index > 0 && !(tS > (told[index - 1] ?? 0)));
      expect([seed, backward]).toEqual([seed, []]);
    }
  });
});
