import { expect, type Page, test } from "@playwright/test";
import { Journey } from "./support/journey.ts";
import { greenSession, knownPerson, openSeeded } from "./support/seed.ts";
import { stageForEachTest } from "./support/stage.ts";

test.describe.configure({ timeout: 180_000 });

const record = [...knownPerson(12), ...greenSession({ day: 3, exercise: "R03", reps: 8 })];

const stage = stageForEachTest();

const newDevice = async (): Promise<Page> => (await stage.browser.newContext({ locale: "en-GB" })).newPage();

/** In the middle of a set, two repetitions in. */
async function beginSet(page: Page): Promise<void> {
  await new Journey(page).beforeSession();
  await page.locator('input[value="tap"]').check();
  await page.getByRole("button", { name: "I am in position" }).click();
  await page.getByRole("button", { name: "Go", exact: true }).click();
  await page.getByRole("button", { name: "One done" }).click({ clickCount: 2 });
  await expect(page.locator(".session .n")).toHaveText("2");
}

async function deleteEverything(page: Page): Promise<void> {
  await page.goto(`${stage.app.origin}/settings`);
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Yes, delete it for good" }).click();
  await expect(page).toHaveURL(/\/welcome$/);
}

const onServer = async (): Promise<unknown> =>
  ((await (await fetch(`${stage.app.origin}/api/events`)).json()) as { events: unknown }).events;

/** Keys of what lies in the record and among the drafts of this browser. How the app looks is no part of the record. */
const onDisk = async (page: Page): Promise<readonly unknown[]> => {
  const keys = await page.evaluate(() => {
    const places = [["hipfirst", "events"] as const, ["hipfirst-drafts", "drafts"] as const];
    const keysIn = ([database, store]: (typeof places)[number]) =>
      new Promise<readonly unknown[]>((done, fail) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction(store).objectStore(store).getAllKeys();
          asking.onsuccess = () => {
            opening.result.close();
            done(asking.result);
          };
        };
      });
    return Promise.all(places.map(keysIn));
  });
  return keys.flat().filter((key) => key !== "settings");
};

test("deleting everything in one tab ends a session in another, and nothing of it comes back", async () => {
  const page = await newDevice();
  await openSeeded(page, stage.app.origin, record, "/today");
  await beginSet(page);
  const other = await page.context().newPage();
  await deleteEverything(other);
  await expect(page).toHaveURL(/\/welcome$/);
  await expect.poll(() => onDisk(other)).toEqual([]);
  expect(await onServer()).toEqual([]);
});

test("deleting everything on one device ends a session on another, and nothing of it comes back", async () => {
  const first = await newDevice();
  const second = await newDevice();
  await openSeeded(first, stage.app.origin, record, "/today");
  await second.goto(`${stage.app.origin}/today`);
  await second.locator("h1").first().waitFor();
  await beginSet(second);
  await deleteEverything(first);
  await second.evaluate(() => void dispatchEvent(new Event("online")));
  await expect(second).toHaveURL(/\/welcome$/);
  await expect.poll(() => onDisk(second)).toEqual([]);
  expect(await onServer()).toEqual([]);
});

test("drafts that cannot be kept do not take the record with them", async () => {
  const page = await newDevice();
  await page.goto(`${stage.app.origin}/api/health`);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open("hipfirst-drafts", 99);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      }),
  );
  await openSeeded(page, stage.app.origin, record, "/settings");
  await expect(page.locator("#where-kept")).toContainText("Kept on this device");
});
