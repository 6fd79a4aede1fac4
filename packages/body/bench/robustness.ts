import { adjuncts, ladder, movements } from "@hipfirst/exercises";
import { canPrice, framesOf, modelOf } from "../src/loads/loads.ts";
import { FramePricer } from "../src/loads/price-frame.ts";
import { type StaticPosture, supportKinds } from "../src/loads/static-posture.ts";
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

export interface Optima {
  readonly what: string;
  readonly frames: number;
  readonly failures: number;
  readonly worstKkt: number;
}

const man: Person = { massKg: 75, heightM: 1.75, sex: "male" };

/** The optimum of every frame of every exercise of the model's plane, at full and at a third of strength. */
export function exerciseOptima(): Optima {
  const kkts: number[] = [];
  let failures = 0;
  for (const exercise of [...ladder, ...movements, ...adjuncts].filter(canPrice)) {
    const frames = framesOf({ exercise }, "right", man);
    for (const strength of [1, 1 / 3]) {
      const pricer = new FramePricer(modelOf(man, { left: strength, right: strength }, 0));
      for (const frame of frames) {
        const isOptimal = pricer.solve(frame, noWeight, true);
        kkts.push(pricer.kkt());
        if (!isOptimal || pricer.kkt() > acceptedKkt) failures++;
      }
    }
  }
  const what = "every exercise, at full strength and a third of it";
  return { what, frames: kkts.length, failures, worstKkt: Math.max(...kkts) };
}

/** The optimum of held postures of any angles, most of them out of balance or out of reach. */
export function postureOptima(count: number): Optima {
  const random = seededRandom(5);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const pricer = new FramePricer(modelOf(man, { left: 1, right: 1 }, 0));
  let failures = 0;
  let worstKkt = 0;
  for (let i = 0; i < count; i++) {
    const posture: StaticPosture = {
      pelvisTilt: between(-60, 90),
      hipLeft: between(-45, 150),
      hipRight: between(-45, 150),
      kneeLeft: between(-15, 160),
      kneeRight: between(-15, 160),
      trunkPitch: between(-180, 180),
      support: supportKinds[i % supportKinds.length] ?? "standing",
    };
    for (const frame of framesOf({ posture }, "right", man)) {
      const isOptimal = pricer.solve(frame, noWeight, false);
      if (!isOptimal || pricer.kkt() > acceptedKkt) failures++;
      worstKkt = Math.max(worstKkt, pricer.kkt());
    }
  }
  return { what: "random held postures, most of them impossible", frames: count, failures, worstKkt };
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
