import { expect, type Page, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { accessibilityOf, screenFile } from "./support/arrive.ts";
import { launchChromium } from "./support/browser.ts";
import { marchClip } from "./support/clip.ts";
import { Journey } from "./support/journey.ts";
import { marchingPerson, openSeeded } from "./support/seed.ts";

test.describe.configure({ timeout: 200_000 });

test("with nobody before the camera nothing is scored, and counting by hand still works", async () => {
  const app = await startApp();
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
    const page = await context.newPage();
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
    await page.getByRole("button", { name: "Use the camera" }).click();
    await expect(page.locator(".checks li", { hasText: "Distance" })).toContainText("not yet", {
      timeout: 60_000,
    });
    await expect(page.locator(".cue")).toContainText("I can't see anybody");
    expect(await accessibilityOf(page, "camera")).toEqual([]);
    await page.getByRole("button", { name: "Go on anyway" }).click();
    await page.getByRole("button", { name: "Go", exact: true }).click();
    await expect(page.getByText("Not scoring")).toBeVisible({ timeout: 60_000 });
    await expect(page.locator(".session .n")).toHaveText("0");
    await page.getByRole("button", { name: "Count it" }).click();
    await expect(page.locator(".session .n")).toHaveText("1");
    await page.screenshot({ path: screenFile("session-camera-1280x800-light.png") });
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
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
    const page = await context.newPage();
    await openSeeded(page, app.origin, marchingPerson(), "/today");
    const person = new Journey(page);
    await person.beforeSession();
    await page.locator('input[value="camera"]').check();
    await page.getByRole("checkbox", { name: /Film my sets/ }).check({ force: true });
    await page.getByRole("button", { name: "I am in position" }).click();
    await page.getByRole("button", { name: "Use the camera" }).click();
    await toTheSet(page);
    await expect(page.getByText("I can see you")).toBeVisible({ timeout: 60_000 });
    await expect
      .poll(async () => Number(await page.locator(".session .n").textContent()), { timeout: 60_000 })
      .toBeGreaterThanOrEqual(3);
    await page.screenshot({ path: screenFile("session-march-1280x800-light.png") });
    await seeAgain(page);
  } finally {
    await browser.close();
    await app.stop();
  }
});

/**
 * Through the checks to the set. Checks that all pass go on alone, and a person who stands still starts the set without
 * a press, so each button is pressed only while it is there.
 */
async function toTheSet(page: Page): Promise<void> {
  await expect(async () => {
    for (const name of [/^Go on/, /^Go$/]) {
      const onward = page.getByRole("button", { name });
      if (await onward.isVisible()) await onward.click({ timeout: 2_000 });
    }
    await expect(page.getByRole("button", { name: "Count it" })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 90_000 });
}

/** Ends the set and looks at it again: the person as seen, the movement as meant, each repetition. */
async function seeAgain(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.getByRole("button", { name: "Set done", exact: true }).click();
  await page.getByRole("button", { name: "See the video" }).click();
  const film = page.locator(".set-video");
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(0);
  await expect(page.getByRole("link", { name: "Save on this device" })).toHaveAttribute(
    "download",
    /hipfirst/,
  );
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "See the set again" }).click();
  const replay = page.getByRole("dialog", { name: "The set again" });
  const reps = replay.locator(".replay-reps button");
  await expect.poll(() => reps.count()).toBeGreaterThanOrEqual(3);
  await reps.nth(1).click();
  await expect(reps.nth(1)).toHaveAttribute("aria-pressed", "true");
  const thigh = replay.locator(".seen-figure .work path").first();
  const before = await thigh.getAttribute("d");
  await expect.poll(() => thigh.getAttribute("d")).not.toBe(before);
  await expect(replay.locator(".angle-curve polyline").first()).toBeVisible();
  expect(await accessibilityOf(page, "replay")).toEqual([]);
  await page.screenshot({ path: screenFile("replay-1280x800-light.png") });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: screenFile("replay-390x844-light.png") });
  await page.keyboard.press("Escape");
  await expect(replay).toBeHidden();
  await expect(page.getByRole("dialog")).toBeVisible();
}
