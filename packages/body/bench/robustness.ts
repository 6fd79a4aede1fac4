import { kktResidual } from "../src/solver/kkt.ts";
import { StaticOptimiser } from "../src/solver/static-optimiser.ts";
import { randomProblem, seededRandom } from "../test/random-problem.ts";

export interface RobustnessRow {
  readonly size: string;
  readonly frames: number;
  readonly saturated: number;
  readonly failures: number;
  readonly worstKkt: number;
}

const sizes = [
  { muscles: 20, equations: 3 },
  { muscles: 40, equations: 5 },
  { muscles: 60, equations: 8 },
  { muscles: 90, equations: 10 },
] as const;
const efforts = [0.3, 1, 4] as const;
const acceptedKkt = 1e-6;

/** Random frames, a third of them far beyond strength: a failure is an optimum that was not reached. */
export function robustnessRows(frames: number): RobustnessRow[] {
  return sizes.map(({ muscles, equations }) => {
    const random = seededRandom(muscles);
    const optimiser = new StaticOptimiser(muscles, equations);
    const perSize = Math.round(frames / sizes.length);
    let saturated = 0;
    let failures = 0;
    let worstKkt = 0;
    for (let i = 0; i < perSize; i++) {
      const effort = efforts[i % efforts.length] ?? 1;
      const problem = randomProblem({ muscles, equations, effort }, random);
      const converged = optimiser.solve(problem);
      const kkt = kktResidual(problem, optimiser.activations);
      worstKkt = Math.max(worstKkt, kkt);
      if (!converged || kkt > acceptedKkt) failures++;
      if (optimiser.deficitNm.some((missing) => Math.abs(missing) > 1)) saturated++;
    }
    return { size: `${muscles} × ${equations}`, frames: perSize, saturated, failures, worstKkt };
  });
}
