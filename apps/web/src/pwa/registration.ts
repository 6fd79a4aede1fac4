import type { PoseAssets, PoseModel } from "../capture/pose-messages.ts";
import type { ToServiceWorker } from "./messages.ts";

export interface AppState {
  /** A newer version is ready; it takes over on `applyUpdate`. */
  readonly updateReady: boolean;
  /** Whether app and camera coach work without a network; null while not known. */
  readonly offlineReady: boolean | null;
}

let state: AppState = { updateReady: false, offlineReady: null };
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

function change(next: Partial<AppState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** For React's `useSyncExternalStore`, as is `appState`. */
export function onAppState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const appState = (): AppState => state;

/** Loads the newer version: call it when the person agrees, since the page reloads. */
export function applyUpdate(): void {
  waiting?.postMessage({ type: "update-now" } satisfies ToServiceWorker);
}

/** Fetches the camera coach into the device, about 20 MB, and tells whether all of it is there now. */
export async function keepForOffline(assets: PoseAssets, model: PoseModel): Promise<boolean> {
  const { active } = await navigator.serviceWorker.ready;
  const runtime = [assets.loader, assets.runtime.url];
  const models = Object.values(assets.models).map(({ url }) => url);
  const message: ToServiceWorker = {
    type: "keep-pose",
    wanted: [...runtime, assets.models[model].url],
    current: [...runtime, ...models],
  };
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
  });
  active?.postMessage(message, [port2]);
  const offlineReady = await answer;
  change({ offlineReady });
  return offlineReady;
}

function watchForUpdates(registration: ServiceWorkerRegistration): void {
  const offer = (worker: ServiceWorker | null) => {
    // The very first version has no one to replace: nothing to ask.
    if (worker === null || navigator.serviceWorker.controller === null) return;
    waiting = worker;
    change({ updateReady: true });
  };
  offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed") offer(coming);
    });
  });
  // An installed app may stay open for weeks: ask again whenever the person comes back. Offline, it asks in vain.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) registration.update().catch(() => undefined);
  });
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (waiting !== null) window.location.reload();
  });
}

/** Makes the app work offline. Without service workers (or over plain http) it stays an online page. */
export async function registerServiceWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  watchForUpdates(await navigator.serviceWorker.register("/service-worker.js"));
}
