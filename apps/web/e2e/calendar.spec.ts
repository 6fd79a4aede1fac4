import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { accessibilityOf } from "./support/arrive.ts";
import { PageWatch } from "./support/browser.ts";
import { greenSession, knownPerson, openSeeded } from "./support/seed.ts";
import { stageForFile } from "./support/stage.ts";

const folder = fileURLToPath(new URL("../../../test-results/calendar", import.meta.url));

const stage = stageForFile();

const record = [...knownPerson(8), ...greenSession({ day: 3, exercise: "R03", reps: 8 })];

for (const [width, height, colorScheme, locale] of [
  [390, 844, "light", "en-GB"],
  [1280, 800, "dark", "es-ES"],
  [320, 640, "light", "es-ES"],
] as const)
  test(`the coming weeks, ${width} px, ${colorScheme}, ${locale}`, async () => {
    const context = await stage.browser.newContext({ viewport: { width, height }, colorScheme, locale });
    const watch = new PageWatch(context, stage.app.origin);
    const page = await context.newPage();
    await openSeeded(page, stage.app.origin, record, "/calendar");
    await expect(page.locator(".days .trains").first()).toBeVisible();
    await page.screenshot({ path: `${folder}/calendar-${width}-${colorScheme}.png`, fullPage: true });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(await accessibilityOf(page, "calendar")).toEqual([]);
    watch.expectClean();
    await context.close();
  });

test("preferred days move the sessions, the file says the same, and a week later it asks whether it sounded", async () => {
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  await openSeeded(page, stage.app.origin, record, "/today");
  await page.getByRole("link", { name: "The coming weeks" }).click();
  for (const day of ["Tue", "Sat"]) await page.getByRole("checkbox", { name: day }).check({ force: true });
  const daysShown = () => page.locator(".days .trains .date").allTextContents();
  // The weeks are lived anew after each choice; until then the old ones stand.
  await expect(async () => {
    const shown = await daysShown();
    for (const day of shown) expect(day).toMatch(/Tue|Sat/);
    for (const day of ["Tue", "Sat"]) expect(shown.join()).toContain(day);
  }).toPass();
  const days = await daysShown();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save calendar file" }).click();
  const file = readFileSync(await (await waiting).path(), "utf8");
  expect(file.match(/SUMMARY:Hipfirst: (Training|Lying march|An easier session)/g)?.length).toBe(days.length);
  expect(file).toContain("TRIGGER:-PT15M");
  await page.clock.install({ time: Date.now() + 8 * 86_400_000 });
  await page.reload();
  await page.getByRole("button", { name: "No", exact: true }).click();
  await expect(page.locator(".reminder-check")).toContainText("may show notifications");
  await context.close();
});
