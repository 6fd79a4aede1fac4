import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { launchChromium, PageWatch } from "./support/browser.ts";
import { Journey } from "./support/journey.ts";

test.describe.configure({ timeout: 420_000 });

/** From nothing to the proposal of the second session, without a camera. */
test("a person taps from the welcome to the next session, and a reload loses nothing", async () => {
  const app = await startApp();
  const browser = await launchChromium({ camera: "missing" });
  try {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: "en-GB",
      reducedMotion: "reduce",
    });
    const watch = new PageWatch(context, app.origin);
    const page = await context.newPage();
    const violations: string[] = [];
    const look = async (name: string) => {
      const { violations: found } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
        .analyze();
      violations.push(...found.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.target.join(" ")}`));
    };
    await page.goto(app.origin);
    const person = new Journey(page, "en", look);
    await person.welcome();
    await person.safety();
    await person.safetyResult();
    await person.aboutYou();
    await person.usualPain();
    await person.shortEvaluation();
    await person.beforeSession();
    await person.tapSession(async () => {
      await page.reload();
      await expect(page.getByRole("dialog")).toBeVisible();
    });
    await person.endSession();
    await expect(page.locator(".because li").first()).toBeVisible();
    const proposal = await page.locator("main").innerText();

    await page.reload();
    await expect(page.locator(".because li").first()).toBeVisible();
    expect(await page.locator("main").innerText()).toBe(proposal);
    for (const place of ["today", "climb", "progress", "settings", "learn", "pain"]) {
      await page.goto(`${app.origin}/${place}`);
      await expect(page.locator("h1")).toBeVisible();
      await look(place);
    }
    expect(violations).toEqual([]);
    watch.expectClean();
  } finally {
    await browser.close();
    await app.stop();
  }
});
