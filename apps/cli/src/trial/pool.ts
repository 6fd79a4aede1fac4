import { Worker } from "node:worker_threads";
import { partsOf, reportOf, runPart, type Tally, type TrialInput, type TrialReport } from "@hipfirst/trial";
import type { PartAsked } from "./worker.ts";

/** A young generation large enough that one person's record never grows old. */
const youngGenerationMb = 64;
const workerFile = new URL("../../bin/trial-worker.mjs", import.meta.url);

/** Runs trials on several threads; the answers are the same bytes for any number of them. */
export interface TrialPool {
  run(input: TrialInput): Promise<TrialReport>;
  close(): Promise<void>;
}

/** One thread needs no worker: it lives the parts itself. */
export function openPool(threads: number): TrialPool {
  const workers = threads < 2 ? [] : Array.from({ length: threads }, newWorker);
  return {
    run: async (input) => reportOf(input, await tallies(input, workers)),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

const newWorker = (): Worker =>
  new Worker(workerFile, { resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb } });

async function tallies(input: TrialInput, workers: readonly Worker[]): Promise<readonly Tally[]> {
  const parts = partsOf(input);
  if (workers.length === 0) return Array.from({ length: parts }, (_, part) => runPart(input, part));
  const found = new Array<Tally>(parts);
  let next = 0;
  const take = (): number | null => (next < parts ? next++ : null);
  await Promise.all(workers.map((worker) => drain(worker, input, take, found)));
  return found;
}

/** Gives a worker one part after another until none is left. */
function drain(worker: Worker, input: TrialInput, take: () => number | null, found: Tally[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const ask = (): void => {
      const part = take();
      if (part === null) {
        worker.off("message", hear);
        worker.off("error", reject);
        resolve();
      } else worker.postMessage({ input, part } satisfies PartAsked);
    };
    const hear = ({ part, tally }: { part: number; tally: Tally }): void => {
      found[part] = tally;
      ask();
    };
    worker.on("message", hear);
    worker.on("error", reject);
    ask();
  });
}
