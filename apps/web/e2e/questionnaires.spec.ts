import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { accessibilityOf } from "./support/arrive.ts";
import { launchChromium, PageWatch } from "./support/browser.ts";
import { daysAgo, greenSession, knownPerson, openSeeded, type SeedEvent } from "./support/seed.ts";
import type { RunningServer } from "./support/static-server.ts";

const folder = fileURLToPath(new URL("../../../test-results/questionnaires", import.meta.url));

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

async function opened(
  events: readonly SeedEvent[],
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; watch: PageWatch }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "en-GB",
    reducedMotion: "reduce",
    ...options,
  });
  const watch = new PageWatch(context, app.origin);
  const page = await context.newPage();
  await openSeeded(page, app.origin, events, path);
  return { page, watch };
}

const record = [
  ...knownPerson(50),
  ...[45, 38, 31, 24, 17, 10, 3].flatMap((day) => greenSession({ day, exercise: "R03", reps: 8 })),
];
const answer = (day: number, instrument: string, score: number, answers: unknown = {}): SeedEvent => ({
  ...{ type: "QuestionnaireAnswered", at: daysAgo(day), instrument, score, answers },
});

test("Roland-Morris: ticks survive a reload, a total comes out, the change stands beside the one that matters", async () => {
  const { page, watch } = await opened([...record, answer(44, "RMDQ", 12)], "/questionnaires/RMDQ");
  for (const text of ["I stay at home most of the time", "I sleep less well because of my back"])
    await page.getByRole("checkbox", { name: text }).check({ force: true });
  await page.reload();
  await expect(page.locator("input:checked")).toHaveCount(2);
  await expect(page.locator("output")).toContainText("2 sentences");
  await page.getByRole("button", { name: "Keep answers" }).click();
  await expect(page.locator(".score-now")).toContainText("2 of 24");
  await expect(page.getByText("Better by 10 since the start")).toBeVisible();
  await expect(page.getByText("getting better would not show")).toBeVisible();
  await expect(page.locator(".score-line .matters")).toBeVisible();
  watch.expectClean();
});

test("own activities by keyboard alone; asked again they stay the same and earlier ratings are hidden", async () => {
  const { page } = await opened(record, "/questionnaires/PSFS");
  await page.getByLabel("Activity 1").focus();
  await page.keyboard.type("Run 5 km");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowRight");
  await expect(page.locator(".rating-keys input:checked")).toHaveValue("3");
  await page.getByRole("button", { name: "Keep answers" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".score-now")).toContainText("3 of 10");
  await page.goto(`${app.origin}/questionnaires/PSFS`);
  await expect(page.getByText("How well can you do it today: Run 5 km?")).toBeVisible();
  await expect(page.locator(".rating-keys input:checked")).toHaveCount(0);
});

test("prompts lead to reading and, with very low mood, to someone to talk to; there is no total", async () => {
  const { page } = await opened(record, "/questionnaires/YELLOW");
  const rate = (question: string, score: number) =>
    page
      .getByRole("group", { name: question })
      .getByRole("radio", { name: String(score), exact: true })
      .check({ force: true });
  await rate("How much has low mood or stress bothered you", 9);
  await rate("How worried are you about moving", 2);
  await page.getByRole("button", { name: "Keep answers" }).click();
  await expect(page.locator(".support")).toContainText("crisis line");
  await expect(page.locator("main")).not.toContainText(" of 10");
});

test("prompts left out are said to be unanswered; only a full sheet calls for nothing", async () => {
  const { page } = await opened(record, "/questionnaires/YELLOW");
  await page
    .getByRole("group", { name: "How worried are you about moving" })
    .getByRole("radio", { name: "2", exact: true })
    .check({ force: true });
  await page.getByRole("button", { name: "Keep answers" }).click();
  await expect(page.getByText("Not answered, so nothing is known about:")).toBeVisible();
  await expect(page.locator("main .plain-list li")).toHaveCount(4);
  await expect(page.locator("main")).not.toContainText("Nothing that calls for attention");
  await page.goto(`${app.origin}/questionnaires/YELLOW`);
  for (const [question, rating] of [
    ["How worried are you", 2],
    ["How sure are you", 9],
    ["How much has low mood", 1],
    ["How well are you sleeping", 9],
    ["How much better do you expect", 9],
  ] as const)
    await page
      .getByRole("group", { name: question })
      .getByRole("radio", { name: String(rating), exact: true })
      .check({ force: true });
  await page.getByRole("button", { name: "Keep answers" }).click();
  await expect(page.locator("main")).toContainText("Nothing that calls for attention");
  await expect(page.locator("main .plain-list")).toHaveCount(0);
});

test("Roland-Morris: a list nobody touched is no zero; none of the sentences has to be said", async () => {
  const { page } = await opened(record, "/questionnaires/RMDQ");
  const keep = page.getByRole("button", { name: "Keep answers" });
  await expect(keep).toBeDisabled();
  const none = page.getByRole("checkbox", { name: "None of these sentences" });
  await none.check({ force: true });
  await page.getByRole("checkbox", { name: "I stay at home most of the time" }).check({ force: true });
  await expect(none).toHaveCount(0);
  await page.getByRole("checkbox", { name: "I stay at home most of the time" }).uncheck({ force: true });
  await expect(none).not.toBeChecked();
  await expect(keep).toBeDisabled();
  await none.check({ force: true });
  await keep.click();
  await expect(page.locator(".score-now")).toContainText("0 of 24");
});

test("an own activity left out is asked again; other activities than at the start are not compared", async () => {
  const start = answer(44, "PSFS", 3, { activities: [{ name: "Run", rating: 3 }] });
  const later = {
    activities: [
      { name: "Run", rating: null },
      { name: "Sit", rating: 7 },
    ],
  };
  const { page } = await opened(
    [...record, start, answer(20, "PSFS", 7, later)],
    "/questionnaires/PSFS/scores",
  );
  await expect(page.getByText("Other activities were rated than at the start")).toBeVisible();
  await expect(page.locator(".score-line .matters")).toHaveCount(0);
  await page.goto(`${app.origin}/questionnaires/PSFS`);
  const rate = (activity: string, rating: string) =>
    page
      .getByRole("group", { name: `: ${activity}?` })
      .getByRole("radio", { name: rating, exact: true })
      .check({ force: true });
  await rate("Sit", "8");
  await page.getByRole("button", { name: "Keep answers" }).click();
  await expect(page.locator(".score-now")).toContainText("8 of 10");
  await page.goto(`${app.origin}/questionnaires/PSFS`);
  await rate("Run", "6");
  await rate("Sit", "8");
  await page.getByRole("button", { name: "Keep answers" }).click();
  await expect(page.getByText("Better by 3 since the start")).toBeVisible();
  await expect(page.getByText("Only the activities that were rated both times")).toBeVisible();
});

test("answers that could not be kept are still there, and can be kept again", async () => {
  const { page } = await opened(record, "/questionnaires/GROC");
  await page.getByRole("radio", { name: "+3", exact: true }).check({ force: true });
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("The disk is full", "QuotaExceededError");
    };
  });
  await page.getByRole("button", { name: "Keep answers" }).click();
  await expect(page.getByRole("alert")).toContainText("could not be kept");
  await page.reload();
  await expect(page.getByRole("radio", { name: "+3", exact: true })).toBeChecked();
  await page.getByRole("button", { name: "Keep answers" }).click();
  await expect(page.locator(".score-now")).toContainText("3 of 5");
});

test("a total from elsewhere is checked and kept", async () => {
  const { page } = await opened(record, "/questionnaires/ODI");
  await page.locator(".field input").fill("140");
  await expect(page.getByRole("alert")).toContainText("from 0 to 100");
  await expect(page.getByRole("button", { name: "Keep answers" })).toBeDisabled();
  await page.locator(".field input").fill("32");
  await page.getByRole("button", { name: "Keep answers" }).click();
  await expect(page.locator(".score-now")).toContainText("32 of 100");
});

test("Today offers what is due, and says calmly when weeks of worse pain ask for a look together", async () => {
  const worse = [answer(9, "NPRS", 6), answer(2, "NPRS", 6)];
  const { page, watch } = await opened([...record, ...worse], "/today");
  await expect(page.locator(".review-card")).toContainText("physiotherapist or doctor");
  await expect(page.locator(".due-card")).toContainText("due");
  await page.locator(".due-card a").click();
  await expect(page.getByRole("heading", { name: "Due now" })).toBeVisible();
  watch.expectClean();
});

const sixWeeks = [
  {
    type: "PersonDescribed",
    at: daysAgo(50),
    massKg: 70,
    heightM: 1.72,
    equipment: ["mat", "chair", "band"],
  },
  ...knownPerson(50).filter(({ type }) => type === "ScreenAnswered"),
  answer(50, "NPRS", 5),
  ...[45, 38, 31, 24, 17, 10, 3].flatMap((day) => greenSession({ day, exercise: "R03", reps: 8 })),
  ...knownPerson(20).filter(({ type }) => type === "ScreenAnswered"),
];

for (const [colorScheme, locale] of [
  ["light", "en-GB"],
  ["dark", "es-ES"],
] as const)
  test(`six weeks without less pain: the safety questions again, then a clinician, ${colorScheme}, ${locale}`, async () => {
    const en = locale === "en-GB";
    const { page, watch } = await opened([...sixWeeks, answer(1, "NPRS", 5)], "/today", {
      colorScheme,
      locale,
    });
    const card = page.locator(".review-card");
    await expect(card).toContainText(en ? "5 of 10 at the start, 5 now" : "5 de 10 al principio, 5 ahora");
    await page.screenshot({ path: `${folder}/six-weeks-${colorScheme}.png`, fullPage: true });
    expect(await accessibilityOf(page, "six-weeks")).toEqual([]);
    await expect(page.locator(".today .btn.big")).toBeVisible();
    const screen = card.getByRole("link", { name: en ? "Go through the safety" : "Repasar las preguntas" });
    await screen.click();
    while (new URL(page.url()).pathname === "/safety") {
      const heading = await page.locator("h1").first().textContent();
      await page.getByRole("button", { name: en ? "Continue" : "Continuar" }).click();
      await expect(page.locator("h1").first()).not.toHaveText(String(heading));
    }
    await page.getByRole("link", { name: en ? "Continue" : "Continuar" }).click();
    await expect(card).toBeVisible();
    await expect(screen).toHaveCount(0);
    await page.screenshot({ path: `${folder}/six-weeks-screened-${colorScheme}.png`, fullPage: true });
    await card.getByRole("link").click();
    await page.locator('input[value="clinician"]').check();
    await expect(page.locator(".report")).toContainText("QUE_SIX_WEEKS");
    await page.screenshot({ path: `${folder}/six-weeks-report-${colorScheme}.png`, fullPage: true });
    await page.goBack();
    await card.getByRole("button").click();
    await expect(card).toHaveCount(0);
    watch.expectClean();
  });

test("six weeks: pain that nobody was asked about is unknown, and nothing is said", async () => {
  const { page } = await opened(sixWeeks, "/today");
  await expect(page.locator(".due-card")).toBeVisible();
  await expect(page.locator(".review-card")).toHaveCount(0);
});

for (const [width, height, colorScheme, locale] of [
  [390, 844, "light", "en-GB"],
  [1280, 800, "dark", "es-ES"],
  [320, 640, "light", "es-ES"],
] as const)
  test(`every sheet can be read by all, ${width} px, ${colorScheme}, ${locale}`, async () => {
    const past = [answer(44, "RMDQ", 12), answer(44, "PSFS", 3), answer(20, "PSFS", 5), answer(1, "PSFS", 6)];
    const { page, watch } = await opened([...record, ...past], "/today", {
      viewport: { width, height },
      colorScheme,
      locale,
    });
    const places = ["", "/NPRS", "/PSFS", "/RMDQ", "/YELLOW", "/GROC", "/STARTBACK", "/PSFS/scores"];
    for (const place of places) {
      await page.goto(`${app.origin}/questionnaires${place}`);
      await page.locator("h1").first().waitFor();
      const name = `sheet${place.replaceAll("/", "-")}-${width}-${colorScheme}`;
      await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${name} must not scroll sideways`).toBeLessThanOrEqual(0);
      expect(await accessibilityOf(page, name)).toEqual([]);
    }
    watch.expectClean();
  });
