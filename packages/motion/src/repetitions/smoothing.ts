/**
 * Gaussian smoothing with reflected ends, cut at four sigma. A wide window is thinned out first: the result is the same to
 * a few thousandths and the cost does not grow with sigma.
 */
export function gaussian(values: Float64Array, sigma: number): Float64Array {
  const reach = Math.max(1, Math.ceil(4 * sigma));
  const stride = Math.max(1, Math.floor(sigma / 4));
  const weights: number[] = [];
  for (let offset = 0; offset <= reach; offset += stride)
    weights.push(Math.exp(-0.5 * (offset / sigma) ** 2));
  const source = stride > 1 ? boxed(values, stride) : values;
  const smoothed = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) {
    let sum = source[index] as number;
    let total = 1;
    for (let step = 1; step < weights.length; step++) {
      const weight = weights[step] as number;
      sum += weight * (reflected(source, index - step * stride) + reflected(source, index + step * stride));
      total += 2 * weight;
    }
    smoothed[index] = sum / total;
  }
  return smoothed;
}

function reflected(values: Float64Array, index: number): number {
  const count = values.length;
  if (index >= 0 && index < count) return values[index] as number;
  let at = index;
  while (at < 0 || at >= count) at = at < 0 ? -at - 1 : 2 * count - at - 1;
  return values[at] as number;
}

/**
 * Centred means over exactly `width` samples, the outermost halved where the width is even: thinning by `width` then lets
 * nothing through that alternates faster than it.
 */
function boxed(values: Float64Array, width: number): Float64Array {
  const half = Math.floor(width / 2);
  const outer = width % 2 === 0 ? 0.5 : 1;
  const means = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) {
    let sum = outer * (reflected(values, index - half) + reflected(values, index + half));
    for (let offset = 1 - half; offset < half; offset++) sum += reflected(values, index + offset);
    means[index] = sum / width;
  }
  return means;
}
