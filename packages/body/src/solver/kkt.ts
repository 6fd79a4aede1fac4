import type { MomentProblem } from "./static-optimiser.ts";

/** Terms of a gradient may be this large before the rounding of their sum counts less. */
const unscaledTermsMax = 100;

/**
 * How far activations are from the optimum: the largest projected-gradient entry of the problem with the slack
 * eliminated, per muscle. Computed from the activations alone, so it checks the solver rather than repeating it.
 * 0 at the exact optimum; unit of activation. `columns`: judge only the first ones.
 *
 * Where much moment is missing, its price makes the terms of a gradient thousands of times larger than their sum, which
 * is then rounding only; such a gradient is scaled by the size of its terms (after IPOPT, Wächter & Biegler 2006, 2.1).
 */
export function kktResidual(
  problem: MomentProblem,
  activations: Float64Array,
  columns = activations.length,
): number {
  const { momentMatrixNm, momentsNm, slackScaleNm, cost, lowerBound, upperBound } = problem;
  const muscles = activations.length;
  const pricePerNm = Array.from(momentsNm, (moment, j) => {
    let missingNm = moment;
    for (let i = 0; i < muscles; i++) {
      missingNm -= (momentMatrixNm[j * muscles + i] as number) * (activations[i] as number);
    }
    const sigma = slackScaleNm[j] as number;
    return (2 * missingNm) / (sigma * sigma);
  });
  let residual = 0;
  for (let i = 0; i < columns; i++) {
    const activation = activations[i] as number;
    let gradient = 2 * (cost[i] as number) * activation;
    let termsSize = 0;
    for (const [j, price] of pricePerNm.entries()) {
      const term = (momentMatrixNm[j * muscles + i] as number) * price;
      gradient -= term;
      termsSize += Math.abs(term);
    }
    const scaled = gradient / Math.max(1, termsSize / unscaledTermsMax);
    const projected = Math.min(upperBound, Math.max(lowerBound, activation - scaled)) - activation;
    residual = Math.max(residual, Math.abs(projected));
  }
  return residual;
}
