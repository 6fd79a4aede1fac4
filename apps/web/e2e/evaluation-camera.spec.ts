import { expect, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { accessibilityOf, arriveAtTests } from "./support/arrive.ts";
import { launchChromium, PageWatch } from "./support/browser.ts";
import { marchClip } from "./support/clip.ts";

test.describe.configure({ timeout: 120_000 });

/** The clip marches once in two seconds; without it only what happens with nobody in the picture is checked. */
test("the camera fills in what it saw of a march, and the person rates what it cannot see", async () => {
  const app = await startApp();
  const browser = await launchChromium({ clip: marchClip });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
    const watch = new PageWatch(context, app.origin);
    const page = await context.newPage();
    await arriveAtTests(page, app.origin);
    await page.locator('input[value="clinic"]').check();
    await page.goto(`${app.origin}/evaluation/T12`);
    await page.getByRole("button", { name: "Begin" }).click();
    await page.locator('input[value="camera"]').check();
    const number = page.locator(".camera-number");
    const done = page.locator(".camera-try .btn.big");
    await expect(done).toBeEnabled({ timeout: 60_000 });
    if (marchClip !== null)
      await expect.poll(async () => Number(await number.innerText()), { timeout: 40_000 }).toBeGreaterThan(1);
    expect(await accessibilityOf(page, "camera")).toEqual([]);
    await page.screenshot({ path: "test-results/evaluation/camera-390-light.png" });
    await done.click();
    await expect(page.getByRole("region", { name: "What the camera saw" })).toContainText("repetition");
    for (const question of await page.locator("fieldset").all())
      await question.locator('input[value="0"]').check();
    await page.getByRole("button", { name: "Save this try" }).click();
    await page.locator('.pain-scale input[value="0"]').check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.waitForURL("**/evaluation");
    await page.goto(`${app.origin}/movement`);
    await expect(page.getByRole("region", { name: "Marching, watching the back" })).toContainText("Camera:");
    watch.expectClean();
  } finally {
    await browser.close();
    await app.stop();
  }
});
