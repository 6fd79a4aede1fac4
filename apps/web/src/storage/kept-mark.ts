import type { SyncStore } from "./sync-store.ts";

const markName = "hipfirst.record-kept";

/**
 * Notes from now on whether there is a record. Resolves to whether there was one and the browser dropped it: with the
 * record it drops the memory of having erased it, so what was erased here is never called gone.
 */
export async function noteWhatIsKept(store: SyncStore): Promise<boolean> {
  const hasAny = async () => (await store.list(0, 1)).length > 0;
  const note = async () => ((await hasAny()) ? markRecordKept() : forgetRecordMark());
  // One look after the other: an early one that is slow must not have the last word.
  let looking = Promise.resolve();
  store.subscribe(() => {
    looking = looking.then(note).catch(() => undefined);
  });
  const wasErasedHere = (await store.snapshot()).generation > 0;
  if (wasErasedHere || (await hasAny())) {
    await note();
    return false;
  }
  return wasRecordKept();
}

/** The note lies apart from the record: a browser that drops the record may leave it. */
function markRecordKept(): void {
  try {
    localStorage.setItem(markName, "yes");
  } catch {
    // Without the note a loss is not noticed; nothing else changes.
  }
}

/** Everything was deleted: an empty record is no loss then. */
export function forgetRecordMark(): void {
  try {
    localStorage.removeItem(markName);
  } catch {
    // Nothing was noted either.
  }
}

function wasRecordKept(): boolean {
  try {
    return localStorage.getItem(markName) !== null;
  } catch {
    return false;
  }
}
