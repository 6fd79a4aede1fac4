import { createRecordServer } from "./record-server.ts";
import { createSyncDriver, type SyncDriver } from "./sync-driver.ts";
import type { SyncStore } from "./sync-store.ts";

const lockName = "hipfirst-sync";

/** Starts the exchange with the server that served this page; it goes on as long as the page. */
export function startBrowserSync(store: SyncStore): SyncDriver {
  const driver = createSyncDriver({
    store,
    server: createRecordServer((...request) => fetch(...request)),
    nowMs: Date.now,
    // Over plain http on a network there are no locks; two tabs then do the same work twice, which changes nothing.
    exclusively: (run) => navigator.locks?.request(lockName, run) ?? run(),
    later: (run, waitMs) => {
      const timer = setTimeout(run, waitMs);
      return () => clearTimeout(timer);
    },
  });
  const wake = () => void driver.wake();
  addEventListener("online", wake);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") wake();
  });
  wake();
  return driver;
}
