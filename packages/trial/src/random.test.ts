import { describe, expect, it } from "vitest";
import { randomOf } from "./random.ts";

const draws = (...seeds: number[]) => {
  const random = randomOf(...seeds);
  return Array.from({ length: 20_000 }, () => random.next());
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("random numbers", () => {
  it("depend on the seeds alone, and on each of them", () => {
    expect(draws(1, 2, 3)).toEqual(draws(1, 2, 3));
    expect(draws(1, 2, 3)[0]).not.toBe(draws(1, 2, 4)[0]);
    expect(draws(1, 2)[0]).not.toBe(draws(2, 1)[0]);
    expect(draws(-1)[0]).not.toBe(draws(1)[0]);
  });

  it("are even, and unlike those of a neighbour", () => {
    const [a, b] = [draws(7, 10), draws(7, 11)];
    expect(mean(a)).toBeCloseTo(0.5, 1.8);
    const together = mean(a.map((value, index) => (value - 0.5) * ((b[index] ?? 0) - 0.5)));
    expect(Math.abs(together)).toBeLessThan(0.003);
  });

  it("are normal where asked", () => {
    const random = randomOf(4);
    const values = Array.from({ length: 20_000 }, () => random.normal());
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });
});
