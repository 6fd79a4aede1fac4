/** A measured series beside its truth; pairs with null are left out. */
export interface ErrorSummary {
  readonly rmse: number;
  /** RMSE after removing the mean error. */
  readonly sd: number;
  readonly bias: number;
  readonly pairs: number;
}

export function errorsOf(
  measured: readonly (number | null | undefined)[],
  truth: readonly (number | null | undefined)[],
): ErrorSummary {
  let sum = 0;
  let squares = 0;
  let pairs = 0;
  measured.forEach((value, index) => {
    const expected = truth[index];
    if (value === null || value === undefined || expected === null || expected === undefined) return;
    const error = value - expected;
    if (Number.isNaN(error)) return;
    sum += error;
    squares += error * error;
    pairs++;
  });
  const bias = sum / pairs;
  const meanSquare = squares / pairs;
  return { rmse: Math.sqrt(meanSquare), sd: Math.sqrt(Math.max(0, meanSquare - bias * bias)), bias, pairs };
}

/** Share of the pairs that are no further apart than `band`; NaN where there is no band or no pair. */
export function shareWithin(
  measured: readonly (number | null | undefined)[],
  truth: readonly (number | null | undefined)[],
  band: number | null,
): number {
  let pairs = 0;
  let within = 0;
  measured.forEach((value, index) => {
    const expected = truth[index];
    if (band === null || typeof value !== "number" || typeof expected !== "number") return;
    pairs++;
    if (Math.abs(value - expected) <= band) within++;
  });
  return within / pairs;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Linear interpolation of an evenly or unevenly sampled truth; null outside. */
export function sampleAt(times: readonly number[], values: readonly number[], timeS: number): number | null {
  let low = 0;
  let high = times.length - 1;
  if (timeS < (times[low] as number) || timeS > (times[high] as number)) return null;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= timeS) low = middle;
    else high = middle;
  }
  const span = (times[high] as number) - (times[low] as number);
  const share = span === 0 ? 0 : (timeS - (times[low] as number)) / span;
  return (values[low] as number) + share * ((values[high] as number) - (values[low] as number));
}
