import { expect, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { launchChromium } from "./support/browser.ts";
import { marchClip } from "./support/clip.ts";
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

test("a recorded person who marches before the camera is seen and counted", async () => {
  if (marchClip === null) return;
  const app = await startApp();
  const browser = await launchChromium({ clip: marchClip });
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
    await page.goto(`${app.origin}/settings`);
    const edit = {
      id: "edit-1",
      type: "ClinicianDecided",
      at: new Date().toISOString(),
      what: "edit",
      value: { rung: "R06" },
      reason: "The recording shows a standing march.",
      by: "clinician",
    };
    await page.locator('input[type="file"]').setInputFiles({
      name: "record.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ events: [edit] })),
    });
    await expect(page.getByText("One entry was brought in.")).toBeVisible();
    await person.beforeSession();
    await page.locator('input[value="camera"]').check();
    await page.getByRole("button", { name: "I am in position" }).click();
    await page.getByRole("button", { name: "Go", exact: true }).click();
    await expect(page.getByText("I can see you")).toBeVisible({ timeout: 60_000 });
    await expect
      .poll(async () => Number(await page.locator(".session .n").textContent()), { timeout: 60_000 })
      .toBeGreaterThanOrEqual(3);
    await page.screenshot({ path: "../../test-results/screens/session-march-1280x800-light.png" });
  } finally {
    await browser.close();
    await app.stop();
  }
});
