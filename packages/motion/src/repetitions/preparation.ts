import { median, quantile } from "../statistics.ts";
import { gaussian } from "./smoothing.ts";

const outlierShare = 0.01;
/** What is left after smoothing by so many samples is noise. */
const noiseSmoothing = 2;
/**
 * Within one sample, of the usual range: the quickest repetition that is looked for takes 14 samples, and a sine of that length
 * goes .22 of its range. And of the median step, where the range itself is mostly such steps.
 */
const longestStep = 0.25;
const longestStepUsual = 8;
/** Of the median noise: a channel that is quieter than this share is not made louder. */
const quietest = 0.25;

/** Channels without holes, spikes and outliers: for finding likeness only, never shown as measured. */
export function prepared(channels: readonly Float64Array[], seen: readonly boolean[]): Float64Array[] {
  return channels.map((channel) => clipped(despiked(bridged(channel, seen))));
}

/** Straight lines over what was not seen: for finding likeness only, never shown as measured. */
function bridged(channel: Float64Array, seen: readonly boolean[]): Float64Array {
  const filled = Float64Array.from(channel);
  let before = -1;
  for (let index = 0; index <= filled.length; index++) {
    const isGood = index < filled.length && seen[index] === true && !Number.isNaN(filled[index] as number);
    if (!isGood && index < filled.length) continue;
    const from = before < 0 ? filled[index] : filled[before];
    const to = index < filled.length ? filled[index] : from;
    for (let gap = before + 1; gap < index; gap++) {
      const share = before < 0 || index >= filled.length ? 0 : (gap - before) / (index - before);
      filled[gap] = (from ?? 0) + share * ((to ?? 0) - (from ?? 0));
    }
    before = index;
  }
  return filled;
}

/** A landmark that jumps away for a frame or two is taken back: median of five. */
function despiked(channel: Float64Array): Float64Array {
  const window = new Float64Array(5);
  return channel.map((_, at) => {
    for (let near = 0; near < 5; near++)
      window[near] = channel[Math.max(0, Math.min(channel.length - 1, at + near - 2))] as number;
    return window.sort()[2] as number;
  });
}

function clipped(channel: Float64Array): Float64Array {
  const sorted = Float64Array.from(channel).sort();
  const last = sorted.length - 1;
  const low = sorted[Math.round(outlierShare * last)] ?? 0;
  const high = sorted[Math.round((1 - outlierShare) * last)] ?? 0;
  return channel.map((value) => Math.max(low, Math.min(high, value)));
}

/**
 * A series that jumps to another level, as the height above a foot that the camera loses and finds again, without its jumps: what
 * goes on between them is kept, the level is not.
 */
export function withoutSteps(channel: Float64Array): Float64Array {
  const steps = channel.map((value, at) => value - (channel[Math.max(0, at - 1)] as number));
  const range = quantile(channel, 0.95) - quantile(channel, 0.05);
  const longest = Math.max(longestStep * range, longestStepUsual * median(steps.map(Math.abs)));
  let jumped = 0;
  return channel.map((value, at) => {
    const step = steps[at] as number;
    if (Math.abs(step) > longest) jumped += step;
    return value - jumped;
  });
}

/** Each channel in units of its own noise: a joint that is seen badly moves a lot and says little. */
export function inOwnNoise(channels: readonly Float64Array[]): Float64Array[] {
  const noises = channels.map(noiseOf);
  const least = quietest * median(noises);
  return channels.map((channel, index) => {
    const unit = Math.max(noises[index] as number, least);
    return unit > 0 ? channel.map((value) => value / unit) : channel;
  });
}

function noiseOf(channel: Float64Array): number {
  const smooth = gaussian(channel, noiseSmoothing);
  let squares = 0;
  for (let at = 0; at < channel.length; at++)
    squares += ((channel[at] as number) - (smooth[at] as number)) ** 2;
  return Math.sqrt(squares / Math.max(1, channel.length));
}
