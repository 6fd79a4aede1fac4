export { startBrowserSync } from "./browser-sync.ts";
export { openBrowserStore } from "./indexed-db-store.ts";
export { createMemorySyncStore } from "./memory-sync-store.ts";
export type { SyncDriver, SyncStatus } from "./sync-driver.ts";
export type { SyncStore } from "./sync-store.ts";
