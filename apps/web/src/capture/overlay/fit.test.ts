import { describe, expect, it } from "vitest";
import { fitOver } from "./fit.ts";

const image = { width: 640, height: 480 };

describe("fitOver", () => {
  it("keeps the middle in the middle, whatever is cut off", () => {
    const tall = fitOver(image, { width: 390, height: 844 }, false);
    const wide = fitOver(image, { width: 1280, height: 400 }, true);
    expect(tall([0.5, 0.5, 0, 1])).toEqual([195, 422]);
    expect(wide([0.5, 0.5, 0, 1])).toEqual([640, 200]);
  });

  it("covers the stage: what is too wide hangs over on both sides", () => {
    const place = fitOver(image, { width: 480, height: 480 }, false);
    expect(place([0, 0, 0, 1])).toEqual([-80, 0]);
    expect(place([1, 1, 0, 1])).toEqual([560, 480]);
  });

  it("mirrors left and right only", () => {
    const stage = { width: 640, height: 480 };
    expect(fitOver(image, stage, true)([0.25, 0.75, 0, 1])).toEqual([480, 360]);
  });
});
