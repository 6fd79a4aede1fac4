import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { launchChromium, PageWatch } from "./support/browser.ts";
import { writeContactSheet } from "./support/contact-sheet.ts";
import { Journey } from "./support/journey.ts";
import { everyPlace, fileNameOf } from "./support/places.ts";

const folder = fileURLToPath(new URL("../../../test-results/screens", import.meta.url));
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;

const screensAtLeast = everyPlace.length;

test.describe.configure({ timeout: 300_000 });

const languages = { en: "en-GB", es: "es-ES" } as const;
/** Each language at both sizes and in both themes; every combination where time is no matter. */
const looks = sizes.flatMap((viewport, size) =>
  (["light", "dark"] as const).flatMap((theme, shade) =>
    (["en", "es"] as const)
      .filter((_, spoken) => process.env.HIPFIRST_LONG !== undefined || (size + shade + spoken) % 2 === 0)
      .map((language) => ({ viewport, theme, language })),
  ),
);
test.afterAll(async () => {
  const browser = await launchChromium({ camera: "missing" });
  await writeContactSheet(browser, folder);
  await browser.close();
});

/** Every main screen, for a look beside the design. */
for (const { viewport, theme, language } of looks)
  test(`screens at ${viewport.width} × ${viewport.height}, ${theme}, ${language}`, async () => {
    mkdirSync(folder, { recursive: true });
    const app = await startApp();
    const browser = await launchChromium({ camera: "missing" });
    try {
      const context = await browser.newContext({
        viewport,
        colorScheme: theme,
        locale: languages[language],
        reducedMotion: "reduce",
      });
      const watch = new PageWatch(context, app.origin);
      const page = await context.newPage();
      const seen = new Set<string>();
      const look = async (name: string) => {
        await page.locator("h1").first().waitFor();
        await page.waitForTimeout(150);
        await page.screenshot({
          path: `${folder}/${name}-${viewport.width}x${viewport.height}-${theme}-${language}.png`,
        });
        seen.add(name);
        const widthPx = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(widthPx, `${name} must not scroll sideways`).toBeLessThanOrEqual(viewport.width);
      };
      await page.goto(app.origin);
      const person = new Journey(page, language, look);
      await person.welcome();
      await person.safety();
      await person.safetyResult();
      await person.aboutYou();
      await person.usualPain();
      await person.shortEvaluation();
      await person.beforeSession();
      await person.tapSession();
      await person.endSession();
      for (const place of everyPlace) {
        await page.goto(app.origin + place);
        await page.locator("h1").first().waitFor();
        await look(`after-${fileNameOf(place)}`);
      }
      expect(seen.size).toBeGreaterThanOrEqual(screensAtLeast);
      watch.expectClean();
    } finally {
      await browser.close();
      await app.stop();
    }
  });
