import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { accessibilityOf } from "./support/arrive.ts";
import { PageWatch } from "./support/browser.ts";
import { greenSession, knownPerson, openSeeded } from "./support/seed.ts";
import { stageForFile } from "./support/stage.ts";

const folder = fileURLToPath(new URL("../../../test-results/loads", import.meta.url));
const longestTaskMs = 50;

const stage = stageForFile();

const record = [...knownPerson(8), ...greenSession({ day: 3, exercise: "R03", reps: 8 })];

async function slide(page: Page, label: string, to: number): Promise<void> {
  const slider = page.getByLabel(label, { exact: true });
  await slider.focus();
  await slider.fill(String(to));
}

for (const [width, height, colorScheme, locale] of [
  [390, 844, "light", "en-GB"],
  [1280, 800, "dark", "es-ES"],
  [1280, 800, "light", "en-GB"],
  [320, 640, "dark", "es-ES"],
] as const)
  test(`what a rung asks and what it does to the back, ${width} px, ${colorScheme}, ${locale}`, async () => {
    const context = await stage.browser.newContext({
      viewport: { width, height },
      colorScheme,
      locale,
      reducedMotion: "reduce",
    });
    const watch = new PageWatch(context, stage.app.origin);
    const page = await context.newPage();
    await openSeeded(page, stage.app.origin, record, "/climb");
    const look = async (name: string) => {
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${name} must not scroll sideways`).toBeLessThanOrEqual(0);
      expect(await accessibilityOf(page, name)).toEqual([]);
    };
    await page.locator('a[href="/why/R03"]').first().click();
    await page.locator(".demand-bars li.this").waitFor();
    expect(await page.locator(".demand-bars li").count()).toBe(8);
    expect(await page.locator(".tiers li").count()).toBeGreaterThan(1);
    await look("why");
    await page.goto(`${stage.app.origin}/loads/R07`);
    await page.locator(".load-curve .band").waitFor();
    await look("loads");
    watch.expectClean();
    await context.close();
  });

test("a slider changes effort and press, says what the physics says, and never blocks the screen", async () => {
  const context = await stage.browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const watch = new PageWatch(context, stage.app.origin);
  const page = await context.newPage();
  await openSeeded(page, stage.app.origin, record, "/loads/R07");
  await page.locator(".load-curve .band").waitFor();
  const curve = page.locator(".load-curve .middle");
  const drawn = await curve.getAttribute("d");
  await page.evaluate(() => {
    const seen: number[] = [];
    Reflect.set(globalThis, "longTasksMs", seen);
    new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: "longtask",
    });
  });
  for (const percent of [90, 80, 70, 60, 50]) await slide(page, "Of that, the iliopsoas alone", percent);
  await expect(page.locator(".change")).toContainText("more of the other hip flexors");
  await expect(page.locator(".change")).toContainText("% lower");
  await expect(page.locator(".change")).toContainText("A weaker iliopsoas does not press more");
  await expect(curve).not.toHaveAttribute("d", drawn ?? "");
  await slide(page, "Control of the pelvis", -15);
  await expect(page.locator(".change")).toContainText("A pelvis that gives way");
  const longTasksMs = await page.evaluate(() => Reflect.get(globalThis, "longTasksMs") as number[]);
  expect(Math.max(0, ...longTasksMs)).toBeLessThanOrEqual(longestTaskMs);
  await page.getByRole("button", { name: "As it was" }).click();
  await expect(curve).toHaveAttribute("d", drawn ?? "");
  watch.expectClean();
  await context.close();
});

test("while the model works, nothing of the other side stands under this one", async () => {
  const context = await stage.browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Reflect.set(globalThis, "letGo", () => undefined);
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      if (!Reflect.get(globalThis, "isHeld")) post.call(this, message);
      else Reflect.set(globalThis, "letGo", () => post.call(this, message));
    };
  });
  await openSeeded(page, stage.app.origin, record, "/why/R05");
  const hold = () => page.evaluate(() => void Reflect.set(globalThis, "isHeld", true));
  const letGo = () =>
    page.evaluate(() => {
      Reflect.set(globalThis, "isHeld", false);
      (Reflect.get(globalThis, "letGo") as () => void)();
    });
  const turn = () => page.locator('input[type="radio"]:not(:checked)').first().check({ force: true });
  await page.locator(".demand-bars li.this").waitFor();
  await hold();
  await turn();
  await expect(page.locator(".demand-bars")).toBeHidden();
  await letGo();
  await expect(page.locator(".demand-bars")).toBeVisible();
  await page.goto(`${stage.app.origin}/loads/R05`);
  await expect(page.locator(".effort-bars")).toBeVisible();
  await hold();
  await turn();
  for (const part of [".effort-bars", ".compared", ".change"]) await expect(page.locator(part)).toBeHidden();
  await expect(page.locator(".load-curve")).toHaveAttribute("aria-label", /Working/);
  await letGo();
  for (const part of [".effort-bars", ".compared", ".change"]) await expect(page.locator(part)).toBeVisible();
  await context.close();
});

test("the table tells the curve, the moment is moved by keyboard, sideways movements say why there is nothing", async () => {
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await openSeeded(page, stage.app.origin, record, "/loads/R05");
  await page.locator("summary", { hasText: "The curve as a table" }).click();
  const most = /most ([\d.]+) times/.exec(
    (await page.locator(".load-curve").getAttribute("aria-label")) ?? "",
  )?.[1];
  const times = await page.locator(".numbers tbody td:nth-of-type(2)").allTextContents();
  expect(Math.max(...times.map((text) => Number.parseFloat(text)))).toBeCloseTo(Number(most), 5);
  const moment = page.getByLabel("Moment of the repetition");
  const before = await moment.getAttribute("aria-valuetext");
  await moment.focus();
  for (let press = 0; press < 10; press += 1) await page.keyboard.press("ArrowRight");
  expect(await moment.getAttribute("aria-valuetext")).not.toBe(before);
  await page.goto(`${stage.app.origin}/loads/A04`);
  await expect(page.locator("main .card")).toContainText("sideways");
  await context.close();
});
