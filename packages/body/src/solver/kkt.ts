import type { MomentProblem } from "./static-optimiser.ts";

/**
 * How far activations are from the optimum: the largest projected-gradient entry of the problem with the slack
 * eliminated, per muscle. Computed from the activations alone, so it checks the solver rather than repeating it.
 * 0 at the exact optimum; unit of activation.
 */
export function kktResidual(problem: MomentProblem, activations: Float64Array): number {
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
  for (let i = 0; i < muscles; i++) {
    const activation = activations[i] as number;
    let gradient = 2 * (cost[i] as number) * activation;
    for (const [j, price] of pricePerNm.entries())
      gradient -= (momentMatrixNm[j * muscles + i] as number) * price;
    const projected = Math.min(upperBound, Math.max(lowerBound, activation - gradient)) - activation;
    residual = Math.max(residual, Math.abs(projected));
  }
  return residual;
}
