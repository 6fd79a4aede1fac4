import { describe, expect, it } from "vitest";
import { randomOf } from "../random.ts";
import { backOf, isFlaring, painOf, sleep, strainBack, strainOf } from "./back.ts";
import { drawTraits } from "./traits.ts";

const traits = { ...drawTraits(randomOf(7, 1, 1)), usualPain: 2, sensitivity: 1 };
const flares = (strain: number, sensitivity = 1): number => {
  let count = 0;
  for (let index = 0; index < 2000; index++) {
    const back = { ...backOf(traits), sensitivity };
    const random = randomOf(1, index);
    for (let set = 0; set < 12; set++) if (strainBack(back, strain * sensitivity, random)) count += 1;
  }
  return count;
};

describe("a back", () => {
  it("is not strained by good repetitions far from failure", () => {
    expect(strainOf({ intensity: 0.5, reserve: 10, done: 10 }, 1, 1)).toBe(0);
  });

  it("is strained by too much, by poor form and by failing", () => {
    const good = strainOf({ intensity: 0.9, reserve: 1, done: 10 }, 1, 1);
    expect(good).toBeGreaterThan(0);
    expect(strainOf({ intensity: 0.9, reserve: 1, done: 10 }, 0.5, 1)).toBeGreaterThan(good);
    expect(strainOf({ intensity: 0.9, reserve: -1, done: 8 }, 1, 1)).toBeGreaterThan(good);
    expect(strainOf({ intensity: 0.9, reserve: 1, done: 10 }, 1, 2)).toBeCloseTo(2 * good);
  });

  it("flares up more often when strained more, and when it is more sensitive", () => {
    expect(flares(0)).toBe(0);
    expect(flares(1)).toBeGreaterThan(2 * flares(0.3));
    expect(flares(0.5, 2)).toBeGreaterThan(flares(0.5));
  });

  it("hurts as usual again days after strain, and weeks after a flare", () => {
    const back = { ...backOf(traits), irritation: 2, flare: 3.5 };
    expect(painOf(back)).toBe(7.5);
    const random = randomOf(3, 3);
    for (let night = 0; night < 30; night++) sleep(back, random);
    expect(isFlaring(back)).toBe(false);
    expect(back.irritation).toBeLessThan(0.01);
  });
});
