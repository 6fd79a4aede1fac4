import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { accessibilityOf } from "./support/arrive.ts";
import { launchChromium, PageWatch } from "./support/browser.ts";
import { daysAgo, knownPerson, openSeeded, type SeedEvent } from "./support/seed.ts";
import type { RunningServer } from "./support/static-server.ts";

const folder = fileURLToPath(new URL("../../../test-results/evaluation", import.meta.url));
test.describe.configure({ timeout: 180_000 });
const slow = expect.configure({ timeout: 30_000 });

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

/** A whole evaluation at home and in a clinic, so many days ago; the right side is the weaker one. */
function evaluation(days: number, gain: number): SeedEvent[] {
  const measured = (test: string, side: string, values: number[], unit: string, fields: object = {}) => ({
    ...{ type: "TestMeasured", at: daysAgo(days), test, side, values, unit },
    ...{ painBefore: 1, painDuring: 1, pinch: false, setting: "home", ...fields },
  });
  const heights = { passiveDeg: 115, activeDeg: 110 };
  const controlled = { pelvisControlled: true, kneeDeg: [80, 81], method: "photo" };
  const belted = { leverM: 0.4, fixation: "belt", device: "any", rater: "A", setting: "clinic" };
  return [
    measured("T10", "left", [0], "score"),
    measured("T10", "right", [2], "score"),
    measured("T08", "left", [-8, -7], "deg", controlled),
    measured("T08", "right", [7, 8], "deg", controlled),
    measured("T04", "left", [32, 30], "s"),
    measured("T04", "right", [8, 7], "s"),
    measured("T05", "left", [15], "s", { passed: true, ...heights }),
    measured("T05", "right", [6], "s", { passed: false, ...heights, activeDeg: 85 }),
    measured("T03", "left", [18, 18, 17], "kg"),
    measured("T03", "right", [13, 13, 12], "kg"),
    measured("T01", "left", [210, 205, 208, 206], "N", belted),
    measured("T01", "right", [160, 158, 157, 155], "N", belted),
    measured("T14", "both", [14 * gain], "s"),
    measured("T17", "both", [], "none", { seen: ["trunk-early", "in other words"] }),
  ];
}

/** Each screen is judged for accessibility in one of the two looks. */
const looks = [
  {
    ...({ width: 390, height: 844, colorScheme: "light", locale: "en-GB", language: "en" } as const),
    judged: ["findings", "compare", "report-clinician"],
  },
  {
    ...({ width: 1280, height: 800, colorScheme: "dark", locale: "es-ES", language: "es" } as const),
    judged: ["movement", "strength", "report-person"],
  },
] as const;

for (const { width, height, colorScheme, locale, language, judged } of looks)
  test(`findings, comparison, movement and report, ${width} px, ${colorScheme}, ${language}`, async () => {
    const en = language === "en";
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
      if ((judged as readonly string[]).includes(name))
        violations.push(...(await accessibilityOf(page, name)));
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    };
    const events = [...knownPerson(40), ...evaluation(33, 1), ...evaluation(2, 9 / 14)];
    await openSeeded(page, app.origin, events, "/findings");
    await slow(page.locator("h1")).toContainText(
      en ? "Your right hip lifts less than your left" : "Tu cadera derecha sube menos",
    );
    await slow(page.locator(".lab").first()).toContainText("110°");
    await slow(page.locator(".quadrant .area")).toHaveCount(2);
    await look("findings");
    await page.goto(`${app.origin}/compare`);
    const rise = page.locator(".changes li").filter({ hasText: "14 → 9" });
    await slow(rise).toContainText(en ? "Better than before" : "Mejor que antes");
    await look("compare");
    await page.goto(`${app.origin}/movement`);
    await slow(page.locator(".movement")).toHaveCount(7);
    await slow(page.locator(".movement").first()).toContainText("in other words");
    await slow(page.locator(".movement").first()).toContainText(
      en ? "No reference exists" : "No existe referencia",
    );
    await look("movement");
    await page.goto(`${app.origin}/strength`);
    await look("strength");
    await page.goto(`${app.origin}/report`);
    await look("report-person");
    await slow(page.locator(".report")).not.toContainText("STR_");
    expect(await printedPages(page)).toBe(1);
    await page.locator('input[value="clinician"]').check();
    await slow(page.locator(".report")).toContainText("STR_TWO_POSITIVE");
    await slow(page.locator(".report")).toContainText("KLUK21");
    await look("report-clinician");
    await expectEarlierOnPaper(page);
    expect(await printedPages(page)).toBe(1);
    expect(violations).toEqual([]);
    watch.expectClean();
    await context.close();
  });

test("six pages to learn from, each with its picture, what it rests on and what is not supported", async () => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: "reduce",
  });
  const watch = new PageWatch(context, app.origin);
  const page = await context.newPage();
  await openSeeded(page, app.origin, knownPerson(1), "/learn");
  const violations = await accessibilityOf(page, "learn");
  for (const id of ["spine", "weak-or-tight", "stretching", "strength", "flare", "unknown"]) {
    await page.goto(`${app.origin}/learn/${id}`);
    await slow(page.locator("svg.figure")).toBeVisible();
    await slow(page.locator(".claims li").first()).toBeVisible();
    await page.screenshot({ path: `${folder}/learn-${id}-390-light.png`, fullPage: true });
  }
  await slow(page.locator("h2").filter({ hasText: "do not support" })).toBeVisible();
  violations.push(...(await accessibilityOf(page, "learn-unknown")));
  expect(violations).toEqual([]);
  watch.expectClean();
  await context.close();
});

test("a clinician sees each value in the unit it came in, both sides beside each side, and tests unknown here", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  const watch = new PageWatch(context, app.origin);
  const page = await context.newPage();
  const measured = (days: number, test: string, side: string, values: number[], unit: string) => ({
    ...{ type: "TestMeasured", at: daysAgo(days), test, side, values, unit },
  });
  const events = [
    ...knownPerson(30),
    measured(9, "T01", "left", [201], "N"),
    measured(9, "X9", "left", [3], "cm"),
    measured(1.01, "T01", "left", [211], "N"),
    measured(1, "T01", "left", [47], "lb"),
    measured(1, "T01", "both", [77], "kg"),
    measured(1, "X9", "left", [5], "cm"),
  ];
  await openSeeded(page, app.origin, events, "/report");
  await page.locator('input[value="clinician"]').check();
  const rows = page.locator(".report .table-box").first().locator("tbody tr");
  await slow(rows).toHaveCount(3);
  await slow(rows.nth(0)).toContainText("211 N · 47 lb");
  await slow(rows.nth(1)).toContainText("77 kg");
  await slow(rows.nth(2)).toContainText("X9");
  await page.goto(`${app.origin}/compare`);
  const force = page.locator(".changes li").first();
  await slow(force).toContainText("different units");
  await slow(page.locator(".changes li").nth(1)).toContainText("X9");
  await slow(page.locator(".changes li").nth(1)).toContainText("3 → 5 cm");
  expect(await accessibilityOf(page, "compare-units")).toEqual([]);
  watch.expectClean();
  await context.close();
});

/** Folded on the screen, earlier days are open while the page is printed, and folded again after. */
async function expectEarlierOnPaper(page: Page): Promise<void> {
  const details = page.locator(".report details");
  await expect(details).not.toHaveAttribute("open");
  await page.evaluate(() => {
    const folded = document.querySelector<HTMLDetailsElement>(".report details");
    const onPaper = () => document.body.setAttribute("data-on-paper", String(folded?.open));
    window.addEventListener("beforeprint", onPaper, { once: true });
  });
  await page.pdf({ format: "A4" });
  await expect(page.locator("body")).toHaveAttribute("data-on-paper", "true");
  await expect(details).not.toHaveAttribute("open");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(details.locator("tbody tr").first()).toBeVisible();
  await expect(details.locator("summary")).toBeHidden();
  await page.screenshot({ path: `${folder}/report-clinician-paper.png`, fullPage: true });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
}

/** How many sheets of A4 the page takes. */
async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: "A4", path: `${folder}/report.pdf` });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
