import { describe, expect, it } from "vitest";
import { createWalk } from "./video-walk.ts";

/** Walks through a video whose pictures begin at these times; returns the pictures seen and how many looks that took. */
function through(pictures: readonly number[], lastsS: number): { seen: number[]; looks: number } {
  const walk = createWalk();
  const seen: number[] = [];
  let looks = 0;
  while (walk.atS < lastsS) {
    looks++;
    const shown = pictures.filter((tS) => tS <= walk.atS).at(-1) ?? 0;
    walk.go(shown > walk.lastS ? shown : "same");
    if (shown !== seen.at(-1)) seen.push(shown);
  }
  return { seen, looks };
}

const every = (fps: number, lastsS: number): number[] =>
  Array.from({ length: Math.floor(lastsS * fps) }, (_, index) => index / fps);

describe("walking through a video", () => {
  it("takes twenty pictures a second of a quick one, each once", () => {
    for (const fps of [24, 30, 60, 240]) {
      const { seen, looks } = through(every(fps, 10), 10);
      expect(seen.length).toBeGreaterThanOrEqual(195);
      expect(seen.length).toBeLessThanOrEqual(201);
      expect(looks).toBeLessThanOrEqual(seen.length + 2);
    }
  });

  it("takes every picture of a slow one, and soon without looking twice", () => {
    for (const fps of [5, 10, 15]) {
      const { seen, looks } = through(every(fps, 20), 20);
      expect(seen).toHaveLength(20 * fps);
      expect(looks).toBeLessThan(seen.length + 25);
    }
  });

  it("comes to the end of one whose pace changes", () => {
    const pictures = [...every(30, 3), 3, 5, 5.5, 6, ...every(30, 2).map((tS) => 7.01 + tS)];
    const { seen } = through(pictures, 9);
    expect(seen).toEqual(expect.arrayContaining([5, 5.5, 6]));
    expect(seen.at(-1)).toBeGreaterThan(8.9);
  });
});
