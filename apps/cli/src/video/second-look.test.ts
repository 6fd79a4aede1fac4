import { describe, expect, it } from "vitest";
import type { BodyPoints } from "./landmark-model.ts";
import { confirmed, mirrored } from "./second-look.ts";

const widthPx = 400;

/** A body whose point i stands at x = 3 i, y = i; `change` moves points. */
function body(change: (index: number) => { x: number; y: number }): BodyPoints {
  const pixels = Float64Array.from({ length: 99 }, (_, at) => {
    const { x, y } = change(Math.floor(at / 3));
    return [x, y, 0][at % 3] as number;
  });
  const visibility = new Float64Array(33).fill(0.9);
  return { pixels, worldM: new Float64Array(99), visibility, alignment: Float64Array.of(100, 200, 100, 100) };
}

const first = body((index) => ({ x: 3 * index, y: index }));
const names: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 4],
  [2, 5],
  [3, 6],
  [11, 12],
  [25, 26],
  [31, 32],
];
/** Left and right are exchanged in a mirror. */
const inMirror = (index: number): { x: number; y: number } => {
  const pair = names.find((each) => each.includes(index));
  const other =
    pair === undefined ? (index % 2 === 1 ? index + 1 : index - 1) : index === pair[0] ? pair[1] : pair[0];
  return { x: widthPx - 1 - 3 * other, y: other };
};

describe("a second look in the mirror", () => {
  it("mirrors a picture", () => {
    const rgb = Uint8Array.from([1, 2, 3, 4, 5, 6]);
    expect([...mirrored({ widthPx: 2, heightPx: 1, rgb }).rgb]).toEqual([4, 5, 6, 1, 2, 3]);
  });

  it("confirms what it sees at the same place, left and right exchanged", () => {
    expect([...confirmed(first, body(inMirror), widthPx).visibility]).toEqual(new Array(33).fill(0.9));
  });

  it("takes back a point that moved by more than a tenth of the body's radius, and only that", () => {
    const moved = (byPx: number) =>
      body((index) => ({ ...inMirror(index), x: inMirror(index).x + (index === 26 ? byPx : 0) }));
    expect(confirmed(first, moved(9), widthPx).visibility[25]).toBe(0.9);
    const { visibility } = confirmed(first, moved(11), widthPx);
    expect(visibility[25]).toBe(0);
    expect(visibility.filter((value) => value === 0)).toHaveLength(1);
  });

  it("believes nothing of a person it does not see", () => {
    expect(confirmed(first, null, widthPx).visibility.every((value) => value === 0)).toBe(true);
  });
});
