import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { accessibilityOf, arriveAtTests } from "./support/arrive.ts";
import { launchChromium, PageWatch } from "./support/browser.ts";
import { emulateLoadCells } from "./support/load-cell.ts";
import type { RunningServer } from "./support/static-server.ts";

const folder = fileURLToPath(new URL("../../../test-results/evaluation", import.meta.url));

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

/** One pull from start to end; the value the field was filled with. */
async function pull(page: Page): Promise<number> {
  await page.getByRole("button", { name: "Start the pull" }).click();
  await page.waitForTimeout(2600);
  await page.getByRole("button", { name: "End of the pull" }).click();
  return Number(await page.getByLabel("Value of this try").inputValue());
}

test("a Progressor drives the dynamometer test: curve, peak, mean, spread, and the error band next time", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const watch = new PageWatch(context, app.origin);
  await context.addInitScript(emulateLoadCells, 20);
  const page = await context.newPage();
  await arriveAtTests(page, app.origin);
  await page.locator('input[value="clinic"]').check();
  await page.goto(`${app.origin}/evaluation/T01`);
  await page.getByLabel("Hip bone to pad (m)").fill("0,38");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByText("Read it live over Bluetooth").click();
  await page.getByRole("button", { name: "Tindeq Progressor" }).click();
  await expect(page.getByText("Progressor_1234 is connected")).toBeVisible();

  expect(await pull(page)).toBe(196);
  await expect(page.locator(".force-facts")).toContainText("196 N");
  await expect(page.locator(".force-curve .force")).toHaveAttribute("d", /^M.*L/);
  const violations = await accessibilityOf(page, "pull");
  await page.screenshot({ path: `${folder}/pull-390-light.png`, fullPage: true });
  await page.getByRole("button", { name: "Save this try" }).click();
  await page
    .getByRole("button", { name: "Next try" })
    .or(page.getByRole("button", { name: /rest/i }))
    .click();
  expect(await pull(page)).toBe(196);
  await page.getByLabel("Value of this try").fill("150");
  await page.getByRole("button", { name: "Save this try" }).click();
  await page.getByRole("button", { name: /rest/i }).click();
  await page.getByRole("button", { name: "No more tries" }).click();
  for (const scale of await page.locator(".pain-scale").all())
    await scale.locator('input[value="0"]').check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL("**/evaluation");

  await page.goto(`${app.origin}/strength`);
  await expect(page.locator(".strength-cards")).toContainText("196 N");
  await expect(page.locator(".strength-cards")).toContainText("Between 157 and 235 N");
  violations.push(...(await accessibilityOf(page, "strength")));
  await page.screenshot({ path: `${folder}/strength-390-light.png`, fullPage: true });
  await page.goto(`${app.origin}/evaluation/T01`);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByText("Last time 196 N. Between 157 and 235 N is no sure change.")).toBeVisible();
  expect(violations).toEqual([]);
  watch.expectClean();
  await context.close();
});

test("a hanging scale is read from its advertisements, in kilograms", async () => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: "dark",
    locale: "en-GB",
  });
  await context.addInitScript(emulateLoadCells, 17.5);
  const page = await context.newPage();
  await arriveAtTests(page, app.origin);
  await page.goto(`${app.origin}/evaluation/T03`);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByText("Read it live over Bluetooth").click();
  await page.getByRole("button", { name: "Hanging scale" }).click();
  await expect(page.getByText("IF_B7 is connected")).toBeVisible();
  const value = await pull(page);
  expect(value).toBeGreaterThan(15.5);
  expect(value).toBeLessThanOrEqual(17.5);
  expect(await accessibilityOf(page, "scale")).toEqual([]);
  await page.screenshot({ path: `${folder}/pull-1280-dark.png` });
  await context.close();
});

test("without Bluetooth the person is told why and types the value", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  await context.addInitScript(() =>
    Object.defineProperty(navigator, "bluetooth", { value: undefined, configurable: true }),
  );
  const page = await context.newPage();
  await arriveAtTests(page, app.origin);
  await page.goto(`${app.origin}/evaluation/T03`);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByText("Read it live over Bluetooth").click();
  await expect(page.getByText("This browser cannot use Bluetooth").first()).toBeVisible();
  await page.getByLabel("What the dynamometer or scale shows").fill("18,4");
  await page.getByRole("button", { name: "Save this try" }).click();
  await expect(page.locator("h1")).toContainText("Rest");
  await context.close();
});
