import { factorise, solveFactorised } from "./cholesky.ts";
import { PrimalPolish } from "./primal-polish.ts";
import { SparseColumns } from "./sparse-columns.ts";

/**
 * Static optimisation: the activations that produce given joint moments with the least weighted sum of squared activations.
 *
 *     minimise   Σᵢ cᵢ aᵢ² + Σⱼ (sⱼ / σⱼ)²
 *     subject to A a + s = b,   lower ≤ aᵢ ≤ upper
 *
 * A[j][i] is the moment of muscle i at full activation about equation j (moment arm × capacity), b the moments to
 * produce, s the moment that stays missing. σ is how dear a missing newton-metre is; s is returned as the deficit and
 * never hidden. The cost is that of Crowninshield & Brand (1981) with exponent 2, as OpenSim's StaticOptimization uses
 * it; the slack is our addition, so that a person who is too weak for a task gets an answer instead of a failure.
 *
 * The Lagrange dual has only as many unknowns as equations and is concave and piecewise quadratic: semismooth Newton
 * with backtracking comes near its maximum in a few steps; where a heavily saturated frame stalls, σ is first
 * raised and then lowered to its value (continuation). An active-set method in the activations goes the rest of the way. Buffers are made once per size; solving allocates nothing.
 */
export interface MomentProblem {
  /** Row by row: equations × muscles, Nm at full activation. */
  readonly momentMatrixNm: Float64Array;
  /** One per equation, Nm. */
  readonly momentsNm: Float64Array;
  /** One per equation, Nm: the missing moment that costs as much as one fully active muscle. */
  readonly slackScaleNm: Float64Array;
  /** One per muscle, positive; 1 for a muscle, less for a contact force that is chosen along with the muscles. */
  readonly cost: Float64Array;
  readonly lowerBound: number;
  readonly upperBound: number;
}

/** From here the polish of the activations needs fewer steps than another step of the multipliers. */
const relativeGradientTolerance = 1e-9;
/** A step that leaves more than this share of the gradient near the optimum left only rounding. */
const nearTolerance = 1e-6;
const stalledRatio = 0.5;
const newtonStepsMax = 100;
const continuationScales = [100, 40, 16, 6.4, 2.56, 1] as const;
const backtrackingStepsMax = 40;
const sufficientIncrease = 1e-4;

export class StaticOptimiser {
  readonly muscles: number;
  readonly equations: number;
  /** Result of the last solve, 0-1. */
  readonly activations: Float64Array;
  /** Result of the last solve: moment that is missing, Nm, with the sign of the moment asked for. */
  readonly deficitNm: Float64Array;
  readonly #columns: SparseColumns;
  readonly #multipliers: Float64Array;
  readonly #trialMultipliers: Float64Array;
  readonly #gradient: Float64Array;
  readonly #step: Float64Array;
  readonly #hessian: Float64Array;
  readonly #slackVariance: Float64Array;
  readonly #polish: PrimalPolish;

  constructor(muscles: number, equations: number) {
    this.muscles = muscles;
    this.equations = equations;
    this.activations = new Float64Array(muscles);
    this.deficitNm = new Float64Array(equations);
    this.#columns = new SparseColumns(muscles, equations);
    this.#multipliers = new Float64Array(equations);
    this.#trialMultipliers = new Float64Array(equations);
    this.#gradient = new Float64Array(equations);
    this.#step = new Float64Array(equations);
    this.#hessian = new Float64Array(equations * equations);
    this.#slackVariance = new Float64Array(equations);
    this.#polish = new PrimalPolish(muscles, equations);
  }

  /**
   * Solves one frame into `activations` and `deficitNm`.
   * With `warm`, the multipliers of the previous frame are the start, which is several times faster along a repetition.
   * Returns whether the optimum was reached; it has been for every frame of the random tests.
   */
  solve(problem: MomentProblem, warm = false): boolean {
    this.#assertSizes(problem);
    this.#columns.read(problem.momentMatrixNm);
    if (!warm) this.#multipliers.fill(0);
    this.#setSlack(problem, 1);
    if (!this.#newton(problem)) {
      this.#multipliers.fill(0);
      for (const scale of continuationScales) {
        this.#setSlack(problem, scale);
        this.#newton(problem);
      }
    }
    return this.#polish.improve(problem, this.#columns, this.activations, this.deficitNm);
  }

  #assertSizes({ momentMatrixNm, momentsNm, slackScaleNm, cost }: MomentProblem): void {
    const fits =
      cost.length === this.muscles &&
      momentMatrixNm.length === this.muscles * this.equations &&
      momentsNm.length === this.equations &&
      slackScaleNm.length === this.equations;
    if (!fits) {
      throw new Error(
        `The optimiser was made for ${this.muscles} muscles and ${this.equations} equations: make one for this problem's size`,
      );
    }
  }

  #setSlack(problem: MomentProblem, scale: number): void {
    for (let j = 0; j < this.equations; j++) {
      const sigma = at(problem.slackScaleNm, j) * scale;
      this.#slackVariance[j] = sigma * sigma;
    }
  }

  /** Maximises the dual from the present multipliers, as far as their rounding allows; returns whether it came near. */
  #newton(problem: MomentProblem): boolean {
    let momentScale = 1;
    for (let j = 0; j < this.equations; j++)
      momentScale = Math.max(momentScale, Math.abs(at(problem.momentsNm, j)));
    let value = this.#dualValue(problem, this.#multipliers);
    let lastNorm = Number.POSITIVE_INFINITY;
    for (let iteration = 0; iteration < newtonStepsMax; iteration++) {
      const norm = this.#differentiate(problem) / momentScale;
      if (norm <= relativeGradientTolerance) return true;
      if (norm <= nearTolerance && norm > stalledRatio * lastNorm) return true;
      lastNorm = norm;
      const next = this.#lineSearch(problem, value, this.#newtonStep());
      if (next === null) return norm <= nearTolerance;
      value = next;
    }
    return false;
  }

  /** Value of the dual at these multipliers; writes the activations that belong to them. */
  #dualValue(problem: MomentProblem, multipliers: Float64Array): number {
    const { momentsNm, cost, lowerBound, upperBound } = problem;
    const { starts, rows, valuesNm } = this.#columns;
    const { activations } = this;
    let value = 0;
    for (let j = 0; j < this.equations; j++) {
      const multiplier = at(multipliers, j);
      value += multiplier * at(momentsNm, j) - 0.25 * at(this.#slackVariance, j) * multiplier * multiplier;
    }
    let entry = 0;
    for (let i = 0; i < this.muscles; i++) {
      let pull = 0;
      for (const end = at(starts, i + 1); entry < end; entry++)
        pull += at(valuesNm, entry) * at(multipliers, at(rows, entry));
      const price = at(cost, i);
      const wanted = (0.5 * pull) / price;
      const activation = wanted < lowerBound ? lowerBound : wanted > upperBound ? upperBound : wanted;
      activations[i] = activation;
      value += price * activation * activation - activation * pull;
    }
    return value;
  }

  /** Gradient and (negated) Hessian of the dual at the present activations; returns the largest gradient entry. */
  #differentiate({ momentsNm, cost, lowerBound, upperBound }: MomentProblem): number {
    const size = this.equations;
    const gradient = this.#gradient;
    const hessian = this.#hessian;
    const { starts, rows, valuesNm } = this.#columns;
    hessian.fill(0);
    for (let j = 0; j < size; j++) {
      gradient[j] = at(momentsNm, j) - 0.5 * at(this.#slackVariance, j) * at(this.#multipliers, j);
      hessian[j * size + j] = 0.5 * at(this.#slackVariance, j);
    }
    for (let i = 0; i < this.muscles; i++) {
      const activation = at(this.activations, i);
      if (activation === 0) continue;
      const first = at(starts, i);
      const end = at(starts, i + 1);
      const isFree = activation > lowerBound && activation < upperBound;
      const compliance = isFree ? 0.5 / at(cost, i) : 0;
      for (let entry = first; entry < end; entry++) {
        const j = at(rows, entry);
        const armNm = at(valuesNm, entry);
        gradient[j] = at(gradient, j) - armNm * activation;
        if (!isFree) continue;
        const weight = compliance * armNm;
        for (let other = first; other <= entry; other++) {
          const place = j * size + at(rows, other);
          hessian[place] = at(hessian, place) + weight * at(valuesNm, other);
        }
      }
    }
    let norm = 0;
    for (let j = 0; j < size; j++) norm = Math.max(norm, Math.abs(at(gradient, j)));
    return norm;
  }

  /** Solves Hessian · step = gradient; returns gradient · step. */
  #newtonStep(): number {
    copy(this.#gradient, this.#step);
    factorise(this.#hessian, this.equations);
    solveFactorised(this.#hessian, this.equations, this.#step);
    let slope = 0;
    for (let j = 0; j < this.equations; j++) slope += at(this.#gradient, j) * at(this.#step, j);
    return slope;
  }

  /** Halves the step until the dual rises enough; returns the new value, or null where it cannot rise any more. */
  #lineSearch(problem: MomentProblem, value: number, slope: number): number | null {
    const rounding = 1e-13 * (1 + Math.abs(value));
    let length = 1;
    for (let attempt = 0; attempt < backtrackingStepsMax; attempt++, length *= 0.5) {
      for (let j = 0; j < this.equations; j++) {
        this.#trialMultipliers[j] = at(this.#multipliers, j) + length * at(this.#step, j);
      }
      const next = this.#dualValue(problem, this.#trialMultipliers);
      if (next < value + sufficientIncrease * length * slope - rounding) continue;
      copy(this.#trialMultipliers, this.#multipliers);
      return next;
    }
    this.#dualValue(problem, this.#multipliers);
    return null;
  }
}

/** Indexed read of a typed array inside its bounds, which the type checker cannot see. */
function at(values: Float64Array | Int32Array, index: number): number {
  return values[index] as number;
}

/** A few numbers from one array to another; a call of `set` costs more than these do. */
function copy(from: Float64Array, to: Float64Array): void {
  for (let i = 0; i < from.length; i++) to[i] = at(from, i);
}
