import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { partsOf, reportOf, type Tally, type TrialInput, type TrialReport } from "@hipfirst/trial";
import { livedParts, type Share } from "./share.ts";

/** A young generation large enough that one person's record never grows old. */
const youngGenerationMb = 64;
/**
 * Each thread compiles the engine for itself, and with the usual allowance for inlining (920) that takes a seventh of all
 * processor time of 10,000 people; with this one the code is hardly slower.
 */
const inlinedBytecodeMost = 400;
const workerFile = new URL("../../bin/trial-worker.mjs", import.meta.url);

/** Runs trials on several threads; the answers are the same bytes for any number of them. */
export interface TrialPool {
  run(input: TrialInput): Promise<TrialReport>;
  close(): Promise<void>;
}

/** @param threads this one among them: it has the engine loaded already, and would only wait for the others */
export function openPool(threads: number): TrialPool {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${inlinedBytecodeMost}`);
  const workers = Array.from({ length: threads - 1 }, newWorker);
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
  const share: Share = { input, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  const found = new Array<Tally>(partsOf(input));
  const elsewhere = Promise.all(workers.map((worker) => livedBy(worker, share, found)));
  for (const { part, tally } of livedParts(share)) found[part] = tally;
  await elsewhere;
  return found;
}

/** Collects what a worker lives, until it finds no part left. */
function livedBy(worker: Worker, share: Share, found: Tally[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = (lived: { part: number; tally: Tally } | null): void => {
      if (lived !== null) {
        found[lived.part] = lived.tally;
        return;
      }
      worker.off("message", hear);
      worker.off("error", reject);
      resolve();
    };
    worker.on("message", hear);
    worker.on("error", reject);
    worker.postMessage(share);
  });
}
