import type { EventStore, RecordEvent } from "@hipfirst/record";
import { wasErased } from "./erased.ts";

interface Page {
  readonly show: (events: readonly RecordEvent[]) => void;
  /** The record was erased from elsewhere: nothing of it may stay. */
  readonly leave: () => Promise<void>;
}

interface ShownRecord {
  /** Resolves once the page shows what the store holds, or is being left. */
  readonly read: () => Promise<void>;
  /** Erases with `forget` and shows an empty record: the page that erases stays. */
  readonly erase: (forget: () => Promise<void>) => Promise<void>;
}

/** Keeps a page at what the store holds, and leaves it once that was erased from elsewhere. */
export function createShownRecord(store: Pick<EventStore, "list">, { show, leave }: Page): ShownRecord {
  let latest: readonly RecordEvent[] = [];
  let isLeaving = false;
  // One after the other: a read that is slow to unlock what has been erased since must not have the last word.
  let turn = Promise.resolve();
  const inTurn = (step: () => Promise<void>) => {
    const taken = turn.then(step);
    turn = taken.catch(() => undefined);
    return taken;
  };

  return {
    read: () =>
      inTurn(async () => {
        if (isLeaving) return;
        const found = (await store.list(0)).map(({ event }) => event);
        isLeaving = wasErased(latest, found);
        latest = found;
        if (isLeaving) await leave();
        else show(found);
      }),
    erase: (forget) =>
      inTurn(async () => {
        await forget();
        latest = [];
        show([]);
      }),
  };
}
