/** One reading of a load cell: seconds since the pull began, newtons. */
export interface ForceSample {
  readonly tS: number;
  readonly forceN: number;
}

/** What one pull gives. Null where there are too few readings to say. */
export interface Pull {
  readonly peakN: number | null;
  /** Highest mean over one second. */
  readonly meanOver1sN: number | null;
  readonly durationS: number;
  readonly samplesPerS: number | null;
}

/** Standard gravity: kilograms on a scale to newtons. */
export const newtonsPerKg = 9.80665;

const windowS = 1;
/** A second with fewer readings than this says nothing about a mean. */
const fewestInWindow = 3;

/** Peak and best one-second mean of a pull, newtons; samples in order of time. */
export function pullOf(samples: readonly ForceSample[]): Pull {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined)
    return { peakN: null, meanOver1sN: null, durationS: 0, samplesPerS: null };
  const durationS = last.tS - first.tS;
  return {
    peakN: Math.max(...samples.map(({ forceN }) => forceN)),
    meanOver1sN: bestMean(samples),
    durationS,
    samplesPerS: durationS > 0 ? (samples.length - 1) / durationS : null,
  };
}

/** Slides a one-second window over the pull; the mean is over time, so uneven gaps do not weigh more. */
function bestMean(samples: readonly ForceSample[]): number | null {
  let best: number | null = null;
  let end = 0;
  for (let start = 0; start < samples.length; start++) {
    const from = samples[start];
    if (from === undefined) break;
    while (end < samples.length && (samples[end]?.tS ?? 0) < from.tS + windowS) end++;
    const last = samples[end];
    if (last === undefined) break;
    if (end - start < fewestInWindow) continue;
    const mean = areaUnder(samples.slice(start, end + 1)) / (last.tS - from.tS);
    if (best === null || mean > best) best = mean;
  }
  return best;
}

function areaUnder(samples: readonly ForceSample[]): number {
  let area = 0;
  for (let index = 1; index < samples.length; index++) {
    const [before, now] = [samples[index - 1], samples[index]];
    if (before && now) area += ((before.forceN + now.forceN) / 2) * (now.tS - before.tS);
  }
  return area;
}

/** Spread of tries as coefficient of variation, percent of their mean; null with fewer than two. */
export function spreadPercent(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (mean <= 0) return null;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return (Math.sqrt(variance) / mean) * 100;
}
