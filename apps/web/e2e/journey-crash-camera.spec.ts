import { type Browser, expect, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { screenFile } from "./support/arrive.ts";
import { launchChromium } from "./support/browser.ts";
import { marchClip } from "./support/clip.ts";
import { marchingPerson, openSeeded } from "./support/seed.ts";
import type { RunningServer } from "./support/static-server.ts";

test.describe.configure({ timeout: 300_000 });

let browser: Browser | null = null;
let app: RunningServer;

test.beforeEach(async () => {
  app = await startApp();
});
test.afterEach(async () => {
  await browser?.close();
  await app.stop();
});

test("the camera is asked for in plain words, tried, and what it counted outlives a crash", async () => {
  if (marchClip === null) return;
  browser = await launchChromium({ clip: marchClip });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  let page = await context.newPage();
  await openSeeded(page, app.origin, marchingPerson(), "/session");
  const nothingNew = page.getByRole("button", { name: "None of these" });
  await nothingNew.or(page.locator(".pain-scale")).first().waitFor();
  if (await nothingNew.isVisible()) await nothingNew.click();
  await page.locator('.pain-scale input[value="2"]').check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.locator('input[value="camera"]').check();
  await page.getByRole("button", { name: "I am in position" }).click();
  await expect(page.locator("h1")).toHaveText("Let the camera count?");
  await page.screenshot({ path: screenFile("camera-ask-1280x800-light.png") });
  await page.getByRole("button", { name: "Use the camera" }).click();
  await expect(page.locator(".checks li")).toHaveCount(3);
  const good = page.locator(".checks li", { hasText: "good" });
  await expect.poll(() => good.count(), { timeout: 150_000 }).toBeGreaterThanOrEqual(2);
  await page.screenshot({ path: screenFile("camera-checks-1280x800-light.png") });
  // With the practice repetition it goes on alone; a machine too slow to count one is helped by a press.
  const go = page.getByRole("button", { name: "Go", exact: true });
  await page
    .getByRole("button", { name: /^Go on/ })
    .or(go)
    .first()
    .click();
  await page.waitForURL("**/session");
  await go
    .or(page.getByRole("button", { name: "Pause", exact: true }))
    .first()
    .waitFor();
  if (await go.isVisible()) await go.click();
  // The number of the countdown counts to nothing, and is no repetition.
  const counted = async () => {
    const [number, of] = await page.locator(".session .ring :is(.n, .of)").allTextContents();
    return of?.trim() ? Number(number) : 0;
  };
  await expect(page.getByText("I can see you")).toBeVisible({ timeout: 60_000 });
  await expect.poll(counted, { timeout: 90_000 }).toBeGreaterThanOrEqual(1);
  const before = await counted();

  await page.close();
  page = await context.newPage();
  await page.goto(`${app.origin}/`);
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
  const after = await counted();
  expect(after).toBeGreaterThanOrEqual(before);
  await page.getByRole("button", { name: "Resume" }).click();
  await expect.poll(counted, { timeout: 60_000 }).toBeGreaterThan(after);

  // A second crash, now after the set: nothing of it is in this page's memory, and it can still be looked at.
  const over = page.getByRole("dialog");
  const pause = page.getByRole("button", { name: "Pause", exact: true });
  await pause.or(over).first().waitFor();
  if (!(await over.isVisible())) {
    await pause.click();
    await page.getByRole("button", { name: "Set done", exact: true }).click();
  }
  await expect(over).toBeVisible();
  await page.waitForTimeout(1500);
  await page.close();
  page = await context.newPage();
  await page.goto(`${app.origin}/session`);
  await page.getByRole("button", { name: "See the set again" }).click({ timeout: 30_000 });
  const reps = page.locator(".replay-reps li");
  await expect.poll(() => reps.count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(1);
  await page.screenshot({ path: screenFile("replay-after-crash-1280x800-light.png") });
  await expect
    .poll(() =>
      page.evaluate(() => Object.entries(localStorage).filter(([, text]) => text.includes("landmarks"))),
    )
    .toEqual([]);
});
