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
export function bendTrunk(headings: HeadingsDeg): Trunk {
  const { pelvis, thorax, neck } = headings;
  const leanDeg = (along: number): number =>
    between(pelvis, thorax, smoothStep((along - lumbarFrom) / (lumbarTo - lumbarFrom))) +
    (neck - thorax) * smoothStep((along - neckFrom) / (neckTo - neckFrom));
  const centreLine = walk(leanDeg);
  const at = (forward: number, along: number): Point2 => {
    const position = clamp(along, lowest, highest) / step + stepsBelow;
    const index = Math.min(Math.floor(position), centreLine.length - 2);
    const [fromX, fromY] = centreLine[index] as Point2;
    const [toX, toY] = centreLine[index + 1] as Point2;
    const share = position - index;
    const lean = leanDeg(along);
    return [
      between(fromX, toX, share) + cosDeg(lean) * forward,
      between(fromY, toY, share) - sinDeg(lean) * forward,
    ];
  };
  return { leanDeg, at };
}

/** Adds up a line of short straight pieces; where the trunk is straight, so are many in a row. */
function walk(leanDeg: (along: number) => number): readonly Point2[] {
  const line = new Array<Point2>(stepsBelow + stepsAbove + 1);
  line[stepsBelow] = [0, 0];
  let lean = Number.NaN;
  let direction: Point2 = [0, 1];
  const advance = (from: Point2, along: number, by: number): Point2 => {
    const here = leanDeg(along + by / 2);
    if (here !== lean) direction = [sinDeg(here), cosDeg(here)];
    lean = here;
    return [from[0] + direction[0] * by, from[1] + direction[1] * by];
  };
  for (let index = 0; index < stepsBelow; index += 1)
    line[stepsBelow - index - 1] = advance(line[stepsBelow - index] as Point2, -index * step, -step);
  for (let index = 0; index < stepsAbove; index += 1)
    line[stepsBelow + index + 1] = advance(line[stepsBelow + index] as Point2, index * step, step);
  return line;
}
