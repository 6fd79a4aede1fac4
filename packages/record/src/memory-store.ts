import type { RecordEvent } from "./event.ts";
import type { Appended, EventStore, StoredEvent } from "./event-store.ts";

/** A log that lasts as long as the program: for tests, and for a browser that refuses storage. */
export function createMemoryStore(): EventStore {
  const sequenceOf = new Map<string, number>();
  let stored: StoredEvent[] = [];
  let last = 0;

  function appendOne(event: RecordEvent): Appended {
    const known = sequenceOf.get(event.id);
    if (known !== undefined) return { id: event.id, outcome: "exists", sequence: known };
    last += 1;
    sequenceOf.set(event.id, last);
    stored.push({ sequence: last, event: structuredCloneOf(event) });
    return { id: event.id, outcome: "created", sequence: last };
  }

  return {
    append: async (events) => events.map(appendOne),
    list: async (afterSequence, limit = Number.POSITIVE_INFINITY) =>
      stored.filter(({ sequence }) => sequence > afterSequence).slice(0, limit),
    erase: async () => {
      stored = [];
      sequenceOf.clear();
    },
  };
}

/** Events are JSON; a later change of the caller's object must not change the log. */
const structuredCloneOf = (event: RecordEvent): RecordEvent =>
  JSON.parse(JSON.stringify(event)) as RecordEvent;
