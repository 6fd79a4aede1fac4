import { describe, expect, it } from "vitest";
import type { Picture } from "./picture.ts";
import { cutOut, type InputFormat } from "./tensors.ts";

/** Red grows to the right, green downwards, blue is full. */
const picture: Picture = {
  widthPx: 8,
  heightPx: 8,
  rgb: Uint8Array.from({ length: 8 * 8 * 3 }, (_, at) => {
    const pixel = Math.floor(at / 3);
    return [20 * (pixel % 8), 20 * Math.floor(pixel / 8), 255][at % 3] as number;
  }),
};
const upright = { centreX: 4, centreY: 4, sizePx: 8, turnRad: 0 };
const plain: InputFormat = { side: 8, black: 0, white: 255, outside: "edge" };

function cut(region: typeof upright, format: InputFormat): (column: number, row: number) => number[] {
  const into = new Float32Array(format.side * format.side * 3);
  cutOut(picture, region, format, into);
  return (column, row) => [...into.subarray((row * format.side + column) * 3).slice(0, 3)];
}

describe("cutting a network's input out of a picture", () => {
  it("gives the picture itself for the same square and the same size", () => {
    const into = new Float32Array(8 * 8 * 3);
    cutOut(picture, upright, plain, into);
    expect([...into]).toEqual([...picture.rgb]);
  });

  it("mixes between pixels", () => {
    expect(cut({ ...upright, centreX: 4.5, centreY: 4.25 }, plain)(2, 3)).toEqual([50, 65, 255]);
  });

  it("turns clockwise with the region", () => {
    // A quarter turn: the right of the cut runs down the picture, its bottom to the left.
    expect(cut({ ...upright, turnRad: Math.PI / 2 }, plain)(6, 4).map(Math.round)).toEqual([80, 120, 255]);
    expect(cut({ ...upright, turnRad: Math.PI / 2 }, plain)(4, 6).map(Math.round)).toEqual([40, 80, 255]);
  });

  it("runs from the network's black to its white", () => {
    expect(cut(upright, { ...plain, black: -1, white: 1 })(0, 0)).toEqual([-1, -1, 1]);
  });

  it("shows black or the nearest edge outside the picture", () => {
    const wide = { ...upright, sizePx: 32 };
    expect(cut(wide, { ...plain, outside: "black" })(0, 0)).toEqual([0, 0, 0]);
    expect(cut(wide, { ...plain, outside: "edge" })(0, 4)).toEqual([0, 80, 255]);
  });
});
