import { performance } from "node:perf_hooks";
import type { RecordEvent } from "@hipfirst/record";
import {
  followEvent,
  type LiveCourse,
  propose,
  proposeFrom,
  type Seen,
  startCourse,
  startWatch,
  violationsOf,
  watchEvent,
} from "../src/index.ts";
import { isoIn, VirtualRecord } from "../src/testing/virtual-record.ts";

/** Seeds from `from` up to, not including, `to`. */
export interface Batch {
  readonly from: number;
  readonly to: number;
}

export interface Found {
  proposals: number;
  engineMs: number;
  readonly broken: Map<string, number>;
  readonly states: Map<string, number>;
  /** A seed to look at, for each broken invariant. */
  readonly seeds: Map<string, number>;
}

export const nothingFound = (): Found => ({
  proposals: 0,
  engineMs: 0,
  broken: new Map(),
  states: new Map(),
  seeds: new Map(),
});

/** Most histories are short, so that many different ones are seen; every twentieth is long. */
const proposalsOf = (seed: number): number => (seed % 20 === 0 ? 60 : 10);
const elsewhere = ["+13:00", "-08:00", "+05:30", "+00:00"];

/** Lives through generated histories and lets the oracle judge every proposal from the raw events. */
export function judgeBatch({ from, to }: Batch): Found {
  const found = nothingFound();
  for (let seed = from; seed < to; seed++) judgeHistory(seed, found);
  return found;
}

function judgeHistory(seed: number, found: Found): void {
  const record = new VirtualRecord(seed);
  const course = startCourse();
  const watch = startWatch();
  let told = 0;
  let before: Seen | null = null;
  for (let step = 0; step < proposalsOf(seed); step++) {
    const startMs = performance.now();
    const fresh = record.events.slice(told);
    for (const event of fresh) followEvent(course, event);
    const proposal = proposeFrom(course, record.now);
    found.engineMs += performance.now() - startMs;
    found.proposals += 1;
    found.states.set(proposal.state, (found.states.get(proposal.state) ?? 0) + 1);
    const seen = { nowMs: Date.parse(record.now), proposal };
    told = record.events.length;
    for (const event of fresh) watchEvent(watch, event);
    for (const each of violationsOf(watch, before, seen)) note(found, each, seed);
    before = seen;
    record.live(proposal);
  }
  if (!isSameInAnyOrder(record, course)) note(found, "another order or time zone decides otherwise", seed);
}

function note(found: Found, name: string, seed: number): void {
  found.broken.set(name, (found.broken.get(name) ?? 0) + 1);
  if (!found.seeds.has(name)) found.seeds.set(name, seed);
}

/** The whole record at once, backwards, told twice in part and from other time zones, gives the bytes of the followed one. */
function isSameInAnyOrder(record: VirtualRecord, course: LiveCourse): boolean {
  for (const event of record.events.slice(course.events.length)) followEvent(course, event);
  const moved = record.events.map((event, index) => ({
    ...event,
    at: isoIn(Date.parse(event.at), elsewhere[index % elsewhere.length] ?? "+00:00"),
  })) as RecordEvent[];
  const events = [...moved.slice(0, 5), ...moved.reverse()];
  const { now } = record;
  return JSON.stringify(propose({ now, events })) === JSON.stringify(proposeFrom(course, now));
}

export function addFound(sum: Found, part: Found): void {
  sum.proposals += part.proposals;
  sum.engineMs += part.engineMs;
  for (const [name, count] of part.broken) sum.broken.set(name, (sum.broken.get(name) ?? 0) + count);
  for (const [name, count] of part.states) sum.states.set(name, (sum.states.get(name) ?? 0) + count);
  for (const [name, seed] of part.seeds) if (!sum.seeds.has(name)) sum.seeds.set(name, seed);
}
