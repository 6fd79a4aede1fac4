import { expect, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { launchChromium } from "./support/browser.ts";
import { Journey } from "./support/journey.ts";

test.describe.configure({ timeout: 180_000 });

test("with nobody before the camera nothing is scored, and counting by hand still works", async () => {
  const app = await startApp();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
    await page.goto(app.origin);
    const person = new Journey(page);
    await person.welcome();
    await person.safety();
    await person.safetyResult();
    await person.aboutYou();
    await person.usualPain();
    await person.shortEvaluation();
    await person.beforeSession();
    await page.locator('input[value="camera"]').check();
    await page.getByRole("button", { name: "I am in position" }).click();
    await page.getByRole("button", { name: "Go", exact: true }).click();
    await expect(page.getByText("Not scoring")).toBeVisible({ timeout: 60_000 });
    await expect(page.locator(".session .n")).toHaveText("0");
    await page.getByRole("button", { name: "Count it" }).click();
    await expect(page.locator(".session .n")).toHaveText("1");
    await page.screenshot({ path: "../../test-results/screens/session-camera-1280x800-light.png" });
  } finally {
    await browser.close();
    await app.stop();
  }
});
