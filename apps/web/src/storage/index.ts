export { startBrowserSync } from "./browser-sync.ts";
export { createMemoryVault, type DraftVault, openDraftVault } from "./draft-vault.ts";
export { openBrowserStore } from "./indexed-db-store.ts";
export { forgetRecordMark, markRecordKept, wasRecordKept } from "./kept-mark.ts";
export { createMemorySyncStore } from "./memory-sync-store.ts";
export { askToKeep, isKeptForGood } from "./persistence.ts";
export { canSeal } from "./sealed-event.ts";
export type { SyncDriver, SyncStatus } from "./sync-driver.ts";
export type { SyncStore } from "./sync-store.ts";
