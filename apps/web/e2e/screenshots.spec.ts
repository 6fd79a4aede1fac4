import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { launchChromium, PageWatch } from "./support/browser.ts";
import { Journey } from "./support/journey.ts";

const folder = fileURLToPath(new URL("../../../test-results/screens", import.meta.url));
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;

const screensAtLeast = 20;

test.describe.configure({ timeout: 300_000 });

/** Every main screen at both sizes and in both themes, for a look beside the design. */
for (const viewport of sizes)
  for (const theme of ["light", "dark"] as const)
    test(`screens at ${viewport.width} × ${viewport.height}, ${theme}`, async () => {
      mkdirSync(folder, { recursive: true });
      const app = await startApp();
      const browser = await launchChromium({ camera: "missing" });
      try {
        const context = await browser.newContext({
          viewport,
          colorScheme: theme,
          locale: "en-GB",
          reducedMotion: "reduce",
        });
        const watch = new PageWatch(context, app.origin);
        const page = await context.newPage();
        const seen = new Set<string>();
        const look = async (name: string) => {
          await page.locator("h1").first().waitFor();
          await page.waitForTimeout(150);
          await page.screenshot({
            path: `${folder}/${name}-${viewport.width}x${viewport.height}-${theme}.png`,
          });
          seen.add(name);
          const widthPx = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(widthPx, `${name} must not scroll sideways`).toBeLessThanOrEqual(viewport.width);
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
        await person.tapSession();
        await person.endSession();
        for (const place of ["today", "climb", "progress", "findings", "settings", "learn", "pain"]) {
          await page.goto(`${app.origin}/${place}`);
          await page.locator("h1").waitFor();
          await look(place === "today" ? "today-after" : place === "findings" ? "findings-again" : place);
        }
        expect(seen.size).toBeGreaterThanOrEqual(screensAtLeast);
        watch.expectClean();
      } finally {
        await browser.close();
        await app.stop();
      }
    });
