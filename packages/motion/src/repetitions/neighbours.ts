import { median } from "../statistics.ts";

/** From one turning point to the next of the same side, and how like the usual one it is: a cosine. */
export interface Cycle {
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly likeness: number;
  /** Like and large enough. */
  readonly isRepetition: boolean;
}

/** Of fewer repetitions the tempo cannot be told. */
const fewest = 4;
const neighbours = 6;
/** In lengths of the repetitions around it: so long a movement between two repetitions is a pause, however alike. */
const pauseFrom = 2.5;
/** Longer and mostly unseen it is the straight line across a hole. */
const bridgeFrom = 1.5;
const leastHidden = 0.4;
const mostParts = 6;
const shortestPart = 0.65;
const longestPart = 1.5;
/** Likeness that the parts gain on the whole. */
const clearlyMore = 0.1;

/**
 * What the tempo around them tells of cycles: one that a missed turning point made of several is divided where its parts are more like
 * the usual repetition than the whole is, and a pause or a bridged hole that resembles a slow repetition is none.
 */
export function amongNeighbours(
  cycles: readonly Cycle[],
  cycleOf: (from: number, to: number) => Cycle,
  seen: readonly boolean[],
): readonly Cycle[] {
  if (cycles.filter(({ isRepetition }) => isRepetition).length < fewest) return cycles;
  const whole = cycles.flatMap((cycle, index) => divided(cycle, tempoAround(cycles, index), cycleOf));
  return whole.map((cycle, index) => {
    const length = lengthOf(cycle) / tempoAround(whole, index);
    const isBridge = length > bridgeFrom && isHole(seen, cycle.from, cycle.to);
    return length > pauseFrom || isBridge ? { ...cycle, isRepetition: false } : cycle;
  });
}

const lengthOf = ({ from, to }: Cycle): number => to - from;

/** Median length of the nearest repetitions before and after. */
function tempoAround(cycles: readonly Cycle[], index: number): number {
  const lengths: number[] = [];
  for (let away = 1; away < cycles.length && lengths.length < neighbours; away++)
    for (const near of [cycles[index - away], cycles[index + away]])
      if (near?.isRepetition === true) lengths.push(lengthOf(near));
  return median(lengths);
}

function divided(
  cycle: Cycle,
  tempo: number,
  cycleOf: (from: number, to: number) => Cycle,
): readonly Cycle[] {
  let best: readonly Cycle[] = [cycle];
  let mostLike = cycle.isRepetition ? cycle.likeness + clearlyMore : 0;
  for (let count = 2; count <= mostParts; count++) {
    const length = lengthOf(cycle) / count;
    if (length < shortestPart * tempo || length > longestPart * tempo) continue;
    const parts = Array.from({ length: count }, (_, part) =>
      cycleOf(Math.round(cycle.from + part * length), Math.round(cycle.from + (part + 1) * length)),
    );
    const likeness = parts.reduce((sum, part) => sum + part.likeness, 0) / count;
    if (likeness <= mostLike || !parts.every(({ isRepetition }) => isRepetition)) continue;
    best = parts;
    mostLike = likeness;
  }
  return best;
}

function isHole(seen: readonly boolean[], from: number, to: number): boolean {
  let hidden = 0;
  for (let at = from; at < to; at++) if (seen[at] !== true) hidden++;
  return hidden >= leastHidden * (to - from);
}
