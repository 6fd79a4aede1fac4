import type { Network } from "./network.ts";
import type { Picture } from "./picture.ts";
import { bodyRegion, fromRegion, type Point, type Region, wholePicture } from "./region.ts";
import { cutOut, type InputFormat } from "./tensors.ts";

/*
 * BlazePose's person detector (Bazarevsky et al. 2020, section 2.1): a single-shot detector that finds a face and, from it, the
 * alignment points of the body. Constants of the model are those of MediaPipe's pose_detection graph. We differ in that only
 * the most certain person is kept: the coach watches one.
 */

const input: InputFormat = { side: 224, black: -1, white: 1, outside: "black" };
/** Grid side and anchors per cell of the detector's three output layers (strides 8, 16 and three times 32). */
const anchorLayers = [
  [28, 2],
  [14, 2],
  [7, 6],
] as const;
/** Per anchor: centre x, y, width, height of the face box, then four points x, y. */
const valuesPerAnchor = 12;
const sizeAt = 2;
const hipsAt = 4;
const circleAt = 6;
const leastScore = 0.5;
const leastOverlap = 0.3;
/** Scores are logits; beyond this the logistic function is 0 or 1 anyway (MediaPipe: score_clipping_thresh). */
const largestLogit = 100;

/** Box and alignment points of a person as the network gives them, from 0 to 1 in its square input. */
export interface Detection {
  readonly score: number;
  readonly values: Float64Array;
}

/** Centres of the 2254 anchors in the order of the network's rows: x, y, x, y … from 0 to 1. */
export const anchorCentres: Float32Array = Float32Array.from(
  anchorLayers.flatMap(([side, perCell]) =>
    Array.from({ length: side * side * perCell }, (_, index) => {
      const cell = Math.floor(index / perCell);
      return [((cell % side) + 0.5) / side, (Math.floor(cell / side) + 0.5) / side];
    }).flat(),
  ),
);

export class PersonDetector {
  private readonly network: Network;
  private readonly pixels = new Float32Array(input.side * input.side * 3);

  constructor(network: Network) {
    this.network = network;
  }

  /** Where the landmark network should look for the most certain person; null when nobody is seen. */
  async find(picture: Picture): Promise<Region | null> {
    const square = wholePicture(picture.widthPx, picture.heightPx);
    cutOut(picture, square, input, this.pixels);
    const [rows, scores] = await this.network.run(this.pixels, [
      anchorCentres.length * (valuesPerAnchor / 2),
      anchorCentres.length / 2,
    ]);
    const person = mostCertain(readDetections(rows, scores));
    if (person === null) return null;
    const point = (at: number): Point =>
      fromRegion(square, { x: person.values[at] as number, y: person.values[at + 1] as number });
    return bodyRegion(point(hipsAt), point(circleAt));
  }
}

/** Detections above the least score; the network gives offsets from its anchors, in its own pixels. */
export function readDetections(rows: Float32Array, scores: Float32Array): Detection[] {
  const found: Detection[] = [];
  scores.forEach((logit, index) => {
    const score = 1 / (1 + Math.exp(-Math.max(-largestLogit, Math.min(largestLogit, logit))));
    if (score < leastScore) return;
    const values = new Float64Array(valuesPerAnchor);
    for (let at = 0; at < valuesPerAnchor; at++) {
      const isSize = at === sizeAt || at === sizeAt + 1;
      const centre = isSize ? 0 : (anchorCentres[2 * index + (at % 2)] as number);
      values[at] = (rows[index * valuesPerAnchor + at] as number) / input.side + centre;
    }
    found.push({ score, values });
  });
  return found;
}

/** Weighted non-maximum suppression for the one most certain person: the mean of all that overlap with the best. */
export function mostCertain(detections: readonly Detection[]): Detection | null {
  const best = detections.reduce<Detection | null>(
    (top, each) => (top === null || each.score > top.score ? each : top),
    null,
  );
  if (best === null) return null;
  const values = new Float64Array(valuesPerAnchor);
  let total = 0;
  for (const each of detections) {
    if (overlap(best.values, each.values) <= leastOverlap) continue;
    total += each.score;
    for (let at = 0; at < valuesPerAnchor; at++)
      values[at] = (values[at] as number) + each.score * (each.values[at] as number);
  }
  return total === 0 ? best : { score: best.score, values: values.map((value) => value / total) };
}

/** Area that two boxes (centre x, y, width, height) share, over the area they cover together. */
export function overlap(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const shared = (axis: 0 | 1): number => {
    const [centre, half] = [one[axis] as number, (one[axis + sizeAt] as number) / 2];
    const [otherCentre, otherHalf] = [other[axis] as number, (other[axis + sizeAt] as number) / 2];
    return (
      Math.min(centre + half, otherCentre + otherHalf) - Math.max(centre - half, otherCentre - otherHalf)
    );
  };
  const [width, height] = [shared(0), shared(1)];
  if (!(width > 0 && height > 0)) return 0;
  const area = (box: ArrayLike<number>): number => (box[2] as number) * (box[3] as number);
  return (width * height) / (area(one) + area(other) - width * height);
}
