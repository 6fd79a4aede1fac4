import { readFileSync } from "node:fs";
import fc from "fast-check";
import { solveQP } from "quadprog";
import { describe, expect, it } from "vitest";
import { kktResidual } from "./kkt.ts";
import { type MomentProblem, StaticOptimiser } from "./static-optimiser.ts";

interface GoldenFrame {
  R: number[][];
  capacity: number[];
  b: number[];
  a_opensim: number[];
  F_opensim: number[];
}
const goldenFile = new URL("../../test/golden/golden_so_gait2392.json", import.meta.url);
const golden = JSON.parse(readFileSync(goldenFile, "utf8")) as { frames: GoldenFrame[] };
const goldenSlackNm = 0.05;
const goldenLowerBound = 0.01;

function goldenProblem(frame: GoldenFrame): MomentProblem {
  return {
    momentMatrixNm: Float64Array.from(
      frame.R.flatMap((row) => row.map((armM, i) => armM * (frame.capacity[i] ?? 0))),
    ),
    momentsNm: Float64Array.from(frame.b),
    slackScaleNm: new Float64Array(frame.b.length).fill(goldenSlackNm),
    cost: new Float64Array(frame.capacity.length).fill(1),
    lowerBound: goldenLowerBound,
    upperBound: 1,
  };
}

/** The same problem as a dense QP in (a, s) for an independent solver. */
function quadprogActivations({
  momentMatrixNm,
  momentsNm,
  slackScaleNm,
  cost,
  lowerBound,
  upperBound,
}: MomentProblem): number[] {
  const m = momentsNm.length;
  const n = momentMatrixNm.length / m;
  const size = n + m;
  const oneBased = (length: number): number[] => new Array<number>(length + 1).fill(0);
  const D = Array.from({ length: size + 1 }, () => oneBased(size));
  for (let i = 1; i <= n; i++) (D[i] as number[])[i] = 2 * (cost[i - 1] as number);
  for (let j = 1; j <= m; j++) (D[n + j] as number[])[n + j] = 2 / (slackScaleNm[j - 1] as number) ** 2;
  const constraints = m + 2 * n;
  const A = Array.from({ length: size + 1 }, () => oneBased(constraints));
  const b = oneBased(constraints);
  for (let j = 1; j <= m; j++) {
    for (let i = 1; i <= n; i++) (A[i] as number[])[j] = momentMatrixNm[(j - 1) * n + i - 1] as number;
    (A[n + j] as number[])[j] = 1;
    b[j] = momentsNm[j - 1] as number;
  }
  for (let i = 1; i <= n; i++) {
    (A[i] as number[])[m + i] = 1;
    b[m + i] = lowerBound;
    (A[i] as number[])[m + n + i] = -1;
    b[m + n + i] = -upperBound;
  }
  return solveQP(D, oneBased(size), A, b, m).solution.slice(1, n + 1);
}

/** Muscles of 200 to 2500 N with arms of 1 to 7 cm over one to three neighbouring joints. */
const randomProblem = fc
  .record({
    muscles: fc.integer({ min: 12, max: 40 }),
    equations: fc.integer({ min: 3, max: 8 }),
    effort: fc.constantFrom(0.3, 1, 4),
    noise: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ muscles, equations, effort, noise }): MomentProblem => {
    const random = (): number => noise.next().value as number;
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
  });

describe("static optimiser", () => {
  it("V1: agrees with OpenSim's static optimisation on the golden walking frames", () => {
    expect(golden.frames.length).toBeGreaterThan(0);
    let largest = 0;
    let squares = 0;
    let count = 0;
    for (const frame of golden.frames) {
      const optimiser = new StaticOptimiser(frame.capacity.length, frame.b.length);
      expect(optimiser.solve(goldenProblem(frame))).toBe(true);
      for (const [i, expected] of frame.a_opensim.entries()) {
        const difference = (optimiser.activations[i] as number) - expected;
        largest = Math.max(largest, Math.abs(difference));
        squares += difference ** 2;
        count++;
      }
    }
    expect(largest).toBeLessThanOrEqual(0.01);
    expect(Math.sqrt(squares / count)).toBeLessThanOrEqual(0.001);
  });

  it("V2: activations × capacity × arms of the golden frames give back their moments", () => {
    for (const frame of golden.frames) {
      for (const [j, row] of frame.R.entries()) {
        const moment = row.reduce((sum, armM, i) => sum + armM * (frame.F_opensim[i] ?? 0), 0);
        expect(Math.abs(moment - (frame.b[j] as number))).toBeLessThanOrEqual(1e-3);
      }
    }
  });

  it("meets the optimality conditions on random frames, saturated ones among them", () => {
    let saturated = 0;
    fc.assert(
      fc.property(randomProblem, (problem) => {
        const optimiser = new StaticOptimiser(
          problem.momentMatrixNm.length / problem.momentsNm.length,
          problem.momentsNm.length,
        );
        expect(optimiser.solve(problem)).toBe(true);
        if (optimiser.deficitNm.some((missing) => Math.abs(missing) > 1)) saturated++;
        expect(kktResidual(problem, optimiser.activations)).toBeLessThanOrEqual(1e-6);
      }),
      { seed: 20261122, numRuns: 600 },
    );
    expect(saturated).toBeGreaterThan(10);
  });

  it("agrees with an independent quadratic programme", () => {
    fc.assert(
      fc.property(randomProblem, (problem) => {
        const optimiser = new StaticOptimiser(
          problem.momentMatrixNm.length / problem.momentsNm.length,
          problem.momentsNm.length,
        );
        optimiser.solve(problem);
        for (const [i, expected] of quadprogActivations(problem).entries()) {
          expect(optimiser.activations[i]).toBeCloseTo(expected, 7);
        }
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it("finds the same answer from a warm start", () => {
    const [first, second] = golden.frames as [GoldenFrame, GoldenFrame];
    const cold = new StaticOptimiser(second.capacity.length, second.b.length);
    const warm = new StaticOptimiser(second.capacity.length, second.b.length);
    cold.solve(goldenProblem(second));
    warm.solve(goldenProblem(first));
    warm.solve(goldenProblem(second), true);
    for (const [i, activation] of cold.activations.entries())
      expect(warm.activations[i]).toBeCloseTo(activation, 8);
  });

  it("reports a moment that cannot be produced as a deficit", () => {
    const optimiser = new StaticOptimiser(1, 1);
    const problem: MomentProblem = {
      momentMatrixNm: Float64Array.of(30),
      momentsNm: Float64Array.of(50),
      slackScaleNm: Float64Array.of(1),
      cost: Float64Array.of(1),
      lowerBound: 0,
      upperBound: 1,
    };
    optimiser.solve(problem);
    expect(optimiser.activations[0]).toBe(1);
    expect(optimiser.deficitNm[0]).toBeCloseTo(20, 9);
  });

  it("refuses a problem of another size", () => {
    const [frame] = golden.frames as [GoldenFrame];
    expect(() => new StaticOptimiser(3, 2).solve(goldenProblem(frame))).toThrow(
      "make one for this problem's size",
    );
  });
});
