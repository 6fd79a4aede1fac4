/** Sorts the first `count` values in place and returns the quantile `share`; NaN of nothing. */
function quantileOf(values: Float64Array, count: number, share: number): number {
  if (count === 0) return Number.NaN;
  const part = values.subarray(0, count).sort();
  const at = share * (count - 1);
  const low = Math.floor(at);
  const a = part[low] as number;
  const b = part[Math.min(low + 1, count - 1)] as number;
  return a + (at - low) * (b - a);
}

export function medianOf(values: Float64Array, count: number): number {
  return quantileOf(values, count, 0.5);
}

/** Quantile of the values that are not NaN, leaving the input as it is. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const seen = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  return quantileOf(seen, seen.length, share);
}

export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}
