import type { RecordEvent } from "@hipfirst/record";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { forgetRecordMark, type SyncDriver } from "../../storage/index.ts";
import { forgetRecordings } from "../session/replay/kept-recording.ts";
import { type Care, deriveCare } from "./care.ts";
import { clearDrafts } from "./draft.ts";
import { leaveErased } from "./erased.ts";
import type { KeptRecord } from "./kept-record.ts";
import { createShownRecord } from "./shown-record.ts";
import { type NewEvent, stamp } from "./stamp.ts";

interface RecordValue {
  readonly care: Care;
  /** False when this browser keeps nothing and the record ends with the page. */
  readonly isKept: boolean;
  /** Resolves once the events are on disk. */
  readonly add: (...events: readonly NewEvent[]) => Promise<void>;
  readonly importEvents: (events: readonly RecordEvent[]) => Promise<void>;
  /** Erases this device, then the server if it answers in time; `sync` says whether it still owes. */
  readonly eraseAll: () => Promise<void>;
  readonly sync: SyncDriver;
}

const patienceForServerMs = 5000;

const Context = createContext<RecordValue | null>(null);

/** Loads the record once and keeps every screen a view of it. */
export function RecordProvider({ kept, children }: { kept: KeptRecord; children: ReactNode }) {
  const { store, isKept, sync } = kept;
  const [events, setEvents] = useState<readonly RecordEvent[] | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [now, renew] = useNow();
  const { read, erase } = useMemo(
    () =>
      createShownRecord(store, {
        show: setEvents,
        leave: async () => {
          setEvents(null);
          await leaveErased();
        },
      }),
    [store],
  );
  useEffect(() => {
    read().catch(setFailed);
    return store.subscribe((source) => {
      if (source !== "here") read().catch(setFailed);
    });
  }, [store, read]);

  const importEvents = useCallback(
    async (added: readonly RecordEvent[]) => {
      await store.append(added);
      await read();
      renew();
    },
    [store, read, renew],
  );
  const add = useCallback(
    (...added: readonly NewEvent[]) => importEvents(added.map((event) => stamp(event, new Date()))),
    [importEvents],
  );
  const eraseAll = useCallback(async () => {
    // Erased by this page itself: it shows what is owed to the server, and stays.
    await erase(async () => {
      await Promise.all([store.erase(), clearDrafts(), forgetRecordings()]);
      forgetRecordMark();
    });
    await Promise.race([sync.wake(), new Promise((done) => setTimeout(done, patienceForServerMs))]);
  }, [store, sync, erase]);

  const care = useMemo(() => (events === null ? null : deriveCare(events, now)), [events, now]);
  const value = useMemo(
    () => (care === null ? null : { care, isKept, add, importEvents, eraseAll, sync }),
    [care, isKept, add, importEvents, eraseAll, sync],
  );
  if (failed !== null) throw failed;
  return value === null ? null : <Context value={value}>{children}</Context>;
}

export function useRecord(): RecordValue {
  const value = useContext(Context);
  if (value === null) throw new Error("Wrap the screen in RecordProvider");
  return value;
}

/** The time, renewed once a minute and with every event: plans depend on it, but not on seconds. */
function useNow(): readonly [Date, () => void] {
  const [now, setNow] = useState(() => new Date());
  const renew = useCallback(() => setNow(new Date()), []);
  useEffect(() => {
    const timer = setInterval(renew, 60_000);
    return () => clearInterval(timer);
  }, [renew]);
  return [now, renew];
}
