import { performance } from "node:perf_hooks";
import {
  followEvent,
  proposeFrom,
  type Seen,
  startCourse,
  startWatch,
  violationsOf,
  watchEvent,
} from "../src/index.ts";
import { VirtualRecord } from "../src/testing/virtual-record.ts";

interface Options {
  readonly data: string | null;
  readonly short: boolean;
}

const shortHistories = 300;
const longHistories = 10_000;
const proposalsEach = 40;

/** Generated histories through the engine, each proposal judged by the oracle. */
export default async function bench({ short }: Options) {
  const histories = short ? shortHistories : longHistories;
  const broken = new Map<string, number>();
  const states = new Map<string, number>();
  let proposals = 0;
  let engineMs = 0;
  for (let seed = 1; seed <= histories; seed++) {
    const record = new VirtualRecord(seed);
    const course = startCourse();
    const watch = startWatch();
    let told = 0;
    let before: Seen | null = null;
    for (let step = 0; step < proposalsEach; step++) {
      const startMs = performance.now();
      const fresh = record.events.slice(told);
      for (const event of fresh) followEvent(course, event);
      const proposal = proposeFrom(course, record.now);
      engineMs += performance.now() - startMs;
      proposals += 1;
      states.set(proposal.state, (states.get(proposal.state) ?? 0) + 1);
      const seen = { nowMs: Date.parse(record.now), proposal };
      told = record.events.length;
      for (const event of fresh) watchEvent(watch, event);
      for (const each of violationsOf(watch, before, seen)) broken.set(each, (broken.get(each) ?? 0) + 1);
      before = seen;
      record.live(proposal);
    }
  }
  return {
    title: "Plan: generated histories through the engine and a separate oracle",
    tables: [
      {
        title: "Invariants",
        columns: ["histories", "proposals", "violations", "µs per proposal"],
        rows: [
          [
            histories,
            proposals,
            [...broken.values()].reduce((sum, count) => sum + count, 0),
            Math.round((engineMs * 1000) / proposals),
          ],
        ],
      },
      { title: "States seen", columns: ["state", "proposals"], rows: [...states].sort() },
      { title: "Violations", columns: ["invariant", "times"], rows: [...broken].sort() },
    ],
    failed: [...broken.keys()],
  };
}
