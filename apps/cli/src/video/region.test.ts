import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyRegion, fromRegion, wholePicture } from "./region.ts";

describe("region of a body", () => {
  it("is upright, centred on the hips and two and a half radii wide for a standing person", () => {
    const region = bodyRegion({ x: 100, y: 200 }, { x: 100, y: 120 });
    expect(region).toMatchObject({ centreX: 100, centreY: 200, sizePx: 200 });
    expect(region.turnRad).toBeCloseTo(0, 12);
  });

  it.each([
    ["lying with the head to the right", { x: 180, y: 200 }, Math.PI / 2],
    ["lying with the head to the left", { x: 20, y: 200 }, -Math.PI / 2],
    ["hanging head down", { x: 100, y: 280 }, -Math.PI],
  ])("turns for a body %s", (_, onCircle, turnRad) => {
    expect(bodyRegion({ x: 100, y: 200 }, onCircle).turnRad).toBeCloseTo(turnRad, 12);
  });

  it("always shows the body upright, its circle at a tenth from the edge", () => {
    const place = fc.record({
      x: fc.double({ min: 0, max: 2000, noNaN: true }),
      y: fc.double({ min: 0, max: 2000, noNaN: true }),
    });
    fc.assert(
      fc.property(place, place, (hips, onCircle) => {
        fc.pre(Math.hypot(hips.x - onCircle.x, hips.y - onCircle.y) > 1);
        const region = bodyRegion(hips, onCircle);
        const top = fromRegion(region, { x: 0.5, y: 0.1 });
        const middle = fromRegion(region, { x: 0.5, y: 0.5 });
        expect(Math.hypot(top.x - onCircle.x, top.y - onCircle.y)).toBeLessThan(1e-6);
        expect(Math.hypot(middle.x - hips.x, middle.y - hips.y)).toBeLessThan(1e-6);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe("the whole picture", () => {
  it("is letterboxed: a wide picture leaves room above and below", () => {
    const square = wholePicture(640, 480);
    expect(fromRegion(square, { x: 0, y: 0 })).toEqual({ x: 0, y: -80 });
    expect(fromRegion(square, { x: 1, y: 1 })).toEqual({ x: 640, y: 560 });
  });
});
