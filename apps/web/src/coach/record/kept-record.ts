import { createMemoryStore, type EventStore } from "@hipfirst/record";
import { openBrowserStore } from "../../storage/index.ts";

export interface KeptRecord {
  readonly store: EventStore;
  /** False when this browser keeps nothing: the record then ends with the page, and the person is told. */
  readonly isKept: boolean;
}

/** The person's record on this device; in memory when the browser refuses storage. */
export async function openKeptRecord(): Promise<KeptRecord> {
  try {
    const store = await openBrowserStore();
    // Without this a browser short of space may drop the record. It may say no; then nothing changes.
    void navigator.storage?.persist?.();
    return { store, isKept: true };
  } catch (error) {
    console.warn("This browser keeps no data; the record ends with this page.", error);
    return { store: createMemoryStore(), isKept: false };
  }
}
