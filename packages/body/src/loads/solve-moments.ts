import { kktResidual } from "../solver/kkt.ts";
import { type MomentProblem, StaticOptimiser } from "../solver/static-optimiser.ts";

/** One frame of static optimisation as other software states it. */
export interface MomentFrame {
  /** Equations × muscles, m. */
  readonly momentArms: readonly (readonly number[])[];
  /** Force of each muscle at full activation, N. */
  readonly capacity: readonly number[];
  /** One for each equation, Nm. */
  readonly moments: readonly number[];
  readonly lowerBound: number;
  /** The missing moment that costs as much as one fully active muscle. */
  readonly slackNm: number;
}

export interface SolvedMoments {
  readonly activations: readonly number[];
  /** Missing moment of each equation, Nm. */
  readonly deficit: readonly number[];
  readonly kkt: number;
}

/** Activations with the least sum of squares for given arms, capacities and moments. */
export function solveMoments(frame: MomentFrame): SolvedMoments {
  const problem = momentProblem(frame);
  const optimiser = new StaticOptimiser(frame.capacity.length, frame.moments.length);
  if (!optimiser.solve(problem))
    throw new Error("Static optimisation stopped before the optimum: report the moments that were sent");
  return {
    activations: [...optimiser.activations],
    deficit: [...optimiser.deficitNm],
    kkt: kktResidual(problem, optimiser.activations),
  };
}

function momentProblem({ momentArms, capacity, moments, lowerBound, slackNm }: MomentFrame): MomentProblem {
  return {
    momentMatrixNm: Float64Array.from(
      momentArms.flatMap((row) => row.map((armM, i) => armM * (capacity[i] ?? 0))),
    ),
    momentsNm: Float64Array.from(moments),
    slackScaleNm: new Float64Array(moments.length).fill(slackNm),
    cost: new Float64Array(capacity.length).fill(1),
    lowerBound,
    upperBound: 1,
  };
}

/** Frames solved by another program, to be compared with ours. */
export interface GoldenFrame {
  readonly R: readonly (readonly number[])[];
  readonly capacity: readonly number[];
  readonly b: readonly number[];
  readonly a_opensim: readonly number[];
}

export interface GoldenComparison {
  readonly frames: number;
  readonly maxDifference: number;
  readonly rmsDifference: number;
  readonly kkt: number;
}

/** Bound and slack that stand for OpenSim's own setting of the golden frames. */
const goldenSetting = { lowerBound: 0.01, slackNm: 0.05 } as const;

/** How far our activations are from those of OpenSim on the same frames. */
export function compareWithGolden(frames: readonly GoldenFrame[]): GoldenComparison {
  let maxDifference = 0;
  let squares = 0;
  let count = 0;
  let kkt = 0;
  for (const { R, capacity, b, a_opensim } of frames) {
    const solved = solveMoments({ momentArms: R, capacity, moments: b, ...goldenSetting });
    kkt = Math.max(kkt, solved.kkt);
    for (const [i, expected] of a_opensim.entries()) {
      const difference = Math.abs((solved.activations[i] ?? Number.NaN) - expected);
      maxDifference = Math.max(maxDifference, difference);
      squares += difference ** 2;
      count++;
    }
  }
  return { frames: frames.length, maxDifference, rmsDifference: Math.sqrt(squares / count), kkt };
}
