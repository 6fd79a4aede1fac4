import { describe, expect, it } from "vitest";
import {
  anchorCentres,
  type Detection,
  mostCertain,
  overlap,
  PersonDetector,
  readDetections,
} from "./detector.ts";
import type { Network } from "./network.ts";

const anchors = anchorCentres.length / 2;

function detection(score: number, box: readonly number[], rest = 0): Detection {
  return { score, values: Float64Array.from([...box, ...new Array(8).fill(rest)]) };
}

/** Raw output in which the anchors named see a person with the values given, in pixels of the 224-pixel input. */
function rawOutput(people: readonly { anchor: number; logit: number; values: readonly number[] }[]) {
  const rows = new Float32Array(anchors * 12);
  const scores = new Float32Array(anchors).fill(-1000);
  for (const { anchor, logit, values } of people) {
    rows.set(values, anchor * 12);
    scores[anchor] = logit;
  }
  return { rows, scores };
}

describe("anchors", () => {
  it("are the 2254 cell centres of five layers of 28, 14 and three times 7 cells", () => {
    expect(anchors).toBe(2254);
    const near = (anchor: number, x: number, y: number): void => {
      expect(anchorCentres[2 * anchor]).toBeCloseTo(x, 6);
      expect(anchorCentres[2 * anchor + 1]).toBeCloseTo(y, 6);
    };
    near(0, 0.5 / 28, 0.5 / 28);
    near(1, 0.5 / 28, 0.5 / 28);
    near(2, 1.5 / 28, 0.5 / 28);
    near(28 * 28 * 2, 0.5 / 14, 0.5 / 14);
    near(28 * 28 * 2 + 14 * 14 * 2, 0.5 / 7, 0.5 / 7);
    near(2253, 6.5 / 7, 6.5 / 7);
  });
});

describe("reading detections", () => {
  it("adds the anchor to places but not to sizes, and keeps the certain ones only", () => {
    const values = [22.4, -22.4, 112, 56, 0, 0, 44.8, 0, 0, 0, 0, 0];
    const { rows, scores } = rawOutput([
      { anchor: 2253, logit: 3, values },
      { anchor: 5, logit: -0.1, values },
    ]);
    const found = readDetections(rows, scores);
    expect(found).toHaveLength(1);
    const centre = 6.5 / 7;
    const expected = [centre + 0.1, centre - 0.1, 0.5, 0.25, centre, centre, centre + 0.2];
    for (const [at, value] of expected.entries()) expect(found[0]?.values[at]).toBeCloseTo(value, 5);
    expect(found[0]?.score).toBeCloseTo(1 / (1 + Math.exp(-3)), 6);
  });
});

describe("overlap of boxes", () => {
  it.each([
    ["the same box", [0.5, 0.5, 0.2, 0.2], 1],
    ["a box beside", [0.7, 0.5, 0.2, 0.2], 0],
    ["half of it", [0.6, 0.5, 0.2, 0.2], 1 / 3],
    ["a box inside", [0.5, 0.5, 0.1, 0.1], 0.25],
  ])("of %s", (_, other, expected) => {
    expect(overlap([0.5, 0.5, 0.2, 0.2], other)).toBeCloseTo(expected, 10);
  });
});

describe("the most certain person", () => {
  it("is nobody when nothing was found", () => expect(mostCertain([])).toBeNull());

  it("is the weighted mean of what overlaps with the best, and of nothing else", () => {
    const person = mostCertain([
      detection(0.6, [0.52, 0.5, 0.2, 0.2], 1),
      detection(0.9, [0.5, 0.5, 0.2, 0.2], 2),
      detection(0.89, [0.9, 0.5, 0.2, 0.2], 9),
    ]);
    expect(person?.score).toBe(0.9);
    expect(person?.values[0]).toBeCloseTo((0.6 * 0.52 + 0.9 * 0.5) / 1.5, 10);
    expect(person?.values[4]).toBeCloseTo((0.6 * 1 + 0.9 * 2) / 1.5, 10);
  });

  it("survives a box without area", () => {
    expect(mostCertain([detection(0.7, [0.5, 0.5, 0, 0], 3)])?.values[4]).toBe(3);
  });
});

describe("finding a person", () => {
  const picture = { widthPx: 448, heightPx: 224, rgb: new Uint8Array(448 * 224 * 3) };
  const seeing = (output: ReturnType<typeof rawOutput>): Network => ({
    run: async () => [output.rows, output.scores] as never,
  });

  it("gives the region in pixels of the picture, letterbox removed", async () => {
    // Hips in the middle; the circle's point an eighth of the square of 448 px above them.
    const middle = Array.from({ length: anchors }, (_, index) => index).findLast(
      (index) => anchorCentres[2 * index] === 0.5 && anchorCentres[2 * index + 1] === 0.5,
    ) as number;
    const values = [0, 0, 50, 50, 0, 0, 0, -28, 0, 0, 0, 0];
    const region = await new PersonDetector(seeing(rawOutput([{ anchor: middle, logit: 5, values }]))).find(
      picture,
    );
    expect(region?.centreX).toBeCloseTo(224, 4);
    expect(region?.centreY).toBeCloseTo(112, 4);
    expect(region?.sizePx).toBeCloseTo(2.5 * 56, 4);
    expect(region?.turnRad).toBeCloseTo(0, 6);
  });

  it("gives null for an empty room", async () => {
    expect(await new PersonDetector(seeing(rawOutput([]))).find(picture)).toBeNull();
  });
});
