import { adjuncts, ladder, movements } from "@hipfirst/exercises";
import { canPrice, framesOf, modelOf } from "../src/loads/loads.ts";
import { FramePricer } from "../src/loads/price-frame.ts";
import { muscleColumns } from "../src/mechanics/equations.ts";
import { noWeight } from "../src/mechanics/frame.ts";
import type { Person } from "../src/person/segments-deleva1996.ts";
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

/** The optimum of every frame of every exercise of the model's plane, at full and at a third of strength. */
export function exerciseOptima(): {
  readonly frames: number;
  readonly notOptimal: number;
  readonly aboveAccepted: number;
  readonly worstKkt: number;
} {
  const man: Person = { massKg: 75, heightM: 1.75, sex: "male" };
  const kkts: number[] = [];
  let notOptimal = 0;
  for (const exercise of [...ladder, ...movements, ...adjuncts].filter(canPrice)) {
    const frames = framesOf({ exercise }, "right", man);
    for (const strength of [1, 1 / 3]) {
      const pricer = new FramePricer(modelOf(man, { left: strength, right: strength }, 0));
      for (const frame of frames) {
        if (!pricer.solve(frame, noWeight, true)) notOptimal++;
        kkts.push(kktResidual(pricer.equations.problem, pricer.activations, muscleColumns));
      }
    }
  }
  return {
    frames: kkts.length,
    notOptimal,
    aboveAccepted: kkts.filter((kkt) => kkt > acceptedKkt).length,
    worstKkt: Math.max(...kkts),
  };
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
