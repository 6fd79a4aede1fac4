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
