import { isSettled, newSync, resumeSync, type SyncInput, type SyncState, sync } from "@hipfirst/record";
import type { RecordServer, Request } from "./record-server.ts";
import {
  noServerYet,
  type ServerMemory,
  type SyncChange,
  type SyncSnapshot,
  type SyncStore,
} from "./sync-store.ts";

export interface RoundParts {
  readonly store: SyncStore;
  readonly server: RecordServer;
  readonly nowMs: () => number;
}

/**
 * `agreed`: device and server hold the same. `alone`: this server keeps no record of this person. `away`: it did not
 * answer. `overtaken`: the person erased everything meanwhile, and the round must be begun again.
 */
export type RoundOutcome = "agreed" | "alone" | "away" | "overtaken";

/** One meeting with the server, from what is on disk to what is on disk; another tab must not be in one. */
export async function syncRound(parts: RoundParts): Promise<RoundOutcome> {
  const hello = await parts.server.hello();
  if (hello === "alone" || hello === "away") return hello;
  const { snapshot, stop } = await prepare(parts, hello.databaseName);
  return stop ?? exchangeAll(parts, snapshot);
}

interface Prepared {
  readonly snapshot: SyncSnapshot;
  /** Why the round cannot go on; null when it can. */
  readonly stop: RoundOutcome | null;
}

/** Gets to know the database, and erases there what was erased here, before anything else is said. */
async function prepare({ store, server }: RoundParts, databaseName: string): Promise<Prepared> {
  const snapshot = await store.snapshot();
  const { memory, generation } = snapshot;
  const commit = async (change: SyncChange): Promise<Prepared> => {
    const isCommitted = await store.commit(generation, change);
    return { snapshot: await store.snapshot(), stop: isCommitted ? null : "overtaken" };
  };
  if (memory.eraseOwedBy === databaseName) {
    const epoch = await server.erase();
    if (epoch === null) return { snapshot, stop: "away" };
    return commit({ memory: { ...noServerYet, databaseName, epoch } });
  }
  if (memory.databaseName === databaseName) return { snapshot, stop: null };
  const { eraseOwedBy } = memory;
  return commit({ memory: { ...noServerYet, databaseName, eraseOwedBy }, sendAll: true });
}

async function exchangeAll(
  parts: RoundParts,
  { memory, generation, unsent }: SyncSnapshot,
): Promise<RoundOutcome> {
  const { store, server, nowMs } = parts;
  const { epoch, cursor, refused } = memory;
  let state = resumeSync({ ...newSync, epoch, cursor, refused, outbox: unsent });
  let input: SyncInput = { type: "wake", nowMs: nowMs() };
  for (;;) {
    const step = sync(state, input);
    const isEnd = isSettled(step.state);
    const agreedAtMs = isEnd ? nowMs() : memory.agreedAtMs;
    if (input.type !== "wake") {
      const change = changeOf(state, step, { ...memory, agreedAtMs });
      if (!(await store.commit(generation, change))) return "overtaken";
    }
    state = step.state;
    const request = step.effects.find((effect): effect is Request => "exchange" in effect);
    if (request === undefined) return isEnd ? "agreed" : "away";
    input = await server.exchange(request, nowMs);
  }
}

/** What one step of the machine means for the disk. */
function changeOf(
  before: SyncState,
  { state, effects }: ReturnType<typeof sync>,
  memory: ServerMemory,
): SyncChange {
  const { epoch, cursor, refused } = state;
  const left = new Set(state.outbox.map(({ id }) => id));
  return {
    memory: { ...memory, epoch, cursor, refused },
    forget: effects.some(({ type }) => type === "forget"),
    keep: effects.flatMap((effect) => (effect.type === "keep" ? effect.events : [])),
    settled: before.outbox.flatMap(({ id }) => (left.has(id) ? [] : [id])),
  };
}
