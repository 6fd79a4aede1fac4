import { retryWaitMs } from "@hipfirst/record";
import { type RoundOutcome, type RoundParts, syncRound } from "./sync-round.ts";
import type { ServerMemory } from "./sync-store.ts";

export interface SyncStatus extends Pick<ServerMemory, "refused" | "agreedAtMs"> {
  /** Null until the first meeting ended. */
  readonly server: Exclude<RoundOutcome, "overtaken"> | null;
  /** Events that are only on this device yet. */
  readonly waiting: number;
  /** When the oldest of them was made; null while none waits. */
  readonly waitingSinceMs: number | null;
  /** The person erased everything, and the server has not yet. */
  readonly eraseOwed: boolean;
}

export interface SyncDriver {
  /** Meets the server now; resolves when that ended, well or not. Never rejects. */
  wake(): Promise<void>;
  status(): SyncStatus;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

export interface DriverParts extends RoundParts {
  /** Runs one at a time among all tabs. */
  readonly exclusively: (run: () => Promise<RoundOutcome>) => Promise<RoundOutcome>;
  /** Runs after a time; the result cancels. */
  readonly later: (run: () => void, waitMs: number) => () => void;
}

/** How often a device asks for what others of the person's devices have sent. */
const askAgainMs = 60_000;

/** Keeps the record and the server the same in the background: at once, after each change, and again and again. */
export function createSyncDriver(parts: DriverParts): SyncDriver {
  const { store, exclusively, later } = parts;
  const listeners = new Set<() => void>();
  let status: SyncStatus = {
    ...{ server: null, waiting: 0, waitingSinceMs: null },
    ...{ refused: [], agreedAtMs: null, eraseOwed: false },
  };
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let isStopped = false;
  let failures = 0;
  let cancelTimer = () => {};

  async function showStatus(server = status.server): Promise<void> {
    const { memory, unsent } = await store.snapshot();
    const { refused, agreedAtMs, eraseOwedBy } = memory;
    status = {
      ...{ server, refused, agreedAtMs, eraseOwed: eraseOwedBy !== null },
      waiting: unsent.length,
      waitingSinceMs: unsent.length === 0 ? null : Math.min(...unsent.map(({ at }) => Date.parse(at))),
    };
    for (const listener of listeners) listener();
  }

  async function round(): Promise<RoundOutcome> {
    try {
      const outcome = await exclusively(() => syncRound(parts));
      await showStatus(outcome === "overtaken" ? status.server : outcome);
      return outcome;
    } catch (error) {
      console.warn("The record could not be compared with the server's; it is tried again.", error);
      return "away";
    }
  }

  async function rounds(): Promise<void> {
    cancelTimer();
    let outcome: RoundOutcome;
    do {
      isAskedAgain = false;
      outcome = await round();
    } while (!isStopped && (outcome === "overtaken" || isAskedAgain));
    running = null;
    if (isStopped) return;
    const waitMs = outcome === "away" ? retryWaitMs(failures) : askAgainMs;
    failures = outcome === "away" ? failures + 1 : 0;
    cancelTimer = later(() => void wake(), waitMs);
  }

  function wake(): Promise<void> {
    isAskedAgain = true;
    running ??= rounds();
    return running;
  }

  const unsubscribe = store.subscribe((source) => {
    if (source === "here") void wake();
    void showStatus().catch(() => undefined);
  });

  return {
    wake,
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      isStopped = true;
      unsubscribe();
      cancelTimer();
    },
  };
}
