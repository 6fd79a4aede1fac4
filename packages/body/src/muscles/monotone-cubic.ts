/** Where a value lies on a grid, and the weights with which the four numbers of a cubic piece count there. */
export interface GridPlace {
  piece: number;
  valueLow: number;
  slopeLow: number;
  valueHigh: number;
  slopeHigh: number;
}

export const newGridPlace = (): GridPlace => ({
  piece: 0,
  valueLow: 1,
  slopeLow: 0,
  valueHigh: 0,
  slopeHigh: 0,
});

/** Strictly rising values that several curves share, so that a value is looked up once for all of them. */
export class Grid {
  readonly x: readonly number[];

  constructor(x: readonly number[]) {
    if (x.length < 2) throw new Error("A grid needs two values or more");
    for (let i = 1; i < x.length; i++) {
      if ((x[i] as number) <= (x[i - 1] as number))
        throw new Error("The x values of a curve must rise strictly: sort them and drop repeats");
    }
    this.x = x;
  }

  /** Writes the place of x into `place`; outside the grid it is the nearest end. */
  locate(x: number, place: GridPlace): void {
    const xs = this.x;
    const last = xs.length - 1;
    const inside = Math.min(xs[last] as number, Math.max(xs[0] as number, x));
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((xs[middle] as number) <= inside) low = middle;
      else high = middle;
    }
    const width = (xs[high] as number) - (xs[low] as number);
    const t = (inside - (xs[low] as number)) / width;
    const s = 1 - t;
    place.piece = low;
    place.valueLow = (1 + 2 * t) * s * s;
    place.slopeLow = width * t * s * s;
    place.valueHigh = t * t * (1 + 2 * s);
    place.slopeHigh = -width * t * t * s;
  }
}

/**
 * A curve through given points that never overshoots between them (Fritsch & Carlson 1980), constant outside.
 * Used for moment arms, where a polynomial would invent bumps of several millimetres.
 */
export class MonotoneCubic {
  readonly #y: Float64Array;
  readonly #slopes: Float64Array;

  /** @param y as many values as the grid has. */
  constructor(grid: Grid, y: readonly number[]) {
    if (grid.x.length !== y.length) throw new Error("A curve needs as many x as y values");
    this.#y = Float64Array.from(y);
    this.#slopes = Float64Array.from(slopesOf(grid.x, y));
  }

  /** The curve at a place of its grid. */
  at({ piece, valueLow, slopeLow, valueHigh, slopeHigh }: GridPlace): number {
    return (
      valueLow * (this.#y[piece] as number) +
      slopeLow * (this.#slopes[piece] as number) +
      valueHigh * (this.#y[piece + 1] as number) +
      slopeHigh * (this.#slopes[piece + 1] as number)
    );
  }
}

function slopesOf(x: readonly number[], y: readonly number[]): number[] {
  const secants = x
    .slice(1)
    .map((next, i) => ((y[i + 1] as number) - (y[i] as number)) / (next - (x[i] as number)));
  return x.map((_, i) => {
    const before = secants[i - 1];
    const after = secants[i];
    if (before === undefined) return after as number;
    if (after === undefined) return before;
    if (before * after <= 0) return 0;
    return (2 * before * after) / (before + after); // harmonic mean: at most three times the flatter side
  });
}
