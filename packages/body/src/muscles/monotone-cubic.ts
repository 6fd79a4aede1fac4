/**
 * A curve through given points that never overshoots between them (Fritsch & Carlson 1980), constant outside.
 * Used for moment arms, where a polynomial would invent bumps of several millimetres.
 */
export class MonotoneCubic {
  readonly #x: readonly number[];
  readonly #y: readonly number[];
  readonly #slopes: readonly number[];

  /** @param x strictly rising; as many as `y`, at least two. */
  constructor(x: readonly number[], y: readonly number[]) {
    if (x.length !== y.length || x.length < 2)
      throw new Error("A curve needs as many x as y values, two or more");
    this.#x = x;
    this.#y = y;
    this.#slopes = slopesOf(x, y);
  }

  /** The curve at this x. */
  at(x: number): number {
    const xs = this.#x;
    const ys = this.#y;
    const last = xs.length - 1;
    if (x <= (xs[0] as number)) return ys[0] as number;
    if (x >= (xs[last] as number)) return ys[last] as number;
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((xs[middle] as number) <= x) low = middle;
      else high = middle;
    }
    const width = (xs[high] as number) - (xs[low] as number);
    const t = (x - (xs[low] as number)) / width;
    const s = 1 - t;
    return (
      (ys[low] as number) * (1 + 2 * t) * s * s +
      (this.#slopes[low] as number) * width * t * s * s +
      (ys[high] as number) * t * t * (1 + 2 * s) -
      (this.#slopes[high] as number) * width * t * t * s
    );
  }
}

function slopesOf(x: readonly number[], y: readonly number[]): number[] {
  const secants = x.slice(1).map((next, i) => {
    const width = next - (x[i] as number);
    if (width <= 0) throw new Error("The x values of a curve must rise strictly: sort them and drop repeats");
    return ((y[i + 1] as number) - (y[i] as number)) / width;
  });
  return x.map((_, i) => {
    const before = secants[i - 1];
    const after = secants[i];
    if (before === undefined) return after as number;
    if (after === undefined) return before;
    if (before * after <= 0) return 0;
    return (2 * before * after) / (before + after); // harmonic mean: at most three times the flatter side
  });
}
