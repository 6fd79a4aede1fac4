import { createMemoryStore, type RecordEvent } from "@hipfirst/record";
import { createBell } from "./bell.ts";
import { afterErasing, noServerYet, type SyncStore } from "./sync-store.ts";

/** A log that lasts as long as the page, for a browser that refuses storage. */
export function createMemorySyncStore(): SyncStore {
  const log = createMemoryStore();
  const bell = createBell(null);
  const unsent = new Map<string, RecordEvent>();
  let generation = 0;
  let memory = noServerYet;

  return {
    list: log.list,
    subscribe: bell.listen,
    async append(events) {
      const answers = await log.append(events);
      for (const [index, { id, outcome }] of answers.entries())
        if (outcome === "created") unsent.set(id, events[index] as RecordEvent);
      bell.ring("here");
      return answers;
    },
    async erase() {
      generation += 1;
      memory = afterErasing(memory);
      unsent.clear();
      await log.erase();
      bell.ring("here");
    },
    snapshot: async () => ({ generation, memory, unsent: [...unsent.values()] }),
    async commit(known, change) {
      if (known !== generation) return false;
      memory = change.memory;
      if (change.forget) {
        unsent.clear();
        await log.erase();
      }
      const kept = await log.append(change.keep ?? []);
      for (const id of [...kept.map((each) => each.id), ...(change.settled ?? [])]) unsent.delete(id);
      if (change.sendAll) for (const { event } of await log.list(0)) unsent.set(event.id, event);
      if (change.forget || kept.some(({ outcome }) => outcome === "created")) bell.ring("server");
      return true;
    },
  };
}
