import {
  createMemorySyncStore,
  openBrowserStore,
  type SyncDriver,
  type SyncStore,
  startBrowserSync,
} from "../../storage/index.ts";

export interface KeptRecord {
  readonly store: SyncStore;
  /** False when this browser keeps nothing: the record then ends with the page, and the person is told. */
  readonly isKept: boolean;
  /** The exchange with the server, in the background. */
  readonly sync: SyncDriver;
}

let opened: Promise<KeptRecord> | null = null;

/** The person's record on this device, opened once for the page; in memory when the browser refuses storage. */
export function openKeptRecord(): Promise<KeptRecord> {
  opened ??= open();
  return opened;
}

async function open(): Promise<KeptRecord> {
  try {
    const store = await openBrowserStore();
    askToKeep(store);
    return { store, isKept: true, sync: startBrowserSync(store) };
  } catch (error) {
    console.warn("This browser keeps no data; the record ends with this page.", error);
    const store = createMemorySyncStore();
    return { store, isKept: false, sync: startBrowserSync(store) };
  }
}

/**
 * A browser short of space may drop the record unless it was asked to keep it. Some ask the person, so this waits
 * until the first answer: before that there is nothing to lose. It may say no; then nothing changes.
 */
function askToKeep(store: SyncStore): void {
  const end = store.subscribe((source) => {
    if (source !== "here") return;
    end();
    void navigator.storage?.persist?.();
  });
}
