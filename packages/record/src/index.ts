export * from "./event.ts";
export type { Appended, EventStore, StoredEvent } from "./event-store.ts";
export { type DescribedPerson, type EventOf, type FoldedSession, fold, type RecordState } from "./fold.ts";
export { createMemoryStore } from "./memory-store.ts";
export { type Migration, migrate, type RawEvent, vocabularyVersion } from "./migration.ts";
export { inOrder } from "./order.ts";
export { type ParsedEvents, parseEvents, type Refusal } from "./parse.ts";
export { isSettled, newSync, resumeSync, retryWaitMs, sync, uploadBatchMax } from "./sync/machine.ts";
export type { SyncEffect, SyncInput, SyncState, SyncStep } from "./sync/state.ts";
