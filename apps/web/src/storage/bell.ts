import type { ChangeSource } from "./sync-store.ts";

/** Tells the listeners of this page that the log changed, and through a channel those of the other tabs. */
export interface Bell {
  ring(source: "here" | "server"): void;
  listen(listener: (source: ChangeSource) => void): () => void;
  close(): void;
}

/** `channel` is null where there are no other tabs. */
export function createBell(channel: BroadcastChannel | null): Bell {
  const listeners = new Set<(source: ChangeSource) => void>();
  const tell = (source: ChangeSource) => {
    for (const listener of listeners) listener(source);
  };
  channel?.addEventListener("message", () => tell("elsewhere"));
  return {
    ring(source) {
      tell(source);
      channel?.postMessage(null);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => channel?.close(),
  };
}
