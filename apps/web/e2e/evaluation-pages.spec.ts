import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { accessibilityOf, arriveAtTests } from "./support/arrive.ts";
import { launchChromium, PageWatch } from "./support/browser.ts";
import type { RunningServer } from "./support/static-server.ts";

const folder = fileURLToPath(new URL("../../../test-results/evaluation", import.meta.url));
test.describe.configure({ timeout: 120_000 });

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

/** Types the time of five chair rises. */
async function typeChairRise(page: Page, seconds: string): Promise<void> {
  await page.goto(`${app.origin}/evaluation/T14`);
  await page.locator('.do input[value="yes"]').first().check();
  await page.locator(".foot .btn:not(.ghost)").click();
  await page.locator('input[value="typed"]').check();
  await page.locator(".field input").fill(seconds);
  await page.locator(".do .btn.big").click();
  await page.locator('.pain-scale input[value="1"]').check();
  await page.locator(".foot .btn.big").click();
  await page.waitForURL("**/evaluation");
}

/** Notes what was seen in a squat. */
async function noteSquat(page: Page): Promise<void> {
  await page.goto(`${app.origin}/evaluation/T17`);
  await page.locator(".foot .btn:not(.ghost)").click();
  await page.locator('input[type="checkbox"]').first().check({ force: true });
  await page.locator(".do .btn.big").click();
  await page.locator('.pain-scale input[value="0"]').check();
  await page.locator(".foot .btn.big").click();
  await page.waitForURL("**/evaluation");
}

const looks = [
  { width: 390, height: 844, colorScheme: "light", locale: "en-GB", language: "en" },
  { width: 1280, height: 800, colorScheme: "dark", locale: "es-ES", language: "es" },
  { width: 1280, height: 800, colorScheme: "light", locale: "en-GB", language: "en" },
  { width: 390, height: 844, colorScheme: "dark", locale: "es-ES", language: "es" },
] as const;

for (const { width, height, colorScheme, locale, language } of looks)
  test(`movement, comparison, report and pages to learn from, ${width} px, ${colorScheme}, ${language}`, async () => {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      locale,
      reducedMotion: "reduce",
    });
    const watch = new PageWatch(context, app.origin);
    const page = await context.newPage();
    const violations: string[] = [];
    const look = async (name: string) => {
      await page.locator("h1").first().waitFor();
      violations.push(...(await accessibilityOf(page, name)));
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    };
    await arriveAtTests(page, app.origin, language);
    await typeChairRise(page, "14");
    await noteSquat(page);
    await page.clock.setFixedTime(new Date(Date.now() + 28 * 86_400_000));
    await typeChairRise(page, "9");

    await page.goto(`${app.origin}/compare`);
    await expect(page.locator(".changes li")).toHaveCount(1);
    await expect(page.locator(".changes")).toContainText("14 → 9");
    await expect(page.locator(".changes")).toContainText(
      language === "en" ? "Larger than the error" : "Mayor que el error",
    );
    await look("compare");
    await page.goto(`${app.origin}/movement`);
    await expect(page.locator(".movement")).toHaveCount(7);
    await expect(page.locator(".movement").first()).toContainText(
      language === "en" ? "No reference exists" : "No existe referencia",
    );
    await look("movement");
    await page.goto(`${app.origin}/strength`);
    await look("strength");
    await page.goto(`${app.origin}/report`);
    await look("report-person");
    await expect(page.locator(".report")).not.toContainText("STR_");
    expect(await printedPages(page)).toBe(1);
    await page.locator('input[value="clinician"]').check();
    await expect(page.locator(".report")).toContainText("STR_NOTHING");
    await expect(page.locator(".report")).toContainText("KLUK21");
    await look("report-clinician");
    expect(await printedPages(page)).toBe(1);
    for (const id of ["", "/spine", "/weak-or-tight", "/stretching", "/strength", "/flare", "/unknown"]) {
      await page.goto(`${app.origin}/learn${id}`);
      await look(`learn${id.replace("/", "-")}`);
    }
    expect(violations).toEqual([]);
    watch.expectClean();
    await context.close();
  });

/** How many sheets of A4 the page takes. */
async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: "A4", path: `${folder}/report.pdf` });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
