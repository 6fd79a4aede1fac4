import type { HeadingsDeg } from "./headings.ts";
import { clamp, cosDeg, type Point2, sinDeg } from "./vector.ts";

const smoothStep = (share: number): number => {
  const s = clamp(share, 0, 1);
  return s * s * (3 - 2 * s);
};
const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/** Heights along the trunk at which it bends, body heights above the hips. */
const lumbarFrom = 0.02;
const lumbarTo = 0.23;
const neckFrom = 0.292;
const neckTo = 0.352;

const lowest = -0.12;
const highest = 0.42;
const step = 0.006;
const stepsBelow = Math.round(-lowest / step);
const stepsAbove = Math.round(highest / step);

/** The bent trunk in the plane of movement, hip centre at the origin, body heights. */
export interface Trunk {
  /** Lean of the centre line at this height along it, degrees, forward positive. */
  readonly leanDeg: (along: number) => number;
  /** The point this far forward of the centre line at this height along it. */
  readonly at: (forward: number, along: number) => Point2;
}

/** A centre line that turns smoothly from the pelvis through the lumbar spine to the thorax and the neck. */
export const bendTrunk = ({ pelvis, thorax, neck }: HeadingsDeg): Trunk =>
  new CentreLine(pelvis, thorax, neck);

/** Adds up short straight pieces from the hips, up and down, as far as it has been asked for. */
class CentreLine implements Trunk {
  readonly #pelvis: number;
  readonly #thorax: number;
  readonly #neck: number;
  /** Plain arrays: short-lived typed ones are dear. */
  readonly #x = new Array<number>(stepsBelow + stepsAbove + 1);
  readonly #y = new Array<number>(stepsBelow + stepsAbove + 1);
  #lowest = stepsBelow;
  #highest = stepsBelow;

  constructor(pelvis: number, thorax: number, neck: number) {
    this.#pelvis = pelvis;
    this.#thorax = thorax;
    this.#neck = neck;
    this.#x[stepsBelow] = 0;
    this.#y[stepsBelow] = 0;
  }

  leanDeg(along: number): number {
    return (
      between(this.#pelvis, this.#thorax, smoothStep((along - lumbarFrom) / (lumbarTo - lumbarFrom))) +
      (this.#neck - this.#thorax) * smoothStep((along - neckFrom) / (neckTo - neckFrom))
    );
  }

  at(forward: number, along: number): Point2 {
    const position = clamp(along, lowest, highest) / step + stepsBelow;
    const index = Math.min(Math.floor(position), stepsBelow + stepsAbove - 1);
    this.#reach(index);
    this.#reach(index + 1);
    const share = position - index;
    const lean = this.leanDeg(along);
    return [
      between(this.#x[index] as number, this.#x[index + 1] as number, share) + cosDeg(lean) * forward,
      between(this.#y[index] as number, this.#y[index + 1] as number, share) - sinDeg(lean) * forward,
    ];
  }

  #reach(index: number): void {
    let lean = Number.NaN;
    let dx = 0;
    let dy = 0;
    while (index > this.#highest || index < this.#lowest) {
      const isUp = index > this.#highest;
      const from = isUp ? this.#highest++ : this.#lowest--;
      const by = isUp ? step : -step;
      const here = this.leanDeg((from - stepsBelow) * step + by / 2);
      if (here !== lean) {
        dx = sinDeg(here) * by;
        dy = cosDeg(here) * by;
        lean = here;
      }
      const to = isUp ? from + 1 : from - 1;
      this.#x[to] = (this.#x[from] as number) + dx;
      this.#y[to] = (this.#y[from] as number) + dy;
    }
  }
}
