import type { EventStore, RecordEvent, SyncState } from "@hipfirst/record";

/** What this device knows of the server, kept beside the log. */
export interface ServerMemory {
  /** The database it last met; another one at the same address has never seen this record. */
  readonly databaseName: string | null;
  readonly epoch: SyncState["epoch"];
  readonly cursor: SyncState["cursor"];
  readonly refused: SyncState["refused"];
  /** When device and server last held the same, in milliseconds of the device's clock. */
  readonly agreedAtMs: number | null;
  /** The database that still holds what the person erased here. */
  readonly eraseOwedBy: string | null;
}

export const noServerYet: ServerMemory = {
  databaseName: null,
  epoch: null,
  cursor: 0,
  refused: [],
  agreedAtMs: null,
  eraseOwedBy: null,
};

/** After the person erased everything: the server must follow, if there is one. */
export function afterErasing({ databaseName, eraseOwedBy }: ServerMemory): ServerMemory {
  return { ...noServerYet, databaseName, eraseOwedBy: databaseName ?? eraseOwedBy };
}

export interface SyncSnapshot {
  /** How often the person erased everything on this device. */
  readonly generation: number;
  readonly memory: ServerMemory;
  /** Events made here that no server has acknowledged or refused, oldest first. */
  readonly unsent: readonly RecordEvent[];
}

export interface SyncChange {
  readonly memory: ServerMemory;
  /** First of all, forget every event. */
  readonly forget?: boolean;
  /** Events that came from the server. */
  readonly keep?: readonly RecordEvent[];
  /** Ids that need not be sent any more. */
  readonly settled?: readonly string[];
  /** Every event is to be sent again. */
  readonly sendAll?: boolean;
}

/** Where a change of the log came from: this page, the server, or another tab. */
export type ChangeSource = "here" | "server" | "elsewhere";

/** A log that remembers what is still to be sent. Appended events are unsent until a commit settles them. */
export interface SyncStore extends EventStore {
  snapshot(): Promise<SyncSnapshot>;
  /** All of the change or, when the person has erased everything since the snapshot, nothing and false. */
  commit(generation: number, change: SyncChange): Promise<boolean>;
  /** Calls after each change of the events; the result ends it. */
  subscribe(listener: (source: ChangeSource) => void): () => void;
}
