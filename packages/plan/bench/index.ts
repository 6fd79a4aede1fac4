import { once } from "node:events";
import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import { cpuUsage } from "node:process";
import { Worker } from "node:worker_threads";
import { addFound, type Batch, type Found, nothingFound } from "./histories.ts";

interface Options {
  readonly data: string | null;
  readonly short: boolean;
  /** `--histories N` and `--seed S`: another number of histories, from another seed on, so that a million can be cut. */
  readonly histories: number | null;
  readonly seed: number | null;
}

const shortHistories = 10_000;
const longHistories = 1_000_000;
const batchSize = 500;

/** Generated histories through the engine, each proposal judged by the oracle, on every core. */
export default async function bench({ short, histories: wanted, seed }: Options) {
  const histories = wanted ?? (short ? shortHistories : longHistories);
  const firstSeed = seed ?? 1;
  const before = cpuUsage();
  const startMs = performance.now();
  const found = await judged(firstSeed, histories);
  const { user, system } = cpuUsage(before);
  const violations = [...found.broken.values()].reduce((sum, count) => sum + count, 0);
  return {
    title: "Plan: generated histories through the engine and a separate oracle",
    tables: [
      {
        title: "Invariants",
        columns: [
          ...["first seed", "histories", "proposals", "violations"],
          ...["µs per proposal", "ms of processor per history", "minutes"],
        ],
        rows: [
          [
            firstSeed,
            histories,
            found.proposals,
            violations,
            Math.round((found.engineMs * 1000) / found.proposals),
            Math.round((user + system) / histories / 10) / 100,
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
async function judged(firstSeed: number, histories: number): Promise<Found> {
  const sum = nothingFound();
  const end = firstSeed + histories;
  let next = firstSeed;
  const take = (): Batch | null => {
    if (next >= end) return null;
    const from = next;
    next = Math.min(end, from + batchSize);
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
