import { type Browser, expect, type Page, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { screenFile } from "./support/arrive.ts";
import { launchChromium } from "./support/browser.ts";
import { greenSession, knownPerson, openSeeded, type SeedEvent } from "./support/seed.ts";
import type { RunningServer } from "./support/static-server.ts";

test.describe.configure({ timeout: 300_000 });

let browser: Browser | null = null;
let app: RunningServer;

test.beforeEach(async () => {
  app = await startApp();
});
test.afterEach(async () => {
  await browser?.close();
  await app.stop();
});

const record: readonly SeedEvent[] = [
  ...knownPerson(10),
  ...[8, 6, 4, 2].flatMap((day) => greenSession({ day, exercise: "R03", reps: 10 })),
];

/** Goes on with the keyboard alone: Tab until the wanted element has the focus, on a page that may still be arriving. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  const untilMs = Date.now() + 20_000;
  while (Date.now() < untilMs) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.closest("label")?.textContent ?? element?.textContent ?? "";
      return `${element?.getAttribute("aria-label") ?? ""}|${label.trim()}`;
    });
    if (focused.split("|").includes(wanted)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key never came to "${wanted}"`);
}

async function pressByKey(page: Page, wanted: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}

const number = (page: Page) => page.locator(".session .n");

test("a set done by keyboard alone goes on after the page was killed in the middle", async () => {
  browser = await launchChromium({ camera: "missing" });
  const context = await browser.newContext({ viewport: { width: 844, height: 390 }, locale: "en-GB" });
  let page = await context.newPage();
  await openSeeded(page, app.origin, record, "/today");
  await pressByKey(page, "Start");
  const nothingNew = page.getByRole("button", { name: "None of these" });
  await nothingNew.or(page.locator(".pain-scale")).first().waitFor();
  if (await nothingNew.isVisible()) await pressByKey(page, "None of these");
  await page.locator(".pain-scale").waitFor();
  await tabTo(page, "0");
  await page.keyboard.press("ArrowRight");
  await pressByKey(page, "Continue");
  await page.getByRole("button", { name: "I am in position" }).waitFor();
  await tabTo(page, "The camera");
  await page.keyboard.press("ArrowRight");
  await pressByKey(page, "I am in position");
  await pressByKey(page, "Go");
  await page.getByRole("button", { name: "One done" }).waitFor();
  await tabTo(page, "One done");
  for (let rep = 0; rep < 3; rep++) await page.keyboard.press("Enter");
  await expect(number(page)).toHaveText("3");
  await page.screenshot({ path: screenFile("session-work-844x390-light.png") });

  await page.close();
  page = await context.newPage();
  await page.goto(`${app.origin}/`);
  await pressByKey(page, "Continue");
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
  await expect(number(page)).toHaveText("3");
  await pressByKey(page, "Set done");
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  await tabTo(page, "0");
  await page.keyboard.press("ArrowRight");
  await tabTo(page, "Nothing");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await sheet.waitFor({ state: "detached" });
  await expect
    .poll(async () => {
      const { events } = await (await page.request.get(`${app.origin}/api/events`)).json();
      return (events as { event?: SeedEvent }[])
        .map((each) => each.event ?? (each as unknown as SeedEvent))
        .filter(({ type, source }) => type === "SetDone" && source === "self")
        .reduce((sum, { reps }) => sum + Number(reps), 0);
    })
    .toBe(3);
});
