import { median } from "../statistics.ts";
import { eigenvectors } from "./eigen.ts";
import { gaussian } from "./smoothing.ts";

/** One way of reading the recording as repetitions. */
export interface Candidate {
  readonly count: number;
  readonly weight: number;
  /** How much of a repetition is spent near its boundary: boundaries lie where the person rests. */
  readonly dwell: number;
  readonly segments: readonly (readonly [from: number, to: number])[];
}

const components = 3;
const firstSmoothing = 1.5;
/** Zig-zag hysteresis as a share of the local range. */
const turnShare = 0.3;
const leastLikeness = 0.3;
const leastSize = 0.4;
const shapePoints = 16;
/** Peak-to-peak range of a sine over its local standard deviation. */
const rangeOfSine = 2.83;

/** Readings at one repetition length (samples): three principal directions, maxima and minima as boundaries. */
export function candidatesOf(
  channels: readonly Float64Array[],
  seen: readonly boolean[],
  scale: number,
): Candidate[] {
  const smooth = channels.map((channel) =>
    gaussian(channel, Math.hypot(firstSmoothing, Math.max(1, 0.08 * scale))),
  );
  const band = channels.map((channel, index) => {
    const slow = gaussian(channel, 0.8 * scale);
    return (smooth[index] as Float64Array).map((value, at) => value - (slow[at] as number));
  });
  const weights = frameWeights(band, seen);
  const directions = eigenvectors(covariance(band, weights), components);
  return directions.flatMap((direction) => {
    const signal = projected(band, direction);
    const weighted = signal.map((value, at) => (value * (weights[at] as number)) ** 2);
    const local = gaussian(weighted, 2 * scale).map((power) => rangeOfSine * Math.sqrt(Math.max(0, power)));
    const floor = 0.5 * median(local);
    const turns = turningPoints(signal, (at) => turnShare * Math.max(local[at] as number, floor));
    const whole = projected(smooth, direction);
    return ([1, -1] as const).flatMap((side) => {
      const candidate = reading(smooth, whole, turns, side);
      return candidate === null ? [] : [candidate];
    });
  });
}

/** Moments of unusual size, such as walking in, weigh no more than usual ones. */
function frameWeights(band: readonly Float64Array[], seen: readonly boolean[]): Float64Array {
  const sizes = new Float64Array(seen.length);
  for (const channel of band)
    for (let at = 0; at < sizes.length; at++)
      sizes[at] = (sizes[at] as number) + (channel[at] as number) ** 2;
  for (let at = 0; at < sizes.length; at++) sizes[at] = Math.sqrt(sizes[at] as number);
  const usual = median(sizes.filter((_, at) => seen[at] === true));
  return sizes.map((size, at) => (seen[at] === true ? Math.min(1, usual / Math.max(size, 1e-12)) : 0));
}

function covariance(band: readonly Float64Array[], weights: Float64Array): Float64Array[] {
  const weighted = band.map((channel) => channel.map((value, at) => value * (weights[at] as number)));
  return weighted.map((one) =>
    Float64Array.from(weighted, (two) => {
      let sum = 0;
      for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (two[at] as number);
      return sum;
    }),
  );
}

function projected(channels: readonly Float64Array[], direction: Float64Array): Float64Array {
  const signal = new Float64Array(channels[0]?.length ?? 0);
  channels.forEach((channel, index) => {
    const share = direction[index] as number;
    for (let at = 0; at < signal.length; at++)
      signal[at] = (signal[at] as number) + share * (channel[at] as number);
  });
  return signal;
}

interface Turn {
  readonly at: number;
  readonly side: 1 | -1;
}

/** Alternating extremes that differ by more than the hysteresis; the first and last extreme of the recording count. */
function turningPoints(signal: Float64Array, hysteresis: (at: number) => number): Turn[] {
  const turns: Turn[] = [];
  let high = 0;
  let low = 0;
  let rising: boolean | null = null;
  for (let at = 1; at < signal.length; at++) {
    const value = signal[at] as number;
    if (value > (signal[high] as number)) high = at;
    if (value < (signal[low] as number)) low = at;
    if (rising !== false && (signal[high] as number) - value > hysteresis(at)) {
      turns.push({ at: high, side: 1 });
      rising = false;
      low = at;
    } else if (rising !== true && value - (signal[low] as number) > hysteresis(at)) {
      turns.push({ at: low, side: -1 });
      rising = true;
      high = at;
    }
  }
  if (rising !== null) turns.push(rising ? { at: high, side: 1 } : { at: low, side: -1 });
  return turns;
}

function reading(
  smooth: readonly Float64Array[],
  whole: Float64Array,
  turns: readonly Turn[],
  side: 1 | -1,
): Candidate | null {
  const bounds = turns.filter((turn) => turn.side === side).map((turn) => turn.at);
  const cycles = bounds.slice(1).map((to, index) => [bounds[index] as number, to] as const);
  if (cycles.length < 2) return null;
  const shapes = cycles.map(([from, to]) => shapeOf(smooth, from, to));
  const template = medianShape(shapes);
  const sizes = shapes.map((shape) => Math.sqrt(dot(shape, shape)));
  const usual = median(sizes);
  let evidence = 0;
  let dwell = 0;
  const segments: (readonly [number, number])[] = [];
  cycles.forEach(([from, to], index) => {
    const shape = shapes[index] as Float64Array;
    const likeness = dot(shape, template) / (Math.sqrt(dot(template, template)) * (sizes[index] as number));
    if (!(likeness >= leastLikeness) || !((sizes[index] as number) >= leastSize * usual)) return;
    evidence += (likeness * likeness * (to - from)) / whole.length;
    dwell += dwellOf(whole, from, to, side);
    segments.push([from, to]);
  });
  if (segments.length === 0) return null;
  return { count: segments.length, weight: evidence * evidence, dwell: dwell / segments.length, segments };
}

/** A cycle as 16 points of every channel, its own mean taken away. */
function shapeOf(smooth: readonly Float64Array[], from: number, to: number): Float64Array {
  const shape = new Float64Array(smooth.length * shapePoints);
  smooth.forEach((channel, index) => {
    let mean = 0;
    for (let point = 0; point < shapePoints; point++) {
      const at = from + ((to - from) * point) / (shapePoints - 1);
      const low = Math.floor(at);
      const a = channel[low] as number;
      const b = channel[Math.min(low + 1, channel.length - 1)] as number;
      const value = a + (at - low) * (b - a);
      shape[index * shapePoints + point] = value;
      mean += value / shapePoints;
    }
    for (let point = 0; point < shapePoints; point++) {
      const cell = index * shapePoints + point;
      shape[cell] = (shape[cell] as number) - mean;
    }
  });
  return shape;
}

function medianShape(shapes: readonly Float64Array[]): Float64Array {
  const template = new Float64Array(shapes[0]?.length ?? 0);
  for (let cell = 0; cell < template.length; cell++)
    template[cell] = median(shapes.map((shape) => shape[cell] as number));
  return template;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

/** Share of the cycle spent in the half of its range where it begins and ends. */
function dwellOf(signal: Float64Array, from: number, to: number, side: 1 | -1): number {
  const part = signal.subarray(from, to + 1);
  const half = (Math.max(...part) + Math.min(...part)) / 2;
  let outer = 0;
  for (const value of part) if ((value - half) * side > 0) outer++;
  return outer / part.length;
}
