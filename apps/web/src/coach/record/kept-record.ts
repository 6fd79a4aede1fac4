import { sealSettingsIn } from "../../kit/settings.ts";
import {
  askToKeep,
  createMemorySyncStore,
  markRecordKept,
  openBrowserStore,
  openDraftVault,
  type SyncDriver,
  type SyncStore,
  startBrowserSync,
  wasRecordKept,
} from "../../storage/index.ts";
import { keepDraftsIn, openDraftPlaces, readDraft, writeDraft } from "./draft.ts";

export interface KeptRecord {
  readonly store: SyncStore;
  /** False when this browser keeps nothing: the record then ends with the page, and the person is told. */
  readonly isKept: boolean;
  /** True when there was a record in this browser and it is gone, though nobody deleted it. */
  readonly isGone: boolean;
  /** The exchange with the server, in the background. */
  readonly sync: SyncDriver;
}

/** Where the settings that need not be known before the record lie among the drafts. */
const settingsName = "settings";

let opened: Promise<KeptRecord> | null = null;

/** The person's record on this device, opened once for the page; in memory when the browser refuses storage. */
export function openKeptRecord(): Promise<KeptRecord> {
  opened ??= open();
  return opened;
}

async function open(): Promise<KeptRecord> {
  try {
    const [store, vault] = await Promise.all([openBrowserStore(), openDraftVault(openDraftPlaces)]);
    keepDraftsIn(vault);
    sealSettingsIn({
      read: () => readDraft(settingsName),
      write: (settings) => writeDraft(settingsName, settings),
    });
    askAfterFirstAnswer(store);
    const isEmpty = await noteWhatIsKept(store);
    return { store, isKept: true, isGone: isEmpty && wasRecordKept(), sync: startBrowserSync(store) };
  } catch (error) {
    console.warn("This browser keeps no data; the record ends with this page.", error);
    const store = createMemorySyncStore();
    return { store, isKept: false, isGone: false, sync: startBrowserSync(store) };
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

/** Notes that there is a record, now or with the first event, so that its loss is noticed. Resolves to whether it is empty. */
async function noteWhatIsKept(store: SyncStore): Promise<boolean> {
  const hasAny = async () => (await store.list(0, 1)).length > 0;
  const isEmpty = !(await hasAny());
  if (!isEmpty) markRecordKept();
  else
    store.subscribe(async () => {
      if (await hasAny()) markRecordKept();
    });
  return isEmpty;
}
