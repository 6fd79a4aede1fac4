import { median } from "../statistics.ts";
import { eigenvectors } from "./eigen.ts";
import { likenessTo, shapeOf, usualOf } from "./likeness.ts";
import { amongNeighbours, type Cycle } from "./neighbours.ts";
import { gaussian } from "./smoothing.ts";
import { holesIn, type Segment, seenAmong, seenParts, type Told } from "./unseen.ts";

/** One way of reading the recording as repetitions. */
export interface Candidate {
  readonly count: number;
  readonly weight: number;
  /** How much of a repetition is spent near its boundary: boundaries lie where the person rests. */
  readonly dwell: number;
  readonly segments: readonly Segment[];
}

const components = 3;
const firstSmoothing = 1.5;
/** Zig-zag hysteresis as a share of the local range. */
const turnShare = 0.3;
const leastLikeness = 0.3;
const leastSize = 0.4;
const endShare = 0.5;
/** Of fewer cycles the usual likeness cannot be told. */
const fewestForEnds = 5;
const longSet = 8;
const neighbours = 3;
/** In usual lengths of a repetition. */
const leastGap = 0.6;
const longestGap = 1.5;
/** In usual sizes of a repetition. */
const largestGap = 1.6;
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
      const candidate = reading(smooth, whole, seen, turns, side);
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
  seen: readonly boolean[],
  turns: readonly Turn[],
  side: 1 | -1,
): Candidate | null {
  const bounds = turns.filter((turn) => turn.side === side).map((turn) => turn.at);
  const holes = holesIn(seen);
  const cycles = bounds.slice(1).flatMap((to, index) => seenParts(bounds[index] as number, to, holes, whole));
  if (cycles.length < 2) return null;
  const shapes = cycles.map(([from, to]) => shapeOf(smooth, from, to));
  const usual = usualOf(shapes);
  const cycleOf = (from: number, to: number, shape = shapeOf(smooth, from, to)): Cycle => {
    const likeness = likenessTo(usual, shape);
    const isRepetition = likeness >= leastLikeness && shape.size >= leastSize * usual.size;
    return { from, to, size: shape.size, likeness, isRepetition };
  };
  const all = cycles.map(([from, to], index) => cycleOf(from, to, shapes[index]));
  const accepted = amongNeighbours(all, cycleOf, seen).filter(({ isRepetition }) => isRepetition);
  const kept = withoutStrangeEnds(accepted);
  if (kept.length === 0) return null;
  let evidence = 0;
  let dwell = 0;
  for (const { from, to, likeness } of kept) {
    evidence += (likeness * likeness * (to - from)) / whole.length;
    dwell += dwellOf(whole, from, to, side);
  }
  const told = withBadlySeen(kept, (from, to) => shapeOf(smooth, from, to).size);
  const segments = seenAmong(told, holes);
  if (segments.length === 0) return null;
  return {
    count: segments.length,
    weight: evidence * evidence * regularity(kept),
    dwell: dwell / kept.length,
    segments,
  };
}

/** People keep their tempo and their size; noise that is called a repetition keeps neither. */
function regularity(cycles: readonly Cycle[]): number {
  return Math.exp(-spread(cycles.map(({ from, to }) => to - from)) - spread(cycles.map(({ size }) => size)));
}

/** Median distance from the median, as a share of it. */
function spread(values: readonly number[]): number {
  const usual = median(values);
  return median(values.map((value) => Math.abs(value - usual))) / usual;
}

/**
 * In a long set, a single unlike moment that lasts as long as the repetitions around it, and moves about as much, is one
 * that was badly seen: counted, but neither valid nor sure.
 */
function withBadlySeen(cycles: readonly Cycle[], sizeOf: (from: number, to: number) => number): Told[] {
  const isLong = cycles.length >= longSet;
  return cycles.flatMap(({ from, to }, index) => {
    const told = { from, to, isAlike: true };
    const before = cycles[index - 1]?.to ?? from;
    const around = cycles.slice(Math.max(0, index - neighbours), index + neighbours);
    const lasts = (from - before) / median(around.map((each) => each.to - each.from));
    if (!isLong || lasts < leastGap || lasts > longestGap) return [told];
    const moves = sizeOf(before, from) / median(around.map(({ size }) => size));
    const isOneMore = moves >= leastSize && moves <= largestGap;
    return isOneMore ? [{ from: before, to: from, isAlike: false }, told] : [told];
  });
}

/** Getting ready and leaving resemble a repetition a little: the first and last one must do so half as much as usual. */
function withoutStrangeEnds(cycles: readonly Cycle[]): readonly Cycle[] {
  if (cycles.length < fewestForEnds) return cycles;
  const least = endShare * median(cycles.map(({ likeness }) => likeness));
  return cycles.filter(
    ({ likeness }, index) => (index > 0 && index < cycles.length - 1) || likeness >= least,
  );
}

/** Share of the cycle spent in the half of its range where it begins and ends. */
function dwellOf(signal: Float64Array, from: number, to: number, side: 1 | -1): number {
  const part = signal.subarray(from, to + 1);
  const half = (Math.max(...part) + Math.min(...part)) / 2;
  let outer = 0;
  for (const value of part) if ((value - half) * side > 0) outer++;
  return outer / part.length;
}
