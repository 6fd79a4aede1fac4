import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quadprogActivations } from "../../test/quadprog-oracle.ts";
import { randomProblem, seededRandom } from "../../test/random-problem.ts";
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

const randomProblems = fc
  .record({
    muscles: fc.integer({ min: 12, max: 40 }),
    equations: fc.integer({ min: 3, max: 8 }),
    effort: fc.constantFrom(0.3, 1, 4),
    seed: fc.nat(),
  })
  .map(({ seed, ...size }) => randomProblem(size, seededRandom(seed)));

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
      fc.property(randomProblems, (problem) => {
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
      fc.property(randomProblems, (problem) => {
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

  it("gives the same activations whatever the unit of the moments", () => {
    const [frame] = golden.frames as [GoldenFrame];
    const inNm = goldenProblem(frame);
    const inNmm = {
      ...inNm,
      momentMatrixNm: inNm.momentMatrixNm.map((each) => each * 1000),
      momentsNm: inNm.momentsNm.map((each) => each * 1000),
      slackScaleNm: inNm.slackScaleNm.map((each) => each * 1000),
    };
    const [a, b] = [inNm, inNmm].map((problem) => {
      const optimiser = new StaticOptimiser(frame.capacity.length, frame.b.length);
      optimiser.solve(problem);
      return optimiser.activations;
    }) as [Float64Array, Float64Array];
    a.forEach((activation, i) => {
      expect(Math.abs(activation - (b[i] ?? Number.NaN))).toBeLessThan(1e-6);
    });
  });

  it("refuses a problem of another size", () => {
    const [frame] = golden.frames as [GoldenFrame];
    expect(() => new StaticOptimiser(3, 2).solve(goldenProblem(frame))).toThrow(
      "make one for this problem's size",
    );
  });
});
