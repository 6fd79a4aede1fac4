import { expect, type Page, test } from "@playwright/test";
import { accessibilityOf } from "./support/arrive.ts";
import { Journey } from "./support/journey.ts";
import { greenSession, knownPerson, openSeeded } from "./support/seed.ts";
import { stageForEachTest } from "./support/stage.ts";

test.describe.configure({ timeout: 120_000 });

const record = [...knownPerson(12), ...greenSession({ day: 3, exercise: "R03", reps: 8 })];

const stage = stageForEachTest();

const openNotes = (page: Page) => page.evaluate(() => Object.values(localStorage).join());
const chosen = (page: Page, name: string) => expect(page.getByRole("radio", { name })).toBeChecked();
/** The key over the radio takes the press. */
const choose = (page: Page, name: string) => page.locator("label.choice", { hasText: name }).click();

test("how a session looks is chosen beforehand, kept locked, and holds in the session", async () => {
  const context = await stage.browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await openSeeded(page, stage.app.origin, record, "/settings");
  await choose(page, "Far: television");
  await choose(page, "Off: words on the screen");
  await choose(page, "Brown");
  await choose(page, "Dark");
  expect(await accessibilityOf(page, "settings")).toEqual([]);
  expect(await openNotes(page)).toContain('"theme":"dark"');
  expect(await openNotes(page)).not.toMatch(/farSession|voice|tone|units/);
  await page.reload();
  for (const name of ["Far: television", "Off: words on the screen", "Brown", "Dark"])
    await chosen(page, name);
  await expect(page.locator("html")).toHaveAttribute("data-tone", "brown");

  await new Journey(page).beforeSession();
  await page.locator('input[value="tap"]').check();
  await page.getByRole("button", { name: "I am in position" }).click();
  await expect(page.locator("main.session.far")).toBeVisible();
  await expect(page.getByRole("button", { name: "Voice" })).toHaveAttribute("aria-pressed", "false");
});

test("what an earlier version left open is taken behind the lock and still holds", async () => {
  const page = await (await stage.browser.newContext({ locale: "en-GB" })).newPage();
  await openSeeded(page, stage.app.origin, record, "/today");
  await page.evaluate(() => {
    indexedDB.deleteDatabase("hipfirst-drafts");
    localStorage.setItem(
      "hipfirst.settings",
      JSON.stringify({ units: "imperial", tone: "deep", theme: "dark" }),
    );
  });
  await page.goto(`${stage.app.origin}/settings`);
  for (const name of ["ft, lb", "Deep", "Dark"]) await chosen(page, name);
  await expect.poll(() => openNotes(page)).not.toMatch(/units|tone/);
  await page.reload();
  for (const name of ["ft, lb", "Deep", "Dark"]) await chosen(page, name);
});

test("the camera is tried from the settings, and the way back leads there", async () => {
  const page = await (await stage.browser.newContext({ locale: "en-GB" })).newPage();
  await openSeeded(page, stage.app.origin, record, "/settings");
  await page.getByRole("link", { name: "Try the camera: light, distance, one repetition" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Let the camera count?");
  await page.getByRole("button", { name: "tap", exact: false }).click();
  await expect(page).toHaveURL(/\/settings$/);
});
