import { describe, expect, it } from "vitest";
import { PersonDetector } from "./detector.ts";
import { type BodyPoints, LandmarkModel } from "./landmark-model.ts";
import type { Network } from "./network.ts";
import { PoseTracker } from "./pose-tracker.ts";
import type { Region } from "./region.ts";

const silent: Network = { run: () => Promise.reject(new Error("the fakes run no network")) };
const start: Region = { centreX: 50, centreY: 50, sizePx: 80, turnRad: 0 };

/** A person whom the detector finds when `inRoom`, and the landmarks where they are looked for when `inRegion`. */
function scene() {
  const state = { inRoom: true, inRegion: (_: Region) => true, searches: 0, looked: [] as Region[] };
  const detector = new PersonDetector(silent);
  detector.find = async () => {
    state.searches++;
    return state.inRoom ? start : null;
  };
  const model = new LandmarkModel(silent);
  model.read = async (_, region): Promise<BodyPoints | null> => {
    state.looked.push(region);
    if (!state.inRegion(region)) return null;
    const alignment = Float64Array.of(60, 60, 60, 20);
    return {
      pixels: new Float64Array(99),
      worldM: new Float64Array(99),
      visibility: new Float64Array(33),
      alignment,
    };
  };
  const tracker = new PoseTracker(detector, model);
  let shown = 0;
  const next = () => tracker.next({ widthPx: 100, heightPx: 100, rgb: new Uint8Array(0), tS: shown++ / 30 });
  return { state, next };
}

describe("following a person", () => {
  it("searches once, then looks where the last picture says", async () => {
    const { state, next } = scene();
    for (let index = 0; index < 3; index++) expect(await next()).not.toBeNull();
    expect(state.searches).toBe(1);
    expect(state.looked.map(({ centreX, sizePx }) => [centreX, sizePx])).toEqual([
      [50, 80],
      [60, 100],
      [60, 100],
    ]);
  });

  it("searches the same picture when the person left the region", async () => {
    const { state, next } = scene();
    await next();
    state.inRegion = (region) => region === start;
    expect(await next()).not.toBeNull();
    expect(state.searches).toBe(2);
  });

  it("sees nobody in an empty room, and the person again when they are back", async () => {
    const { state, next } = scene();
    await next();
    Object.assign(state, { inRoom: false, inRegion: () => false });
    expect([await next(), await next()]).toEqual([null, null]);
    Object.assign(state, { inRoom: true, inRegion: () => true });
    expect(await next()).not.toBeNull();
    expect(state.searches).toBe(4);
  });
});
