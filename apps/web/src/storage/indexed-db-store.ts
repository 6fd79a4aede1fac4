import type { Appended, EventStore, RecordEvent, StoredEvent } from "@hipfirst/record";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

const schemaVersion = 1;

interface RecordSchema extends DBSchema {
  /** Keyed by sequence, which IndexedDB counts up and never gives twice. */
  events: { key: number; value: RecordEvent; indexes: { id: string } };
}

/** The person's log in this browser. */
interface BrowserStore extends EventStore {
  close(): void;
}

/** Opens the log, and creates it on the first visit. Rejects when the browser keeps no data, as some private windows do. */
export async function openBrowserStore(name = "hipfirst"): Promise<BrowserStore> {
  const database: IDBPDatabase<RecordSchema> = await openDB<RecordSchema>(name, schemaVersion, {
    upgrade(upgraded) {
      const events = upgraded.createObjectStore("events", { autoIncrement: true });
      events.createIndex("id", "id", { unique: true });
    },
    // A newer version of the app in another tab waits for this one to let go.
    blocking: () => database.close(),
  });

  async function append(events: readonly RecordEvent[]): Promise<readonly Appended[]> {
    const transaction = database.transaction("events", "readwrite", { durability: "strict" });
    const answers: Appended[] = [];
    for (const event of events) {
      const known = await transaction.store.index("id").getKey(event.id);
      if (known !== undefined) answers.push({ id: event.id, outcome: "exists", sequence: known });
      else answers.push({ id: event.id, outcome: "created", sequence: await transaction.store.add(event) });
    }
    await transaction.done;
    return answers;
  }

  async function list(afterSequence: number, limit?: number): Promise<readonly StoredEvent[]> {
    const later = IDBKeyRange.lowerBound(afterSequence, true);
    const { store } = database.transaction("events");
    const [sequences, events] = await Promise.all([
      store.getAllKeys(later, limit),
      store.getAll(later, limit),
    ]);
    return events.map((event, index) => ({ sequence: sequences[index] as number, event }));
  }

  return {
    append,
    list,
    // Clearing keeps the key generator, so sequences go on rising.
    erase: () => database.clear("events"),
    close: () => database.close(),
  };
}
