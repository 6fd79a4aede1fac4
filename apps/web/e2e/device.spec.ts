import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { PageWatch } from "./support/browser.ts";
import { greenSession, knownPerson, openSeeded } from "./support/seed.ts";
import { stageForEachTest } from "./support/stage.ts";
import { serveStatic } from "./support/static-server.ts";

test.describe.configure({ timeout: 300_000 });

const builtApp = fileURLToPath(new URL("../dist", import.meta.url));
const dayMs = 86_400_000;
const record = [...knownPerson(12), ...greenSession({ day: 3, exercise: "R03", reps: 8 })];

const stage = stageForEachTest();

const onServer = async (): Promise<{ type: string; id: string }[]> => {
  const { events } = (await (await fetch(`${stage.app.origin}/api/events`)).json()) as {
    events: { event: { type: string; id: string } }[];
  };
  return events.map(({ event }) => event);
};

const worksOffline = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 60_000 })
    .toBe(true);

/** Everything this app has written into the browser, by where it lies; its own files are not counted. */
const leftOnDevice = (page: Page) =>
  page.evaluate(async () => {
    const inDatabase = async (name: string) => {
      const opened = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
      });
      const stores = [...opened.objectStoreNames].filter((store) => store !== "keys" && store !== "server");
      const counts = stores.map(
        (store) =>
          new Promise<readonly [string, number]>((done) => {
            const request = opened.transaction(store).objectStore(store).count();
            request.onsuccess = () => done([`${name}/${store}`, request.result]);
          }),
      );
      const found = await Promise.all(counts);
      opened.close();
      return found;
    };
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const rows = (await Promise.all(databases.map(inDatabase))).flat();
    const notes = Object.entries(localStorage).filter(([, text]) => text !== "[]");
    return { rows: rows.filter(([, count]) => count > 0), notes: notes.map(([name]) => name) };
  });

test("a record is taken along, deleted everywhere, and comes back whole from its file", async () => {
  const context = await stage.browser.newContext({ locale: "en-GB", acceptDownloads: true });
  const watch = new PageWatch(context, stage.app.origin);
  const page = await context.newPage();
  await openSeeded(page, stage.app.origin, record, "/about");
  await page.getByLabel("Year of birth").fill("1979");
  await page.goto(`${stage.app.origin}/settings`);
  const take = async (button: string) => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: button, exact: true }).click();
    return readFileSync(await (await waiting).path(), "utf8");
  };
  const file = await take("Save as a file");
  const table = await take("Save as a table");
  const ids = (JSON.parse(file) as { events: { id: string }[] }).events.map(({ id }) => id);
  expect(ids).toHaveLength(record.length);
  for (const id of ids) expect(table).toContain(id);
  expect((await leftOnDevice(page)).rows.map(([name]) => name).sort()).toEqual(
    ["hipfirst-drafts/drafts", "hipfirst/events"].sort(),
  );

  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Yes, delete it for good" }).click();
  await expect(page).toHaveURL(/\/welcome$/);
  expect(await onServer()).toEqual([]);
  expect(await leftOnDevice(page)).toEqual({ rows: [], notes: [] });

  await page.goto(`${stage.app.origin}/settings`);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "record.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await expect(page.getByText(`${record.length} entries were brought in.`)).toBeVisible();
  const again = (JSON.parse(await take("Save as a file")) as { events: { id: string }[] }).events;
  expect(again).toEqual((JSON.parse(file) as { events: unknown[] }).events);
  await expect.poll(async () => (await onServer()).length).toBe(record.length);
  watch.expectClean();
});

test("a week without a network loses nothing, says that it waits, and is sent once", async () => {
  const context = await stage.browser.newContext({ locale: "en-GB", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await openSeeded(page, stage.app.origin, record, "/today");
  await worksOffline(page);
  await context.setOffline(true);
  const startMs = Date.now();
  await page.clock.install({ time: startMs });
  for (let day = 1; day <= 7; day++) {
    await page.clock.setSystemTime(startMs + day * dayMs);
    await page.goto(`${stage.app.origin}/today`);
    const better = page.getByRole("radio", { name: "Better", exact: true });
    await better.click({ force: true });
    await expect(better).toBeChecked();
  }
  await page.goto(`${stage.app.origin}/today`);
  await expect(page.getByText("Only on this device so far")).toBeVisible();
  expect(await onServer()).toHaveLength(record.length);

  await context.setOffline(false);
  await expect
    .poll(async () => (await onServer()).filter(({ type }) => type === "FeelingNow").length, {
      timeout: 60_000,
    })
    .toBe(7);
  await expect(page.getByText("Only on this device so far")).toBeHidden();
  expect(new Set((await onServer()).map(({ id }) => id)).size).toBe(record.length + 7);
});

test("a record that the browser dropped is missed, and comes back from the server", async () => {
  const context = await stage.browser.newContext({ locale: "en-GB", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await openSeeded(page, stage.app.origin, record, "/today");
  await worksOffline(page);
  await context.setOffline(true);
  const cdp = await context.newCDPSession(page);
  await page.goto("about:blank");
  await cdp.send("Storage.clearDataForOrigin", { origin: stage.app.origin, storageTypes: "indexeddb" });
  await page.goto(stage.app.origin);
  await expect(page.getByText("Your record is no longer in this browser")).toBeVisible();
  await expect(page.getByRole("link", { name: "Bring a saved file" })).toBeVisible();
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/today$/, { timeout: 60_000 });
});

test("a newer version of the app is offered, waits for the answer, and then runs", async () => {
  const files = new Map<string, Buffer>();
  const server = await serveStatic(builtApp, files);
  const page = await (await stage.browser.newContext({ locale: "en-GB" })).newPage();
  await page.goto(server.origin);
  await worksOffline(page);
  const worker = readFileSync(`${builtApp}/service-worker.js`, "utf8");
  files.set("/service-worker.js", Buffer.from(`${worker}\n// newer`));
  await page.reload();
  const update = page.locator(".update-notice");
  await expect(update).toBeVisible({ timeout: 60_000 });
  const reloaded = page.waitForEvent("load");
  await update.getByRole("button").click();
  await reloaded;
  await expect(page.locator("h1")).toBeVisible();
  await expect(update).toBeHidden();
  await server.stop();
});
