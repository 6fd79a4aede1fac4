import { describe, expect, it } from "vitest";
import type { BodyPoints } from "./landmark-model.ts";
import { BodySmoother } from "./smoothing.ts";

const stepS = 1 / 30;

/** A body all of whose points are at `x`; the region around it is 500 px. */
function bodyAt(x: number, visibility = 1): BodyPoints {
  return {
    pixels: new Float64Array(99).fill(x),
    worldM: Float64Array.from({ length: 99 }, (_, at) => ((at % 7) - 3) / 10 + x / 1000),
    visibility: new Float64Array(33).fill(visibility),
    alignment: new Float64Array(4).fill(x),
  };
}

function run(places: readonly number[], clock: (index: number) => number = (index) => index * stepS) {
  const smoother = new BodySmoother();
  return places.map((x, index) => smoother.next(bodyAt(x), clock(index), 500).pixels[0] as number);
}

describe("smoothing in time", () => {
  it("passes the first picture unchanged", () => expect(run([123])).toEqual([123]));

  it("quiets a still body", () => {
    const noisy = Array.from({ length: 120 }, (_, index) => 300 + (index % 2 === 0 ? 1 : -1));
    const late = run(noisy).slice(60);
    expect(Math.max(...late) - Math.min(...late)).toBeLessThan(1.2);
  });

  it("follows a fast move within two pictures", () => {
    const moving = Array.from({ length: 60 }, (_, index) => (index < 30 ? 100 : 100 + 20 * (index - 30)));
    const last = run(moving).at(-1) as number;
    expect(Math.abs(last - (moving.at(-1) as number))).toBeLessThan(40);
  });

  it("starts afresh after a gap, a step back or an unknown time", () => {
    expect(run([100, 200], (index) => index * 0.6)).toEqual([100, 200]);
    expect(run([100, 200], (index) => -index)).toEqual([100, 200]);
    expect(run([100, 200, 300], (index) => (index === 1 ? Number.NaN : index * stepS))).toEqual([
      100, 200, 300,
    ]);
  });

  it("lets visibility fall by time, not by picture", () => {
    const after = (fps: number): number => {
      const smoother = new BodySmoother();
      let visibility = 1;
      for (let index = 0; index <= fps; index++)
        visibility = smoother.next(bodyAt(0, index === 0 ? 1 : 0), index / fps, 500).visibility[0] as number;
      return visibility;
    };
    expect(after(30)).toBeLessThan(0.06);
    expect(Math.abs(after(60) - after(30))).toBeLessThan(0.02);
  });
});
