/// <reference lib="webworker" />
import type { ToServiceWorker } from "./messages.ts";

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[];
};

/** Every file of this version of the app but the pose model; filled in by the build. */
const files = self.__WB_MANIFEST;
const poseCache = "hipfirst-pose";
const appCachePrefix = "hipfirst-app-";
const appCache = `${appCachePrefix}${fingerprint(JSON.stringify(files))}`;
const appPaths = new Set(files.map(({ url }) => new URL(url, self.location.origin).pathname));

/** Two versions of the app must not share a cache; this only tells them apart, it protects nothing (FNV-1a). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** Files named by content never change, so the browser's own cache will do; the others are asked for anew. */
async function storeApp(): Promise<void> {
  const cache = await caches.open(appCache);
  await cache.addAll(
    files.map(({ url, revision }) => new Request(url, { cache: revision === null ? "default" : "reload" })),
  );
}

async function dropOldApps(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(appCachePrefix) && name !== appCache);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function fromApp(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(appCache);
  return (await cache.match(path)) ?? fetch(request);
}

async function fromPose(request: Request): Promise<Response> {
  const cache = await caches.open(poseCache);
  const kept = await cache.match(request.url);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone());
  return response;
}

/** Fetches what the camera needs, so that it works offline, and drops files of earlier versions. */
async function keepPose(wanted: readonly string[], current: readonly string[]): Promise<void> {
  const cache = await caches.open(poseCache);
  const known = new Set(current.map((url) => new URL(url, self.location.origin).href));
  for (const request of await cache.keys()) if (!known.has(request.url)) await cache.delete(request);
  for (const url of wanted) if ((await cache.match(url)) === undefined) await cache.add(url);
}

self.addEventListener("install", (event) => event.waitUntil(storeApp()));

self.addEventListener("activate", (event) => event.waitUntil(dropOldApps().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || pathname.startsWith("/api/")) return;
  if (pathname.startsWith("/pose/")) event.respondWith(fromPose(request));
  else if (request.mode === "navigate") event.respondWith(fromApp("/index.html", request));
  else if (appPaths.has(pathname)) event.respondWith(fromApp(pathname, request));
});

/** A reminder that is pressed opens today's screen, in the window that is there or a new one. */
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(
    self.clients.matchAll({ type: "window" }).then(async ([open]) => {
      if (open === undefined) await self.clients.openWindow("/today");
      else await open.focus();
    }),
  );
});

self.addEventListener("message", (event) => {
  const message = event.data as ToServiceWorker;
  if (message.type === "update-now") return void self.skipWaiting();
  const [answer] = event.ports;
  event.waitUntil(
    keepPose(message.wanted, message.current).then(
      () => answer?.postMessage(true),
      () => answer?.postMessage(false),
    ),
  );
});
