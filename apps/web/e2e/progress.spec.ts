import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { accessibilityOf } from "./support/arrive.ts";
import { PageWatch } from "./support/browser.ts";
import { daysAgo, greenSession, knownPerson, openSeeded, type SeedEvent } from "./support/seed.ts";
import { stageForFile } from "./support/stage.ts";

const folder = fileURLToPath(new URL("../../../test-results/progress", import.meta.url));

const stage = stageForFile();

const hold = (day: number, side: string, seconds: number): SeedEvent => ({
  ...{ type: "TestMeasured", at: daysAgo(day), test: "T04", side, values: [seconds], unit: "s" },
  ...{ painDuring: 0, setting: "home" },
});
const answer = (day: number, instrument: string, score: number): SeedEvent => ({
  ...{ type: "QuestionnaireAnswered", at: daysAgo(day), instrument, score },
});
const months = [62, 58, 55, 50, 44, 40, 33, 27, 20, 14, 9, 5, 2].flatMap((day, index) =>
  greenSession({
    day,
    exercise: `R0${3 + Math.floor(index / 4)}`,
    reps: 8,
    restingPain: Math.max(1, 5 - Math.floor(index / 3)),
  }),
);
const record = [
  ...knownPerson(63),
  ...months,
  ...[hold(62, "left", 12), hold(62, "right", 4), hold(30, "left", 14), hold(30, "right", 7)],
  ...[hold(3, "left", 15), hold(3, "right", 9)],
  ...[answer(62, "PSFS", 3), answer(33, "PSFS", 4), answer(10, "PSFS", 6)],
  { type: "FlareReported", at: daysAgo(36), pain: 4 },
  {
    type: "ScreenAnswered",
    at: daysAgo(35.9),
    kind: "full",
    answers: (knownPerson(1)[1] as SeedEvent).answers,
  },
];

for (const [width, height, colorScheme, locale] of [
  [390, 844, "light", "en-GB"],
  [1280, 800, "dark", "es-ES"],
  [320, 640, "light", "es-ES"],
] as const)
  test(`capability, pain and function over two months, ${width} px, ${colorScheme}, ${locale}`, async () => {
    const context = await stage.browser.newContext({ viewport: { width, height }, colorScheme, locale });
    const watch = new PageWatch(context, stage.app.origin);
    const page = await context.newPage();
    await openSeeded(page, stage.app.origin, record, "/progress");
    await expect(page.locator(".chart")).toHaveCount(3);
    await expect(page.locator(".chart .flare").first()).toBeVisible();
    await expect(page.locator(".score-line .matters")).not.toHaveCount(0);
    await page.screenshot({ path: `${folder}/progress-${width}-${colorScheme}.png`, fullPage: true });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(await accessibilityOf(page, "progress")).toEqual([]);
    const table = page.locator(".chart-table").nth(1);
    await table.locator("summary").click();
    await expect(table.locator("tr")).toHaveCount(6);
    watch.expectClean();
    await context.close();
  });
