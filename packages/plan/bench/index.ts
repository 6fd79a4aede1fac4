import { once } from "node:events";
import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { addFound, type Batch, type Found, nothingFound } from "./histories.ts";

interface Options {
  readonly data: string | null;
  readonly short: boolean;
}

const shortHistories = 10_000;
const longHistories = 1_000_000;
const batchSize = 500;

/** Generated histories through the engine, each proposal judged by the oracle, on every core. */
export default async function bench({ short }: Options) {
  const histories = short ? shortHistories : longHistories;
  const startMs = performance.now();
  const found = await judged(histories);
  const violations = [...found.broken.values()].reduce((sum, count) => sum + count, 0);
  return {
    title: "Plan: generated histories through the engine and a separate oracle",
    tables: [
      {
        title: "Invariants",
        columns: ["histories", "proposals", "violations", "µs per proposal", "minutes"],
        rows: [
          [
            histories,
            found.proposals,
            violations,
            Math.round((found.engineMs * 1000) / found.proposals),
            Math.round((performance.now() - startMs) / 6000) / 10,
          ],
        ],
      },
      { title: "States seen", columns: ["state", "proposals"], rows: [...found.states].sort() },
      {
        title: "Violations",
        columns: ["invariant", "times", "a seed"],
        rows: [...found.broken].sort().map(([name, times]) => [name, times, found.seeds.get(name) ?? null]),
      },
    ],
    failed: [...found.broken.keys()],
  };
}

/** The same seeds whatever the number of threads. */
async function judged(histories: number): Promise<Found> {
  const sum = nothingFound();
  let next = 1;
  const take = (): Batch | null => {
    if (next > histories) return null;
    const from = next;
    next = Math.min(histories + 1, from + batchSize);
    return { from, to: next };
  };
  await Promise.all(Array.from({ length: availableParallelism() }, () => drain(take, sum)));
  return sum;
}

async function drain(take: () => Batch | null, sum: Found): Promise<void> {
  const worker = new Worker(new URL("worker.mjs", import.meta.url));
  try {
    for (let batch = take(); batch !== null; batch = take()) addFound(sum, await answered(worker, batch));
  } finally {
    await worker.terminate();
  }
}

/** Rejects with what went wrong in the worker. */
async function answered(worker: Worker, batch: Batch): Promise<Found> {
  const answer = once(worker, "message");
  worker.postMessage(batch);
  const [found] = await answer;
  return found as Found;
}
