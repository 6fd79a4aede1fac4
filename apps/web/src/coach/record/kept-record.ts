import { sealSettingsIn } from "../../kit/settings.ts";
import {
  askToKeep,
  createMemorySyncStore,
  noteWhatIsKept,
  openBrowserStore,
  openDraftVault,
  type SyncDriver,
  type SyncStore,
  startBrowserSync,
} from "../../storage/index.ts";
import { keepDraftsIn, openDraftPlaces, settingsName } from "./draft.ts";

export interface KeptRecord {
  readonly store: SyncStore;
  /** False when this browser keeps nothing: the record then ends with the page, and the person is told. */
  readonly isKept: boolean;
  /** True when there was a record in this browser and it is gone, though nobody deleted it. */
  readonly isGone: boolean;
  /** The exchange with the server, in the background. */
  readonly sync: SyncDriver;
}

let opened: Promise<KeptRecord> | null = null;

/** The person's record on this device, opened once for the page; in memory when the browser refuses storage. */
export function openKeptRecord(): Promise<KeptRecord> {
  opened ??= open();
  return opened;
}

/** The record and the drafts lie in databases of their own: where one does not open, the other is still kept. */
async function open(): Promise<KeptRecord> {
  const [store, vault] = await Promise.all([
    orNull(openBrowserStore(), "This browser keeps no data; the record ends with this page."),
    orNull(openDraftVault(openDraftPlaces), "This browser keeps no drafts; they end with this page."),
  ]);
  if (vault !== null)
    sealSettingsIn({
      read: () => vault.read(settingsName),
      write: (settings) => vault.write(settingsName, settings),
    });
  if (store === null) {
    const ending = createMemorySyncStore();
    return { store: ending, isKept: false, isGone: false, sync: startBrowserSync(ending) };
  }
  if (vault !== null) keepDraftsIn(vault);
  askAfterFirstAnswer(store);
  const isGone = await noteWhatIsKept(store);
  return { store, isKept: true, isGone, sync: startBrowserSync(store) };
}

async function orNull<Opened>(opening: Promise<Opened>, otherwise: string): Promise<Opened | null> {
  try {
    return await opening;
  } catch (error) {
    console.warn(otherwise, error);
    return null;
  }
}

/**
 * A browser short of space may drop the record unless it was asked to keep it. Some ask the person, so this waits
 * until the first answer: before that there is nothing to lose. It may say no; then nothing changes.
 */
function askAfterFirstAnswer(store: SyncStore): void {
  const end = store.subscribe((source) => {
    if (source !== "here") return;
    end();
    void askToKeep();
  });
}
