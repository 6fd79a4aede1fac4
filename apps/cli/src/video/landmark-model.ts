import type { Network } from "./network.ts";
import type { Picture } from "./picture.ts";
import { fromRegion, type Point, type Region } from "./region.ts";
import { cutOut, type InputFormat } from "./tensors.ts";

/*
 * BlazePose's landmark network (Bazarevsky et al. 2020, section 2.3): regression of the points, with a heat map beside it. The
 * paper drops the heat map after training; the published network still gives it, and as MediaPipe does we move each point to
 * the weighted middle of its heat map where that is certain. Constants are those of MediaPipe's pose_landmark graph.
 */

const input: InputFormat = { side: 256, black: 0, white: 1, outside: "edge" };
export const bodyPoints = 33;
/** Points of the network: 33 of the body, two that say where to look next, four unused. */
const networkPoints = 39;
const nextHips = 33;
const nextCircle = 34;
/** Per point: x, y, z in pixels of the input, logits of visibility and presence. */
const valuesPerPoint = 5;
const mapSide = 64;
/** Cells to each side of a point that its heat map is read in (MediaPipe: kernel_size 7). */
const mapReach = 3;
const leastMapPeak = 0.5;
const leastPresence = 0.5;

/** Points of one person in one picture. */
export interface BodyPoints {
  /** 33 × (x, y, z) in pixels of the picture, z away from the camera. */
  readonly pixels: Float64Array;
  /** 33 × (x, y, z) in metres from between the hips, y down. */
  readonly worldM: Float64Array;
  /** 33 × 0-1: how sure the network is that the point is in sight. */
  readonly visibility: Float64Array;
  /** The two points (x, y in pixels) from which the next picture's region is made: hips, and a point on the circle. */
  readonly alignment: Float64Array;
}

export class LandmarkModel {
  private readonly network: Network;
  private readonly pixels = new Float32Array(input.side * input.side * 3);

  constructor(network: Network) {
    this.network = network;
  }

  /** The body in this region; null when the network sees no person there. */
  async read(picture: Picture, region: Region): Promise<BodyPoints | null> {
    cutOut(picture, region, input, this.pixels);
    const [points, presence, heatMap, world] = await this.network.run(this.pixels, [
      networkPoints * valuesPerPoint,
      1,
      mapSide * mapSide * networkPoints,
      networkPoints * 3,
    ]);
    if (!((presence[0] as number) >= leastPresence)) return null;
    return bodyIn(region, points, heatMap, world);
  }
}

function bodyIn(
  region: Region,
  points: Float32Array,
  heatMap: Float32Array,
  world: Float32Array,
): BodyPoints {
  const pixels = new Float64Array(bodyPoints * 3);
  const visibility = new Float64Array(bodyPoints);
  for (let index = 0; index < bodyPoints; index++) {
    const { x, y } = fromRegion(region, refined(index, points, heatMap));
    const depth = (points[index * valuesPerPoint + 2] as number) / input.side;
    pixels.set([x, y, depth * region.sizePx], index * 3);
    visibility[index] = logistic(points[index * valuesPerPoint + 3] as number);
  }
  const [hips, circle] = [nextHips, nextCircle].map((index) =>
    fromRegion(region, refined(index, points, heatMap)),
  ) as [Point, Point];
  return {
    pixels,
    visibility,
    worldM: turned(world, region.turnRad),
    alignment: Float64Array.of(hips.x, hips.y, circle.x, circle.y),
  };
}

/** A point of the network, 0-1 in its input, moved to the middle of its heat map where that is certain. */
export function refined(index: number, points: Float32Array, heatMap: Float32Array): Point {
  const x = (points[index * valuesPerPoint] as number) / input.side;
  const y = (points[index * valuesPerPoint + 1] as number) / input.side;
  const column = Math.floor(x * mapSide);
  const row = Math.floor(y * mapSide);
  if (!(column >= 0 && row >= 0 && column < mapSide && row < mapSide)) return { x, y };
  let [sum, sumX, sumY, peak] = [0, 0, 0, 0];
  for (let r = Math.max(0, row - mapReach); r <= Math.min(mapSide - 1, row + mapReach); r++)
    for (let c = Math.max(0, column - mapReach); c <= Math.min(mapSide - 1, column + mapReach); c++) {
      const weight = logistic(heatMap[(r * mapSide + c) * networkPoints + index] as number);
      sum += weight;
      sumX += weight * c;
      sumY += weight * r;
      peak = Math.max(peak, weight);
    }
  if (peak < leastMapPeak) return { x, y };
  return { x: sumX / sum / mapSide, y: sumY / sum / mapSide };
}

/** The network sees the body upright: its metres are turned back as the region was turned. */
function turned(world: Float32Array, turnRad: number): Float64Array {
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)];
  const metres = new Float64Array(bodyPoints * 3);
  for (let at = 0; at < metres.length; at += 3) {
    const [x, y] = [world[at] as number, world[at + 1] as number];
    metres[at] = x * cos - y * sin;
    metres[at + 1] = x * sin + y * cos;
    metres[at + 2] = world[at + 2] as number;
  }
  return metres;
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
