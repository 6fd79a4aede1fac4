import type { RecordEvent } from "./event.ts";

/** An event with its place in the store: sequences rise in the order in which events became readable. */
export interface StoredEvent {
  readonly sequence: number;
  readonly event: RecordEvent;
}

export interface Appended {
  readonly id: string;
  /** `exists`: this id was there before; the first content stays. */
  readonly outcome: "created" | "exists";
  readonly sequence: number;
}

/** The log of one person. Every implementation passes `testing/event-store-contract.ts`. */
export interface EventStore {
  /**
   * Appends all events or none, and resolves when they are durable: one answer for each event, in order.
   * Appending again is safe.
   */
  append(events: readonly RecordEvent[]): Promise<readonly Appended[]>;
  /** Events with a sequence above `afterSequence` (0: all), in order of sequence, at most `limit` of them. */
  list(afterSequence: number, limit?: number): Promise<readonly StoredEvent[]>;
  /** Forgets every event for good. Sequences go on rising, so that a reader's place stays valid. */
  erase(): Promise<void>;
}
