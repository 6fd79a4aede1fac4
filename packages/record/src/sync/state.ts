import type { RecordEvent } from "../event.ts";
import type { Appended, StoredEvent } from "../event-store.ts";
import type { Refusal } from "../parse.ts";

/** Where one device stands with one server. Everything but `busy` may be kept on disk; see `resumeSync`. */
export interface SyncState {
  /** The server's count of erasures, learnt on first contact; null before it. */
  readonly epoch: number | null;
  /** Server sequence up to which this device has read. */
  readonly cursor: number;
  /** Events made here that no server has acknowledged, oldest first. */
  readonly outbox: readonly RecordEvent[];
  /** Events the server refused, with its sentence; they stay on the device and are not sent again. */
  readonly refused: readonly { readonly event: RecordEvent; readonly why: Refusal["sentence"] | string }[];
  /** The exchange under way; a reply to any other is stale and ignored. */
  readonly busy: { readonly exchange: number; readonly kind: "upload" | "download" } | null;
  /** Number of the last exchange. */
  readonly exchanges: number;
  readonly failures: number;
  /** No attempt before this moment (milliseconds, the caller's clock); null: at once. */
  readonly retryAtMs: number | null;
  /** The server may hold events this device has not read. */
  readonly behind: boolean;
}

export type SyncInput =
  /** Events were made on this device, and are already in its own store. */
  | { readonly type: "recorded"; readonly events: readonly RecordEvent[] }
  /** Something may be new, or the time of a retry has come. */
  | { readonly type: "wake"; readonly nowMs: number }
  | {
      readonly type: "uploaded";
      readonly exchange: number;
      readonly epoch: number;
      readonly results: readonly Pick<Appended, "id">[];
      readonly nowMs: number;
    }
  | {
      readonly type: "downloaded";
      readonly exchange: number;
      readonly epoch: number;
      readonly events: readonly StoredEvent[];
      readonly more: boolean;
      readonly nowMs: number;
    }
  /** The server understood the batch and refuses one event of it for good. */
  | {
      readonly type: "refused";
      readonly exchange: number;
      readonly position: number;
      readonly why: Refusal["sentence"] | string;
      readonly nowMs: number;
    }
  /** The record was erased since this device last looked. */
  | { readonly type: "erased"; readonly exchange: number; readonly epoch: number; readonly nowMs: number }
  /** No answer, or one that says nothing about the events. */
  | { readonly type: "failed"; readonly exchange: number; readonly nowMs: number };

export type SyncEffect =
  | {
      readonly type: "upload";
      readonly exchange: number;
      readonly epoch: number;
      readonly events: readonly RecordEvent[];
    }
  /** `epoch` null: whatever the server's epoch is. */
  | {
      readonly type: "download";
      readonly exchange: number;
      readonly epoch: number | null;
      readonly after: number;
    }
  /** Append to the device's own store. */
  | { readonly type: "keep"; readonly events: readonly RecordEvent[] }
  /** Erase the device's own store. */
  | { readonly type: "forget" }
  /** Send `wake` at this moment. */
  | { readonly type: "wake-at"; readonly atMs: number };

export interface SyncStep {
  readonly state: SyncState;
  readonly effects: readonly SyncEffect[];
}
