/** Numbers that depend on their seeds alone. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Mean 0, spread 1. */
  normal(): number;
  chance(probability: number): boolean;
  between(low: number, high: number): number;
}

/** mulberry32 on a state mixed from the seeds, so that neighbouring people and streams have nothing in common. */
export function randomOf(...seeds: readonly number[]): Random {
  let state = seeds.reduce((mixed, seed) => mix(Math.imul(mixed, 0x9e3779b1) ^ mix(seed | 0)), 0x2545f491);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
    between: (low, high) => low + (high - low) * next(),
  };
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
