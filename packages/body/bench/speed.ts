import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { exercise } from "@hipfirst/exercises";
import { framesOf, loads, modelOf } from "../src/loads/loads.ts";
import { FramePricer } from "../src/loads/price-frame.ts";
import { noWeight } from "../src/mechanics/frame.ts";
import type { Person } from "../src/person/segments-deleva1996.ts";
import { type MomentProblem, StaticOptimiser } from "../src/solver/static-optimiser.ts";
import { quadprogActivations } from "../test/quadprog-oracle.ts";

const man: Person = { massKg: 75, heightM: 1.75, sex: "male" };
const measured = exercise("R07");

export interface SpeedRow {
  readonly what: string;
  readonly framesPerS: number;
  readonly worstKkt: number | null;
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Median frames per second of processor time over several runs, after one that warms the machine up. Time on the
 * processor is counted rather than on the wall, so that other work on a shared machine is not counted.
 */
function rate(runs: number, framesPerRun: number, run: () => void): number {
  run();
  return medianOf(
    Array.from({ length: runs }, () => {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return (1e6 * framesPerRun) / (user + system);
    }),
  );
}

/** The promise is kept by everything that `loads` does, nothing prepared and nothing kept from one call to the next. */
const wholePipeline = "the whole of it, from keyframes to the report, warm along a repetition";
/** A march, a lift with a load, and a pike that asks more than there is, where every frame takes many steps. */
const alsoWhole = ["R05", "R12", "R20"] as const;

function repeat(times: number, id: (typeof alsoWhole)[number] | "R07"): void {
  for (let i = 0; i < times; i++) loads({ person: man, performed: { exercise: exercise(id) } });
}

/** Frames per second along one repetition of the straight-leg raise, one core. */
export function speedRows(short: boolean): SpeedRow[] {
  const frames = framesOf({ exercise: measured }, "right", man);
  const pricer = new FramePricer(modelOf(man, { left: 1, right: 1 }, 0));
  const repetitions = short ? 3 : 20;
  const runs = short ? 5 : 21;
  const count = frames.length * repetitions;
  const pass = (warm: boolean, each: (frame: (typeof frames)[number]) => void) => () => {
    for (let repetition = 0; repetition < repetitions; repetition++) {
      for (const frame of frames) {
        pricer.solve(frame, noWeight, warm);
        each(frame);
      }
    }
  };
  const nothing = (): void => undefined;
  let worstKkt = 0;
  pass(true, () => {
    worstKkt = Math.max(worstKkt, pricer.kkt());
  })();
  const problems = frames.map((frame) => {
    pricer.solve(frame, noWeight, false);
    return copyOf(pricer.equations.problem);
  });
  const [first] = problems as [MomentProblem, ...MomentProblem[]];
  const optimiser = new StaticOptimiser(first.cost.length, first.momentsNm.length);
  const optimise = (warm: boolean) => (): void => {
    for (const problem of problems) optimiser.solve(problem, warm);
  };
  const quadprogCount = short ? 3 : 20;
  return [
    row(
      wholePipeline,
      rate(runs, frames.length * repetitions, () => repeat(repetitions, "R07")),
      worstKkt,
    ),
    ...alsoWhole.map((id) => {
      const { length } = framesOf({ exercise: exercise(id) }, "right", man);
      return row(
        `the same along ${id}`,
        rate(runs, length * 3, () => repeat(3, id)),
        null,
      );
    }),
    row("inverse dynamics, muscles and optimum, warm", rate(runs, count, pass(true, nothing)), worstKkt),
    row(
      "the same with lumbar load and report, warm",
      rate(
        runs,
        count,
        pass(true, (frame) => pricer.read(frame)),
      ),
      worstKkt,
    ),
    row("inverse dynamics, muscles and optimum, cold", rate(runs, count, pass(false, nothing)), null),
    row("optimum alone, warm", rate(runs, problems.length, optimise(true)), null),
    row("optimum alone, cold", rate(runs, problems.length, optimise(false)), null),
    row(
      "npm quadprog 1.6.1 on the same optimum",
      rate(3, quadprogCount, () => problems.slice(0, quadprogCount).forEach(quadprogActivations)),
      null,
    ),
    row(
      "keyframes of the drawn body to frames (its contacts met)",
      rate(runs, frames.length, () => framesOf({ exercise: measured }, "right", man)),
      null,
    ),
  ];
}

const row = (what: string, framesPerS: number, worstKkt: number | null): SpeedRow => ({
  what,
  framesPerS,
  worstKkt,
});

function copyOf(problem: MomentProblem): MomentProblem {
  return {
    ...problem,
    momentMatrixNm: problem.momentMatrixNm.slice(),
    momentsNm: problem.momentsNm.slice(),
    cost: problem.cost.slice(),
  };
}

/** A full collection; the same as running Node with --expose-gc. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

/** Bytes that the heap grew by over these many frames. */
export function heapGrowthBytes(frameCount: number): number {
  const collect = collector();
  const frames = framesOf({ exercise: measured }, "right", man);
  const pricer = new FramePricer(modelOf(man, { left: 1, right: 1 }, 0));
  const price = (count: number): void => {
    for (let i = 0; i < count; i++) {
      const frame = frames[i % frames.length];
      if (frame === undefined) continue;
      pricer.solve(frame, noWeight, true);
      pricer.read(frame);
    }
  };
  price(2 * frames.length);
  collect();
  const before = process.memoryUsage().heapUsed;
  price(frameCount);
  collect();
  return process.memoryUsage().heapUsed - before;
}
