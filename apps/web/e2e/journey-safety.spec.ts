import { expect, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { launchChromium } from "./support/browser.ts";
import { keyboard } from "./support/hands.ts";
import { Journey } from "./support/journey.ts";

test.describe.configure({ timeout: 300_000 });

test("an emergency answer locks every way in, and a recorded visit with a new screen opens it again", async () => {
  const app = await startApp();
  const browser = await launchChromium({ camera: "missing" });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
    await page.goto(app.origin);
    const person = new Journey(page);
    await person.welcome();
    await person.safety(["CES1"]);
    await page.waitForURL("**/safety/result");
    await expect(page.locator("h1")).toHaveText("Get emergency care now");
    await expect(page.locator(".net")).toContainText("call your local emergency number");

    for (const address of ["/session", "/", "/today"]) {
      await page.goto(app.origin + address);
      await expect(page.locator("h1").first()).toBeVisible();
      await expect(page.getByRole("link", { name: "Start", exact: true })).toHaveCount(0);
      await expect(page.getByRole("button", { name: "I am in position" })).toHaveCount(0);
    }

    await page.goto(`${app.origin}/visit`);
    await page.locator('input[value="emergency"]').check();
    await page.locator('input[value="may-exercise"]').check();
    await page.getByRole("button", { name: "Save the visit" }).click();
    await page.waitForURL("**/safety/result");
    await page.getByRole("link", { name: "Answer the questions" }).click();
    await person.safety();
    await page.waitForURL("**/safety/result");
    await expect(page.locator("h1")).toHaveText("Nothing in your answers stands in the way");
    await page.getByRole("link", { name: "Continue" }).click();
    await page.waitForURL("**/about");
  } finally {
    await browser.close();
    await app.stop();
  }
});

test("everything is also said in Spanish, and done with the keyboard alone", async () => {
  const app = await startApp();
  const browser = await launchChromium({ camera: "missing" });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
    await page.goto(app.origin);
    await page.getByRole("button", { name: "Español" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    const english = /\b(the|your|and|with|safety|session|next)\b/i;
    const look = async (name: string) => {
      const text = await page.locator("main").innerText();
      expect([name, english.exec(text)?.[0] ?? null]).toEqual([name, null]);
    };
    const person = new Journey(page, "es", look, keyboard(page));
    await person.welcome();
    await person.safety();
    await person.safetyResult();
    await person.aboutYou();
    await person.usualPain();
    await person.shortEvaluation();
    await person.beforeSession();
    await person.tapSession();
    await person.endSession();
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
  } finally {
    await browser.close();
    await app.stop();
  }
});
