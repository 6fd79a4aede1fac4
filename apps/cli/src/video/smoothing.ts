import { type BodyPoints, bodyPoints } from "./landmark-model.ts";

/*
 * The light smoothing in time that MediaPipe applies to a video, so that a file gives what the browser gives: One-Euro filters
 * (Casiez, Roussel and Vogel 2012) on speeds measured in body sizes. Settings of MediaPipe's pose_landmark_filtering graph.
 * We differ in that visibility is smoothed by time, not by frame: 60 frames a second lag no longer than 30.
 */

interface OneEuroSettings {
  /** Hz: how still points are smoothed. */
  readonly minCutoffHz: number;
  /** How much speed, in body sizes a second, opens the filter. */
  readonly beta: number;
}

const derivativeCutoffHz = 1;
const bodySettings: OneEuroSettings = { minCutoffHz: 0.05, beta: 80 };
const alignmentSettings: OneEuroSettings = { minCutoffHz: 0.01, beta: 10 };
const worldSettings: OneEuroSettings = { minCutoffHz: 0.1, beta: 40 };
/** MediaPipe keeps 0.9 of the last visibility at each of 30 frames a second. */
const visibilityCutoffHz = 0.53;
/** After this long unseen a body may be anywhere: nothing is carried over. */
const forgetAfterS = 0.5;

/** Many One-Euro filters side by side, one for each number of an array. */
class OneEuro {
  private readonly settings: OneEuroSettings;
  private readonly raw: Float64Array;
  private readonly smooth: Float64Array;
  private readonly speed: Float64Array;

  constructor(first: Float64Array, settings: OneEuroSettings) {
    this.settings = settings;
    this.raw = first.slice();
    this.smooth = first.slice();
    this.speed = new Float64Array(first.length);
  }

  /** The smoothed values, `stepS` after the last ones; `size` is the body's size in their unit. */
  next(values: Float64Array, stepS: number, size: number): Float64Array {
    const keepSpeed = share(derivativeCutoffHz, stepS);
    for (let at = 0; at < values.length; at++) {
      const value = values[at] as number;
      const speed = (value - (this.raw[at] as number)) / stepS / size;
      const smoothSpeed = mix(this.speed[at] as number, speed, keepSpeed);
      const cutoffHz = this.settings.minCutoffHz + this.settings.beta * Math.abs(smoothSpeed);
      this.speed[at] = smoothSpeed;
      this.raw[at] = value;
      this.smooth[at] = mix(this.smooth[at] as number, value, share(cutoffHz, stepS));
    }
    return this.smooth.slice();
  }
}

/** Weight of a new value in an exponential filter of this cut-off. */
function share(cutoffHz: number, stepS: number): number {
  return 1 / (1 + 1 / (2 * Math.PI * cutoffHz * stepS));
}

function mix(from: number, to: number, weight: number): number {
  return from + weight * (to - from);
}

interface Filters {
  readonly pixels: OneEuro;
  readonly worldM: OneEuro;
  readonly alignment: OneEuro;
  visibility: Float64Array;
}

/** Smooths one body from picture to picture; starts afresh after a loss or a jump of the clock. */
export class BodySmoother {
  private filters: Filters | null = null;
  private lastS = Number.NaN;

  /** `sizePx` is the side of the region in which the body was seen. */
  next(body: BodyPoints, tS: number, sizePx: number): BodyPoints {
    const stepS = tS - this.lastS;
    this.lastS = tS;
    if (this.filters === null || !(stepS > 0 && stepS <= forgetAfterS)) {
      this.filters = {
        pixels: new OneEuro(body.pixels, bodySettings),
        worldM: new OneEuro(body.worldM, worldSettings),
        alignment: new OneEuro(body.alignment, alignmentSettings),
        visibility: body.visibility,
      };
      return body;
    }
    const weight = share(visibilityCutoffHz, stepS);
    const before = this.filters.visibility;
    this.filters.visibility = body.visibility.map((value, at) => mix(before[at] as number, value, weight));
    return {
      pixels: this.filters.pixels.next(body.pixels, stepS, sizePx),
      worldM: this.filters.worldM.next(body.worldM, stepS, extentOf(body.worldM)),
      alignment: this.filters.alignment.next(body.alignment, stepS, sizePx),
      visibility: this.filters.visibility,
    };
  }

  forget(): void {
    this.filters = null;
  }
}

/** Mean of width and height of a body in space. */
function extentOf(worldM: Float64Array): number {
  let sum = 0;
  for (let axis = 0; axis < 2; axis++) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let index = 0; index < bodyPoints; index++) {
      const value = worldM[index * 3 + axis] as number;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    sum += high - low;
  }
  return Math.max(sum / 2, 1e-6);
}
