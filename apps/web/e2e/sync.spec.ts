import { expect, type Page, test } from "@playwright/test";
import { PageWatch } from "./support/browser.ts";
import { stageForEachTest } from "./support/stage.ts";

const stage = stageForEachTest();

/** A browser profile of its own. */
async function newDevice(): Promise<{ page: Page; watch: PageWatch }> {
  const context = await stage.browser.newContext({ locale: "en-GB" });
  const watch = new PageWatch(context, stage.app.origin);
  return { page: await context.newPage(), watch };
}

async function onServer(): Promise<{ type: string; [field: string]: unknown }[]> {
  const page = (await (await fetch(`${stage.app.origin}/api/events`)).json()) as {
    events: { event: { type: string } }[];
  };
  return page.events.map(({ event }) => event);
}

/** Answers the form about the body, as a person would. */
async function tellAbout(page: Page, heightCm: string): Promise<void> {
  await page.goto(`${stage.app.origin}/about`);
  await page.locator('input[value="metric"]').check();
  await page.getByLabel("Height", { exact: true }).fill(heightCm);
  await page.getByLabel("Weight", { exact: true }).fill("68");
  await page.getByLabel("Year of birth").fill("1988");
  await page.locator('input[value="female"]').check();
  await page.locator('input[value="no"]').check();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page).not.toHaveURL(/\/about$/);
}

test("an answer reaches the server, and a second device has it", async () => {
  const first = await newDevice();
  await tellAbout(first.page, "172");
  await expect.poll(onServer).toMatchObject([{ type: "PersonDescribed", heightM: 1.72, birthYear: 1988 }]);
  await first.page.goto(`${stage.app.origin}/settings`);
  const place = first.page.locator("#where-kept");
  await expect(place).toContainText("Kept on this device");
  await expect(place).toContainText(`And on the server at ${new URL(stage.app.origin).host}, last compared`);

  const second = await newDevice();
  await second.page.goto(stage.app.origin);
  await expect(second.page).toHaveURL(/\/safety$/);
  await second.page.goto(`${stage.app.origin}/about`);
  await expect(second.page.getByLabel("Height", { exact: true })).toHaveValue("172");
  for (const { watch } of [first, second]) watch.expectClean();
});

test("an answer without a network waits, shows that it waits, and goes when there is one", async () => {
  const { page, watch } = await newDevice();
  await tellAbout(page, "172");
  await expect.poll(async () => (await onServer()).length).toBe(1);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null).catch(() => undefined);
  await page.goto(`${stage.app.origin}/about`);
  await page.context().setOffline(true);
  await page.getByLabel("Height", { exact: true }).fill("180");
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page).not.toHaveURL(/\/about$/);
  await page.goto(`${stage.app.origin}/settings`);
  await expect(page.locator("#where-kept")).toContainText("One entry waits to be sent");
  expect(await onServer()).toHaveLength(1);
  await page.context().setOffline(false);
  await expect.poll(async () => (await onServer()).at(-1)).toMatchObject({ heightM: 1.8 });
  await expect(page.locator("#where-kept")).not.toContainText("waits to be sent");
  watch.expectClean();
});

test("two tabs send each answer once, and each shows the other's", async () => {
  const { page } = await newDevice();
  await page.goto(`${stage.app.origin}/settings`);
  const other = await page.context().newPage();
  await tellAbout(other, "172");
  await expect(page.getByText("One entry so far.")).toBeVisible();
  await expect.poll(async () => (await onServer()).length).toBe(1);
});

test("deleting everything deletes the server's record too, also when it is away at first", async () => {
  const { page } = await newDevice();
  await tellAbout(page, "172");
  await expect.poll(async () => (await onServer()).length).toBe(1);
  await page.goto(`${stage.app.origin}/settings`);
  await expect(page.locator("#where-kept")).toContainText("And on the server");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Yes, delete it for good" }).click();
  await expect(page.locator("#where-kept")).toContainText(
    "Deleted on this device, but not yet on the server",
  );
  expect(await onServer()).toHaveLength(1);
  await page.context().setOffline(false);
  await expect.poll(onServer).toEqual([]);
  await expect(page.locator("#where-kept")).not.toContainText("not yet on the server");

  await tellAbout(page, "165");
  await expect.poll(async () => (await onServer()).length).toBe(1);
  await page.goto(`${stage.app.origin}/settings`);
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Yes, delete it for good" }).click();
  await expect(page).toHaveURL(/\/welcome$/);
  expect(await onServer()).toEqual([]);
});
