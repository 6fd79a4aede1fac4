import { fileURLToPath } from "node:url";
import { eventStoreRules } from "@hipfirst/record/testing";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { build } from "vite";
import type {} from "./storage/page.ts";
import { launchChromium } from "./support/browser.ts";
import { type RunningServer, serveStatic } from "./support/static-server.ts";

let server: RunningServer;
let browser: Browser;

async function buildPage(): Promise<ReadonlyMap<string, Buffer>> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      target: "es2022",
      write: false,
      lib: {
        entry: fileURLToPath(new URL("storage/page.ts", import.meta.url)),
        formats: ["es"],
        fileName: "page",
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((each) => ("output" in each ? each.output : []))
    .find(({ type }) => type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("The page of the storage test was built without a script");
  const html = '<!doctype html><title>storage</title><script type="module" src="/page.js"></script>';
  return new Map([
    ["/index.html", Buffer.from(html)],
    ["/page.js", Buffer.from(chunk.code)],
  ]);
}

test.beforeAll(async () => {
  server = await serveStatic("", await buildPage());
  browser = await launchChromium();
});
test.afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function openPage(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.origin}/`);
  return page;
}

test("IndexedDB keeps the contract of every event store", async () => {
  const page = await openPage();
  const outcomes = await page.evaluate(async () => {
    const found: [string, string | null][] = [];
    for (const { name, run } of window.storageLab.rules) found.push([name, await run()]);
    return found;
  });
  expect(outcomes).toEqual(eventStoreRules.map(({ name }) => [name, null]));
  expect(outcomes.length).toBeGreaterThan(5);
});

test("two tabs share one log, and a closed browser finds it again", async () => {
  const first = await openPage();
  const second = await first.context().newPage();
  await second.goto(`${server.origin}/`);
  const append = (page: Page, prefix: string) =>
    page.evaluate(async (name) => {
      const store = await window.storageLab.openBrowserStore("tabs");
      for (let index = 0; index < 20; index++)
        await store.append([{ id: `${name}${index}`, type: "GoalMet", at: "2026-05-04T08:00:00Z" }]);
    }, prefix);
  await Promise.all([append(first, "a"), append(second, "b")]);
  await first.close();
  await second.reload();
  const sequences = await second.evaluate(async () => {
    const store = await window.storageLab.openBrowserStore("tabs");
    return (await store.list(0)).map(({ sequence }) => sequence);
  });
  expect(sequences).toHaveLength(40);
  expect(new Set(sequences).size).toBe(40);
});

/** What lies in a database, as bytes and as the browser would give it to anybody. */
const atRest = (page: Page, name: string, storeName = "events") =>
  page.evaluate(
    async ([database, kept]) => {
      const opened = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => done(request.result);
      });
      const all = (store: string) =>
        new Promise<Record<string, unknown>[]>((done) => {
          const request = opened.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => done(request.result);
        });
      const events = await all(kept);
      const keys = (await all("keys")) as unknown as CryptoKey[];
      opened.close();
      return {
        fields: events.map((event) => Object.keys(event).sort().join(" ")),
        text: events.map(({ sealed }) => new TextDecoder("latin1").decode(sealed as ArrayBuffer)).join(),
        extractable: keys.map(({ extractable }) => extractable),
      };
    },
    [name, storeName] as const,
  );

test("what lies on disk is locked with a key that cannot be taken out, also what an earlier version left open", async () => {
  const page = await openPage();
  const listed = await page.evaluate(async () => {
    await new Promise<void>((done) => {
      const request = indexedDB.open("old", 2);
      request.onupgradeneeded = () => {
        const events = request.result.createObjectStore("events", { autoIncrement: true });
        events.createIndex("id", "id", { unique: true });
        request.result.createObjectStore("unsent");
        request.result.createObjectStore("server");
        events.add({ id: "a", type: "GoalMet", at: "2026-05-04T08:00:00Z", activity: "run" });
      };
      request.onsuccess = () => {
        request.result.close();
        done();
      };
    });
    const store = await window.storageLab.openBrowserStore("old");
    await store.append([{ id: "b", type: "GoalMet", at: "2026-05-05T08:00:00Z" }]);
    const events = (await store.list(0)).map(({ event }) => event);
    store.close();
    return events;
  });
  expect(listed).toEqual([
    { id: "a", type: "GoalMet", at: "2026-05-04T08:00:00Z", activity: "run" },
    { id: "b", type: "GoalMet", at: "2026-05-05T08:00:00Z" },
  ]);
  const { fields, text, extractable } = await atRest(page, "old");
  expect(fields).toEqual(["id iv sealed", "id iv sealed"]);
  expect(text).not.toMatch(/GoalMet|activity|2026/);
  expect(extractable).toEqual([false]);
});

test("drafts are locked too, what lay open is moved in, another tab knows them, and clearing leaves none", async () => {
  const page = await openPage();
  await page.evaluate(() => {
    localStorage.setItem("old.draft.form", JSON.stringify({ pain: "sciatica" }));
    localStorage.setItem("old.own", JSON.stringify(["kick"]));
  });
  const moved = await page.evaluate(async () => {
    const vault = await window.storageLab.openDraftVault(
      { prefix: "old.draft.", named: { "old.own": "own" } },
      "vault",
    );
    vault.write("set", { reps: 4 });
    vault.write("set", { reps: 5 });
    await vault.settled();
    return { form: vault.read("form"), own: vault.read("own"), left: Object.keys(localStorage) };
  });
  expect(moved).toEqual({ form: { pain: "sciatica" }, own: ["kick"], left: [] });
  const other = await page.context().newPage();
  await other.goto(`${server.origin}/`);
  const seen = await other.evaluate(async () => {
    const vault = await window.storageLab.openDraftVault(
      { prefix: "old.draft.", named: { "old.own": "own" } },
      "vault",
    );
    return [vault.read("form"), vault.read("set"), vault.read("never")];
  });
  expect(seen).toEqual([{ pain: "sciatica" }, { reps: 5 }, null]);
  const { fields, text, extractable } = await atRest(page, "vault", "drafts");
  expect(fields).toEqual(["id iv sealed", "id iv sealed", "id iv sealed"]);
  expect(text).not.toMatch(/sciatica|kick/);
  expect(extractable).toEqual([false]);
  await page.evaluate(async () => {
    const vault = await window.storageLab.openDraftVault(
      { prefix: "old.draft.", named: { "old.own": "own" } },
      "vault",
    );
    vault.clear();
    await vault.settled();
  });
  expect((await atRest(page, "vault", "drafts")).fields).toEqual([]);
});

test("what lay open stays until its copy is on disk, and is cleared with the rest", async () => {
  const page = await openPage();
  const left = await page.evaluate(async () => {
    localStorage.setItem("old.draft.form", JSON.stringify({ pain: "sciatica" }));
    localStorage.setItem("old.own", JSON.stringify(["kick"]));
    const places = { prefix: "old.draft.", named: { "old.own": "own" } };
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full(...thing) {
      if (this.name === "drafts") throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, thing);
    };
    const vault = await window.storageLab.openDraftVault(places, "full");
    await vault.settled();
    const whileFull = { open: Object.keys(localStorage).toSorted(), form: vault.read("form") };
    vault.clear(new Set(["own"]));
    await vault.settled();
    const cleared = Object.keys(localStorage);
    IDBObjectStore.prototype.put = put;
    const again = await window.storageLab.openDraftVault(places, "full");
    return {
      ...{ whileFull, cleared, own: again.read("own"), form: again.read("form") },
      atLast: Object.keys(localStorage),
    };
  });
  expect(left).toEqual({
    whileFull: { open: ["old.draft.form", "old.own"], form: { pain: "sciatica" } },
    ...{ cleared: ["old.own"], own: ["kick"], form: null, atLast: [] },
  });
});

test("landmarks that were forgotten are not put back on the way out of the set", async () => {
  const page = await openPage();
  await page.evaluate(async () => {
    const { emptyRecording, forgetRecordings, keepRecording } = window.storageLab;
    const recording = emptyRecording();
    const stop = keepRecording("s.0.0", recording, () => undefined);
    // The first look at what is left from before has to be over.
    await forgetRecordings();
    const stopNext = keepRecording("s.0.1", recording, () => undefined);
    await new Promise((done) => setTimeout(done, 300));
    recording.image = { width: 640, height: 480 };
    recording.frames.push({ tS: 0, landmarks: null, world: null });
    await forgetRecordings();
    stop();
    stopNext();
    await new Promise((done) => setTimeout(done, 300));
  });
  expect((await atRest(page, "hipfirst-set", "drafts")).fields).toEqual([]);
});
