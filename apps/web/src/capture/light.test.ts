import type { Landmark } from "@hipfirst/motion";
import { describe, expect, it } from "vitest";
import { lightOf } from "./light.ts";

/** Two columns: dark at the left, bright at the right. */
const pixels = {
  width: 2,
  height: 2,
  data: [0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 255, 255, 255, 255, 255],
};
const at = (x: number, visibility = 0.9): Landmark => [x, 0.5, 0, visibility];

describe("light", () => {
  it("is the mean of the picture, and of what lies under the joints", () => {
    expect(lightOf(pixels, [at(0.2), at(0.2), at(0.3), at(0.1)])).toEqual({ picture: 0.5, person: 0 });
    expect(lightOf(pixels, [at(0.8), at(0.2), at(0.7), at(0.1)]).person).toBeCloseTo(0.5);
  });

  it("says nothing about a person who is not seen", () => {
    expect(lightOf(pixels, null).person).toBeNull();
    expect(lightOf(pixels, [at(0.2, 0.1), at(0.2), at(0.2), at(1.4), null]).person).toBeNull();
  });
});
