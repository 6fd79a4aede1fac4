import { describe, expect, it } from "vitest";
import { LandmarkModel, refined } from "./landmark-model.ts";
import type { Network } from "./network.ts";

const points = (): Float32Array => new Float32Array(195);
const coldMap = (): Float32Array => new Float32Array(64 * 64 * 39).fill(-20);

describe("heat-map refinement", () => {
  it("moves a point to the middle of a certain heat map", () => {
    const regression = points();
    regression.set([128, 64], 5 * 2);
    const map = coldMap();
    for (const column of [33, 34]) map[(17 * 64 + column) * 39 + 2] = 5;
    const { x, y } = refined(2, regression, map);
    expect(x).toBeCloseTo(33.5 / 64, 5);
    expect(y).toBeCloseTo(17 / 64, 5);
  });

  it("keeps the regression where the map is unsure, far away or of another point", () => {
    const regression = points();
    regression.set([128, 64], 5 * 2);
    const map = coldMap();
    map[(17 * 64 + 33) * 39 + 2] = -0.1;
    map[(17 * 64 + 60) * 39 + 2] = 9;
    map[(17 * 64 + 33) * 39 + 3] = 9;
    expect(refined(2, regression, map)).toEqual({ x: 0.5, y: 0.25 });
  });

  it("keeps a point outside the crop", () => {
    const regression = points();
    regression.set([-10, 300], 0);
    expect(refined(0, regression, coldMap())).toEqual({ x: -10 / 256, y: 300 / 256 });
  });
});

describe("reading a body", () => {
  const picture = { widthPx: 400, heightPx: 400, rgb: new Uint8Array(400 * 400 * 3) };
  const region = { centreX: 200, centreY: 200, sizePx: 256, turnRad: Math.PI / 2 };
  const answering = (regression: Float32Array, presence: number, world: Float32Array): Network => ({
    run: async () => [regression, Float32Array.of(presence), coldMap(), world] as never,
  });

  it("brings points back into the picture and metres upright, as the region was turned", async () => {
    const regression = points();
    regression.set([128, 28, 64, 2, 0], 5 * 11);
    regression.set([128, 128], 5 * 33);
    regression.set([128, 0], 5 * 34);
    const world = new Float32Array(117);
    world.set([0.1, -0.5, 0.2], 3 * 11);
    const body = await new LandmarkModel(answering(regression, 0.9, world)).read(picture, region);
    // 100 px above the middle of a region turned clockwise lies 100 px to the right of it.
    const [x, y, z] = body?.pixels.subarray(33, 36) ?? [];
    expect([x, y, z].map((value) => Math.round(value as number))).toEqual([300, 200, 64]);
    const [wx, wy, wz] = body?.worldM.subarray(33, 36) ?? [];
    expect([wx, wy, wz].map((value) => Math.round(10 * (value as number)))).toEqual([5, 1, 2]);
    expect(body?.visibility[11]).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
    expect([...(body?.alignment ?? [])].map(Math.round)).toEqual([200, 200, 328, 200]);
  });

  it.each([0.49, Number.NaN])("sees nobody at presence %s", async (presence) => {
    const model = new LandmarkModel(answering(points(), presence, new Float32Array(117)));
    expect(await model.read(picture, region)).toBeNull();
  });
});
