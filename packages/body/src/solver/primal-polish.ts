import { factorise, solveFactorised } from "./cholesky.ts";
import type { MomentProblem } from "./static-optimiser.ts";

/** Projected gradient below which an answer is the optimum to every digit that counts, and how far a started polish goes. */
const acceptedResidual = 1e-7;
const targetResidual = 1e-9;
const stepsMax = 400;
const worthwhileRatio = 0.5;

/**
 * Carries an answer of the dual onto the optimum in the activations themselves, by the active-set method: Newton steps
 * of what is free, up to the first bound; then whatever a bound holds most against its gradient is let go.
 *
 * Where much moment is missing, multipliers are so large that the rounding of `Aᵀλ` alone moves a cheap contact force
 * by micronewtons, and its price of a missing newton turns that into a visible gradient. Corrected here, residuals are
 * differences of small numbers and rounding no longer counts. The Newton system has as many unknowns as equations
 * (Sherman, Morrison and Woodbury).
 */
export class PrimalPolish {
  readonly #muscles: number;
  readonly #equations: number;
  readonly #gradient: Float64Array;
  readonly #step: Float64Array;
  readonly #held: Uint8Array;
  readonly #system: Float64Array;
  readonly #right: Float64Array;
  /** Largest gradient entry of what is free, and what a bound holds most against its gradient. */
  #freeResidual = 0;
  #heldResidual = 0;
  #mostHeld = 0;

  constructor(muscles: number, equations: number) {
    this.#muscles = muscles;
    this.#equations = equations;
    this.#gradient = new Float64Array(muscles);
    this.#step = new Float64Array(muscles);
    this.#held = new Uint8Array(muscles);
    this.#system = new Float64Array(equations * equations);
    this.#right = new Float64Array(equations);
  }

  /** Moves `activations` onto the optimum and writes what stays missing; returns whether it is the optimum. */
  improve(problem: MomentProblem, activations: Float64Array, missing: Float64Array): boolean {
    const { lowerBound, upperBound } = problem;
    for (let i = 0; i < this.#muscles; i++) {
      const activation = activations[i] as number;
      this.#held[i] = activation <= lowerBound || activation >= upperBound ? 1 : 0;
    }
    let lastFree = Number.POSITIVE_INFINITY;
    for (let step = 0; step < stepsMax; step++) {
      this.#differentiate(problem, activations, missing);
      const enough = step === 0 ? acceptedResidual : targetResidual;
      if (Math.max(this.#freeResidual, this.#heldResidual) <= enough) return true;
      const isFreeDone =
        this.#freeResidual <= targetResidual || this.#freeResidual > worthwhileRatio * lastFree;
      if (isFreeDone && this.#heldResidual <= targetResidual) break;
      if (isFreeDone) this.#held[this.#mostHeld] = 0;
      this.#newtonStep(problem);
      lastFree = this.#move(problem, activations) ? this.#freeResidual : Number.POSITIVE_INFINITY;
    }
    return Math.max(this.#freeResidual, this.#heldResidual) <= acceptedResidual;
  }

  /** What is missing, half the gradient of the objective, and how far both are from the optimum. */
  #differentiate(problem: MomentProblem, activations: Float64Array, missing: Float64Array): void {
    const { momentMatrixNm, momentsNm, slackScaleNm, cost } = problem;
    const gradient = this.#gradient;
    for (let i = 0; i < this.#muscles; i++) gradient[i] = (cost[i] as number) * (activations[i] as number);
    for (let j = 0; j < this.#equations; j++) {
      const row = j * this.#muscles;
      let left = momentsNm[j] as number;
      for (let i = 0; i < this.#muscles; i++)
        left -= (momentMatrixNm[row + i] as number) * (activations[i] as number);
      missing[j] = left;
      const price = left / (slackScaleNm[j] as number) ** 2;
      for (let i = 0; i < this.#muscles; i++)
        gradient[i] = (gradient[i] as number) - (momentMatrixNm[row + i] as number) * price;
    }
    this.#judge(problem, activations);
  }

  #judge({ lowerBound, upperBound }: MomentProblem, activations: Float64Array): void {
    this.#freeResidual = 0;
    this.#heldResidual = 0;
    for (let i = 0; i < this.#muscles; i++) {
      const activation = activations[i] as number;
      const moved = Math.min(
        upperBound,
        Math.max(lowerBound, activation - 2 * (this.#gradient[i] as number)),
      );
      const residual = Math.abs(moved - activation);
      if (this.#held[i] === 0) this.#freeResidual = Math.max(this.#freeResidual, residual);
      else if (residual > this.#heldResidual) {
        this.#heldResidual = residual;
        this.#mostHeld = i;
      }
    }
  }

  /** Step of every activation that is free: (C + Aᵀ σ⁻² A)⁻¹ of the negative gradient. */
  #newtonStep({ momentMatrixNm, slackScaleNm, cost }: MomentProblem): void {
    const size = this.#equations;
    this.#system.fill(0);
    this.#right.fill(0);
    for (let j = 0; j < size; j++) this.#system[j * size + j] = (slackScaleNm[j] as number) ** 2;
    for (let i = 0; i < this.#muscles; i++) {
      if (this.#held[i] === 1) continue;
      const compliance = 1 / (cost[i] as number);
      const pull = -compliance * (this.#gradient[i] as number);
      for (let j = 0; j < size; j++) {
        const arm = momentMatrixNm[j * this.#muscles + i] as number;
        if (arm === 0) continue;
        this.#right[j] = (this.#right[j] as number) + arm * pull;
        for (let k = 0; k <= j; k++) {
          const entry = j * size + k;
          const other = momentMatrixNm[k * this.#muscles + i] as number;
          this.#system[entry] = (this.#system[entry] as number) + compliance * arm * other;
        }
      }
    }
    factorise(this.#system, size);
    solveFactorised(this.#system, size, this.#right);
    for (let i = 0; i < this.#muscles; i++) {
      let slope = this.#held[i] === 1 ? 0 : -(this.#gradient[i] as number);
      for (let j = 0; j < size && this.#held[i] === 0; j++)
        slope -= (momentMatrixNm[j * this.#muscles + i] as number) * (this.#right[j] as number);
      this.#step[i] = slope / (cost[i] as number);
    }
  }

  /** Goes along the step to its end, or to the first bound, which then holds; returns whether the end was reached. */
  #move({ lowerBound, upperBound }: MomentProblem, activations: Float64Array): boolean {
    let length = 1;
    let blocked = -1;
    for (let i = 0; i < this.#muscles; i++) {
      const step = this.#step[i] as number;
      if (step === 0) continue;
      const room = (step > 0 ? upperBound : lowerBound) - (activations[i] as number);
      if (room / step >= length) continue;
      length = room / step;
      blocked = i;
    }
    for (let i = 0; i < this.#muscles; i++)
      activations[i] = Math.min(
        upperBound,
        Math.max(lowerBound, (activations[i] as number) + length * (this.#step[i] as number)),
      );
    if (blocked < 0) return true;
    activations[blocked] = (this.#step[blocked] as number) > 0 ? upperBound : lowerBound;
    this.#held[blocked] = 1;
    return false;
  }
}
