import { factorise, solveFactorised } from "./cholesky.ts";
import type { SparseColumns } from "./sparse-columns.ts";
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
  improve(
    problem: MomentProblem,
    columns: SparseColumns,
    activations: Float64Array,
    missing: Float64Array,
  ): boolean {
    const { lowerBound, upperBound } = problem;
    for (let i = 0; i < this.#muscles; i++) {
      const activation = activations[i] as number;
      this.#held[i] = activation <= lowerBound || activation >= upperBound ? 1 : 0;
    }
    let lastFree = Number.POSITIVE_INFINITY;
    for (let step = 0; step < stepsMax; step++) {
      this.#differentiate(problem, columns, activations, missing);
      const enough = step === 0 ? acceptedResidual : targetResidual;
      if (Math.max(this.#freeResidual, this.#heldResidual) <= enough) return true;
      const isFreeDone =
        this.#freeResidual <= targetResidual || this.#freeResidual > worthwhileRatio * lastFree;
      if (isFreeDone && this.#heldResidual <= targetResidual) break;
      if (isFreeDone) this.#held[this.#mostHeld] = 0;
      this.#newtonStep(problem, columns);
      lastFree = this.#move(problem, activations) ? this.#freeResidual : Number.POSITIVE_INFINITY;
    }
    return Math.max(this.#freeResidual, this.#heldResidual) <= acceptedResidual;
  }

  /** What is missing, half the gradient of the objective, and how far both are from the optimum. */
  #differentiate(
    problem: MomentProblem,
    { starts, rows, valuesNm }: SparseColumns,
    activations: Float64Array,
    missing: Float64Array,
  ): void {
    const { momentsNm, slackScaleNm, cost } = problem;
    const gradient = this.#gradient;
    const prices = this.#right;
    for (let j = 0; j < this.#equations; j++) missing[j] = momentsNm[j] as number;
    for (let i = 0; i < this.#muscles; i++) {
      const activation = activations[i] as number;
      const end = activation === 0 ? 0 : (starts[i + 1] as number);
      for (let entry = starts[i] as number; entry < end; entry++) {
        const j = rows[entry] as number;
        missing[j] = (missing[j] as number) - (valuesNm[entry] as number) * activation;
      }
    }
    for (let j = 0; j < this.#equations; j++)
      prices[j] = (missing[j] as number) / (slackScaleNm[j] as number) ** 2;
    let entry = 0;
    for (let i = 0; i < this.#muscles; i++) {
      let slope = (cost[i] as number) * (activations[i] as number);
      for (const end = starts[i + 1] as number; entry < end; entry++)
        slope -= (valuesNm[entry] as number) * (prices[rows[entry] as number] as number);
      gradient[i] = slope;
    }
    this.#judge(problem, activations);
  }

  #judge({ lowerBound, upperBound }: MomentProblem, activations: Float64Array): void {
    this.#freeResidual = 0;
    this.#heldResidual = 0;
    for (let i = 0; i < this.#muscles; i++) {
      const activation = activations[i] as number;
      const wanted = activation - 2 * (this.#gradient[i] as number);
      const moved = wanted < lowerBound ? lowerBound : wanted > upperBound ? upperBound : wanted;
      const residual = Math.abs(moved - activation);
      if (this.#held[i] === 0) this.#freeResidual = Math.max(this.#freeResidual, residual);
      else if (residual > this.#heldResidual) {
        this.#heldResidual = residual;
        this.#mostHeld = i;
      }
    }
  }

  /** Step of every activation that is free: (C + Aᵀ σ⁻² A)⁻¹ of the negative gradient. */
  #newtonStep({ slackScaleNm, cost }: MomentProblem, { starts, rows, valuesNm }: SparseColumns): void {
    const size = this.#equations;
    const system = this.#system;
    const right = this.#right;
    system.fill(0);
    right.fill(0);
    for (let j = 0; j < size; j++) system[j * size + j] = (slackScaleNm[j] as number) ** 2;
    for (let i = 0; i < this.#muscles; i++) {
      if (this.#held[i] === 1) continue;
      const compliance = 1 / (cost[i] as number);
      const pull = -compliance * (this.#gradient[i] as number);
      const first = starts[i] as number;
      const end = starts[i + 1] as number;
      for (let entry = first; entry < end; entry++) {
        const j = rows[entry] as number;
        const armNm = valuesNm[entry] as number;
        right[j] = (right[j] as number) + armNm * pull;
        for (let other = first; other <= entry; other++) {
          const place = j * size + (rows[other] as number);
          system[place] = (system[place] as number) + compliance * armNm * (valuesNm[other] as number);
        }
      }
    }
    factorise(system, size);
    solveFactorised(system, size, right);
    for (let i = 0; i < this.#muscles; i++) {
      const isHeld = this.#held[i] === 1;
      let slope = isHeld ? 0 : -(this.#gradient[i] as number);
      const end = isHeld ? 0 : (starts[i + 1] as number);
      for (let entry = starts[i] as number; entry < end; entry++)
        slope -= (valuesNm[entry] as number) * (right[rows[entry] as number] as number);
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
