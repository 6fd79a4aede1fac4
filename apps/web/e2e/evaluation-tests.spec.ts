import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, expect, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { accessibilityOf, arriveAtTests } from "./support/arrive.ts";
import { launchChromium, PageWatch } from "./support/browser.ts";
import type { RunningServer } from "./support/static-server.ts";

const folder = fileURLToPath(new URL("../../../test-results/evaluation", import.meta.url));
const allTests = Array.from({ length: 21 }, (_, index) => `T${String(index + 1).padStart(2, "0")}`);

test.describe.configure({ timeout: 300_000 });

let app: RunningServer;
let browser: Browser;
test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launchChromium({ camera: "missing" });
});
test.afterAll(() => browser.close());
// A record of its own: devices of one server share theirs.
test.beforeEach(async () => {
  app = await startApp();
});
test.afterEach(() => app.stop());

/** Each look judges one half of the screens: 84 judgements would take a slow machine minutes. */
const phone = { width: 390, height: 844, colorScheme: "light", locale: "en-GB", language: "en" } as const;
const laptop = { width: 1280, height: 800, colorScheme: "dark", locale: "es-ES", language: "es" } as const;
const looks = [
  { ...phone, judged: "explained" },
  { ...laptop, judged: "tried" },
] as const;

for (const { width, height, colorScheme, locale, language, judged } of looks)
  test(`all 21 tests explain themselves and open, ${width} px, ${colorScheme}, ${language}`, async () => {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      locale,
      reducedMotion: "reduce",
    });
    const watch = new PageWatch(context, app.origin);
    const page = await context.newPage();
    await arriveAtTests(page, app.origin, language);
    await page.locator('input[value="clinic"]').check();
    const violations = await accessibilityOf(page, "list");
    await page.screenshot({ path: `${folder}/list-${width}-${colorScheme}.png` });
    await expect(page.locator(".tests li")).toHaveCount(21);
    for (const id of allTests) {
      await page.goto(`${app.origin}/evaluation/${id}`);
      await expect(page.locator(".protocol li").first()).toBeVisible();
      await expect(page.locator(".show svg.figure")).toBeVisible();
      if (judged === "explained") violations.push(...(await accessibilityOf(page, `${id} explained`)));
      await page.screenshot({ path: `${folder}/${id}-explain-${width}-${colorScheme}.png` });
      await page.locator(".foot .btn:not(.ghost)").click();
      if (id === "T05") {
        for (const group of await page.locator("fieldset").all())
          await group.locator('input[value="yes"]').check();
        await page.locator(".foot .btn:not(.ghost)").click();
      }
      await expect(page.locator(".protocol")).toHaveCount(0);
      if (judged === "tried") violations.push(...(await accessibilityOf(page, `${id} tried`)));
      await page.screenshot({ path: `${folder}/${id}-try-${width}-${colorScheme}.png`, fullPage: true });
    }
    expect(violations).toEqual([]);
    watch.expectClean();
    await context.close();
  });

test("a value is typed, corrected, kept through a reload, and shown in the findings", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const page = await context.newPage();
  await arriveAtTests(page, app.origin);
  await page.goto(`${app.origin}/evaluation/T14`);
  await page.getByRole("radio", { name: "Yes" }).first().check();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.locator('input[value="typed"]').check();
  await page.getByLabel("The value").fill("500");
  await expect(page.getByRole("alert")).toContainText("between 1 and 120");
  await page.getByLabel("The value").fill("11,3");
  await page.getByRole("button", { name: "Save this try" }).click();
  await page.reload();
  await page.getByLabel("Try 1").fill("11.9");
  await page.locator('.pain-scale input[value="1"]').check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL("**/evaluation");
  await page.goto(`${app.origin}/findings`);
  await expect(page.locator(".measured")).toContainText("11.9 s");
  await context.close();
});

test("a skip rule is asked, said and kept as missing", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const page = await context.newPage();
  await arriveAtTests(page, app.origin);
  await page.goto(`${app.origin}/evaluation/T08`);
  await expect(page.getByRole("button", { name: "Begin" })).toBeDisabled();
  await page.getByRole("radio", { name: "No", exact: true }).first().check();
  await expect(page.getByText("Then leave it out")).toBeVisible();
  await expect(page.getByRole("button", { name: "Begin" })).toHaveCount(0);
  await page.getByRole("button", { name: "Leave this test out" }).click();
  await page.waitForURL("**/evaluation");
  await expect(page.locator('a[href="/evaluation/T08"]')).toContainText("missing, not as failed");
  await context.close();
});
