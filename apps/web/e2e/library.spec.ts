import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { PageWatch } from "./support/browser.ts";
import { stageForFile } from "./support/stage.ts";

const stage = stageForFile();

async function open(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; watch: PageWatch }> {
  const context = await stage.browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "en-GB",
    acceptDownloads: true,
    ...options,
  });
  const watch = new PageWatch(context, stage.app.origin);
  const page = await context.newPage();
  await page.goto(stage.app.origin + path);
  await page.locator("h1").first().waitFor();
  return { page, watch };
}

/** WCAG 2.2 AA, and nothing wider than the screen. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(" ")}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readFileSync(await (await waiting).path());
}

const bring = (page: Page, text: string): Promise<void> =>
  page
    .locator('.library-bring input[type="file"]')
    .setInputFiles({ name: "own.json", mimeType: "application/json", buffer: Buffer.from(text) });

for (const [locale, colorScheme, viewport] of [
  ["en-GB", "light", { width: 390, height: 844 }],
  ["es-ES", "dark", { width: 1280, height: 800 }],
] as const)
  test(`list, exercise and print-out are accessible in ${locale}, ${colorScheme}`, async () => {
    const { page, watch } = await open("/library", { locale, colorScheme, viewport });
    await expect(page.locator(".library-card")).toHaveCount(28);
    await expectAccessible(page);
    await page.locator(".library-card .pick").nth(6).click();
    for (const path of ["/library/R06", "/library/R20", "/library/A04", "/print"]) {
      await page.goto(stage.app.origin + path);
      await page.locator("h1").first().waitFor();
      await expectAccessible(page);
    }
    watch.expectClean();
  });

test("a person searches, filters and opens an exercise by keyboard", async () => {
  const { page } = await open("/library");
  await page.getByLabel("Search").fill("knee hip");
  await expect(page.getByRole("status").first()).toContainText("exercises");
  await page.getByLabel("Equipment").selectOption("ball");
  await expect(page.locator(".library-card")).toHaveCount(0);
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByLabel("Stage").selectOption("6");
  await page.getByLabel("Equipment").selectOption("ball");
  await expect(page.locator(".library-card")).toHaveCount(1);
  const card = page.locator(".library-card a");
  await card.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/library\/R21$/);
  await expect(page.locator("h1")).toBeFocused();
  await expect(page.getByRole("heading", { name: "What often slips" })).toBeVisible();
  await expect(page.getByRole("img", { name: /: Hips sag$/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel("Equipment")).toHaveValue("ball");
});

test("the figure moves, pauses, and rests where less motion is asked for", async () => {
  const drawing = (page: Page) =>
    page
      .locator(".exercise-figure svg")
      .evaluate((svg) => svg.querySelector("[data-k]")?.parentElement?.outerHTML);
  const hasMoved = async (page: Page): Promise<boolean> => {
    const before = await drawing(page);
    await page.waitForTimeout(700);
    return (await drawing(page)) !== before;
  };
  const { page } = await open("/library/R07");
  await expect.poll(() => hasMoved(page)).toBe(true);
  await page.getByRole("button", { name: "Pause" }).click();
  expect(await hasMoved(page)).toBe(false);
  await page.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => hasMoved(page)).toBe(true);

  const calm = await open("/library/R07", { reducedMotion: "reduce" });
  expect(await hasMoved(calm.page)).toBe(false);
  await expect(calm.page.getByText("asks for less motion")).toBeVisible();
});

test("the picture of an exercise can be saved", async () => {
  const { page, watch } = await open("/library/R15");
  expect((await saved(page, "Save picture (SVG)")).toString()).toMatch(/^<svg [\s\S]*<\/svg>$/);
  const png = await saved(page, "Save picture (PNG)");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.length).toBeGreaterThan(20_000);
  watch.expectClean();
});

test("a clinician's exercise is refused with a sentence, or kept on this device", async () => {
  const { page, watch } = await open("/library/R07");
  const definition = JSON.parse((await saved(page, "Save the definition (JSON)")).toString());
  await page.goto(`${stage.app.origin}/library`);
  const answer = page.locator(".library-bring [role=status]");
  await bring(page, "no json");
  await expect(answer).toHaveText(/The file is not JSON/);
  await bring(page, JSON.stringify(definition));
  await expect(answer).toHaveText(/The id R07 belongs to a built-in exercise/);
  await bring(page, JSON.stringify({ ...definition, id: "own-raise", motion: undefined }));
  await expect(answer).toHaveText(/motion is missing from the exercise/);

  const words = { ...definition.words, nameId: "own.name", shortNameId: "own.name" };
  const texts = { en: { "own.name": "Ana's leg raise" } };
  await bring(
    page,
    JSON.stringify({ ...definition, id: "own-raise", kind: "adjunct", order: null, words, texts }),
  );
  await expect(answer).toHaveText(/Ana's leg raise is in the list now/);
  await page.reload();
  await page.getByRole("link", { name: "Ana's leg raise" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ana's leg raise");
  await page.getByRole("button", { name: "Remove from this device" }).click();
  await expect(page.locator(".library-card")).toHaveCount(28);
  watch.expectClean();
});

test("any selection prints as one page on which every exercise fits", async () => {
  const ids = ["R01", "R05", "R08", "R11", "R13", "R16", "R17", "R18", "R20", "A01", "A04", "A05"];
  for (const count of [1, 3, 6, 12]) {
    // A person of their own each time: a selection that is locked up already is not replaced by one left open.
    const { page, watch } = await open("/library", { locale: "es-ES" });
    await page.evaluate(
      (chosen) => localStorage.setItem("hipfirst.draft.print-out", JSON.stringify(chosen)),
      ids.slice(0, count),
    );
    await page.goto(`${stage.app.origin}/print`);
    await expect(page.locator(".a4 article")).toHaveCount(count);
    const tooLong = await page
      .locator(".a4 article")
      .evaluateAll((all) => all.filter((each) => each.scrollHeight > each.clientHeight + 1).length);
    expect([count, tooLong]).toEqual([count, 0]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect([count, pdf.match(/\/Type\s*\/Page\b/g)?.length]).toEqual([count, 1]);
    watch.expectClean();
  }
});
