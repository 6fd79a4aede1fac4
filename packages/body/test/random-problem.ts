import type { MomentProblem } from "../src/solver/static-optimiser.ts";

export interface ProblemSize {
  readonly muscles: number;
  readonly equations: number;
  /** Activations that the moments are made from; above 1 the problem saturates. */
  readonly effort: number;
}

/** Muscles of 200 to 2500 N with arms of 1 to 7 cm over one to three neighbouring joints. */
export function randomProblem(
  { muscles, equations, effort }: ProblemSize,
  random: () => number,
): MomentProblem {
  const momentMatrixNm = new Float64Array(muscles * equations);
  const momentsNm = new Float64Array(equations);
  for (let i = 0; i < muscles; i++) {
    const capacityN = 200 + 2300 * random() ** 2;
    const first = Math.floor(random() * equations);
    const span = 1 + Math.floor(random() * 3);
    const activation = random() < 0.5 ? effort * random() : 0;
    for (let k = 0; k < span; k++) {
      const j = (first + k) % equations;
      const momentNm = capacityN * (random() < 0.5 ? -1 : 1) * (0.01 + 0.06 * random());
      momentMatrixNm[j * muscles + i] = momentNm;
      momentsNm[j] = (momentsNm[j] as number) + momentNm * activation;
    }
  }
  return {
    momentMatrixNm,
    momentsNm,
    slackScaleNm: new Float64Array(equations).fill(1),
    cost: Float64Array.from({ length: muscles }, () => 0.2 + random()),
    lowerBound: 0,
    upperBound: 1,
  };
}

/** A seeded stream of numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
