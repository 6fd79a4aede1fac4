import type { Appended, RecordEvent, StoredEvent } from "@hipfirst/record";
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { createBell } from "./bell.ts";
import { canSeal, createSealer, isSealed, type KeptEvent, newKey, type Sealer } from "./sealed-event.ts";
import {
  afterErasing,
  noServerYet,
  type ServerMemory,
  type SyncChange,
  type SyncSnapshot,
  type SyncStore,
} from "./sync-store.ts";

const schemaVersion = 3;

interface RecordSchema extends DBSchema {
  /** Keyed by sequence, which IndexedDB counts up and never gives twice. */
  events: { key: number; value: KeptEvent; indexes: { id: string } };
  /** Sequences of the events that no server has acknowledged or refused. */
  unsent: { key: number; value: true };
  /** One entry, under `serverKey`. */
  server: { key: string; value: { readonly generation: number; readonly memory: ServerMemory } };
  /** One entry, under `sealKey`: what the events are sealed with. */
  keys: { key: string; value: CryptoKey };
}

type StoreName = "events" | "unsent" | "server";
type Transaction = IDBPTransaction<RecordSchema, StoreName[], "readwrite">;

const serverKey = "server";
const sealKey = "seal";
const everyStore: StoreName[] = ["events", "unsent", "server"];

/** The person's log in this browser. */
interface BrowserStore extends SyncStore {
  close(): void;
}

/** Opens the log, and creates it on the first visit. Rejects when the browser keeps no data, as some private windows do. */
export async function openBrowserStore(name = "hipfirst"): Promise<BrowserStore> {
  const database: IDBPDatabase<RecordSchema> = await openDB<RecordSchema>(name, schemaVersion, {
    async upgrade(upgraded, from, _, transaction) {
      if (from < 1)
        upgraded
          .createObjectStore("events", { autoIncrement: true })
          .createIndex("id", "id", { unique: true });
      if (from < 3) upgraded.createObjectStore("keys");
      if (from >= 2) return;
      const unsent = upgraded.createObjectStore("unsent");
      upgraded.createObjectStore("server");
      // A record of before there was a server has never been sent.
      for (const sequence of await transaction.objectStore("events").getAllKeys())
        await unsent.put(true, sequence);
    },
    // A newer version of the app in another tab waits for this one to let go.
    blocking: () => database.close(),
  });
  const sealer = createSealer(canSeal() ? await keyOf(database) : null);
  await sealOpenOnes(database, sealer);
  /** Sequences are never given twice, so what was opened once stays true. */
  const opened = new Map<number, RecordEvent>();
  async function openAt(sequence: number, kept: KeptEvent): Promise<RecordEvent> {
    const known = opened.get(sequence);
    if (known !== undefined) return known;
    const event = await sealer.open(kept);
    opened.set(sequence, event);
    return event;
  }
  const sealAll = (events: readonly RecordEvent[]) => Promise.all(events.map(sealer.seal));

  const bell = createBell(new BroadcastChannel(name));
  const change = (): Transaction => database.transaction(everyStore, "readwrite", { durability: "strict" });

  async function append(events: readonly RecordEvent[]): Promise<readonly Appended[]> {
    const sealed = await sealAll(events);
    const transaction = change();
    const answers = await appendIn(transaction, sealed);
    for (const { outcome, sequence } of answers)
      if (outcome === "created") await transaction.objectStore("unsent").put(true, sequence);
    await transaction.done;
    bell.ring("here");
    return answers;
  }

  async function list(afterSequence: number, limit?: number): Promise<readonly StoredEvent[]> {
    const later = IDBKeyRange.lowerBound(afterSequence, true);
    const { store } = database.transaction("events");
    const [sequences, events] = await Promise.all([
      store.getAllKeys(later, limit),
      store.getAll(later, limit),
    ]);
    return Promise.all(
      events.map(async (kept, index) => {
        const sequence = sequences[index] as number;
        return { sequence, event: await openAt(sequence, kept) };
      }),
    );
  }

  async function erase(): Promise<void> {
    const transaction = change();
    const { generation, memory } = await serverIn(transaction);
    await forgetIn(transaction);
    await rememberIn(transaction, generation + 1, afterErasing(memory));
    await transaction.done;
    bell.ring("here");
  }

  async function snapshot(): Promise<SyncSnapshot> {
    const transaction = database.transaction(everyStore);
    const events = transaction.objectStore("events");
    const sequences = await transaction.objectStore("unsent").getAllKeys();
    const unsent = await Promise.all(sequences.map((sequence) => events.get(sequence)));
    const server = await transaction.objectStore("server").get(serverKey);
    const openedUnsent = await Promise.all(
      unsent.map((kept, index) => kept && openAt(sequences[index] as number, kept)),
    );
    return {
      generation: server?.generation ?? 0,
      memory: server?.memory ?? noServerYet,
      unsent: openedUnsent.filter((event) => event !== undefined),
    };
  }

  async function commit(
    known: number,
    { memory, forget, keep, settled, sendAll }: SyncChange,
  ): Promise<boolean> {
    const sealed = await sealAll(keep ?? []);
    const transaction = change();
    const [events, unsent] = [transaction.objectStore("events"), transaction.objectStore("unsent")];
    const { generation } = await serverIn(transaction);
    if (generation !== known) return false;
    if (forget) await forgetIn(transaction);
    const kept = await appendIn(transaction, sealed);
    for (const { sequence } of kept) await unsent.delete(sequence);
    for (const id of settled ?? []) {
      const sequence = await events.index("id").getKey(id);
      if (sequence !== undefined) await unsent.delete(sequence);
    }
    if (sendAll) for (const sequence of await events.getAllKeys()) await unsent.put(true, sequence);
    await rememberIn(transaction, generation, memory);
    await transaction.done;
    if (forget || kept.some(({ outcome }) => outcome === "created")) bell.ring("server");
    return true;
  }

  return {
    append,
    list,
    erase,
    snapshot,
    commit,
    subscribe: bell.listen,
    close: () => {
      bell.close();
      database.close();
    },
  };
}

/** The key of this browser, made on the first visit. Of two tabs that both make one, the first counts. */
async function keyOf(database: IDBPDatabase<RecordSchema>): Promise<CryptoKey> {
  const known = await database.get("keys", sealKey);
  if (known !== undefined) return known;
  const made = await newKey();
  const transaction = database.transaction("keys", "readwrite", { durability: "strict" });
  const first = await transaction.store.get(sealKey);
  if (first === undefined) await transaction.store.put(made, sealKey);
  await transaction.done;
  return first ?? made;
}

/** Seals what an earlier version kept open. */
async function sealOpenOnes(database: IDBPDatabase<RecordSchema>, sealer: Sealer): Promise<void> {
  const reading = database.transaction("events");
  const [sequences, events] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
  const open = events.flatMap((kept, index) =>
    isSealed(kept) ? [] : [{ sequence: sequences[index] as number, event: kept }],
  );
  if (open.length === 0) return;
  const sealed = await Promise.all(open.map(({ event }) => sealer.seal(event)));
  const writing = database.transaction("events", "readwrite", { durability: "strict" });
  for (const [index, { sequence }] of open.entries())
    if ((await writing.store.getKey(sequence)) !== undefined)
      await writing.store.put(sealed[index] as KeptEvent, sequence);
  await writing.done;
}

async function appendIn(
  transaction: Transaction,
  events: readonly KeptEvent[],
): Promise<readonly Appended[]> {
  const store = transaction.objectStore("events");
  const answers: Appended[] = [];
  for (const event of events) {
    const known = await store.index("id").getKey(event.id);
    if (known !== undefined) answers.push({ id: event.id, outcome: "exists", sequence: known });
    else answers.push({ id: event.id, outcome: "created", sequence: await store.add(event) });
  }
  return answers;
}

/** Clearing keeps the key generator, so sequences go on rising. */
async function forgetIn(transaction: Transaction): Promise<void> {
  await transaction.objectStore("events").clear();
  await transaction.objectStore("unsent").clear();
}

async function serverIn(transaction: Transaction): Promise<Pick<SyncSnapshot, "generation" | "memory">> {
  return (await transaction.objectStore("server").get(serverKey)) ?? { generation: 0, memory: noServerYet };
}

async function rememberIn(transaction: Transaction, generation: number, memory: ServerMemory): Promise<void> {
  await transaction.objectStore("server").put({ generation, memory }, serverKey);
}
