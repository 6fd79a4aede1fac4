import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { accessibilityOf, screenFile } from "./support/arrive.ts";
import { launchChromium } from "./support/browser.ts";
import { Journey } from "./support/journey.ts";
import { greenSession, knownPerson, openSeeded, type SeedEvent } from "./support/seed.ts";
import type { RunningServer } from "./support/static-server.ts";

test.describe.configure({ timeout: 240_000 });

let browser: Browser;
let app: RunningServer;
let context: BrowserContext;
let page: Page;

test.beforeAll(async () => {
  browser = await launchChromium({ camera: "missing" });
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  app = await startApp();
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  page = await context.newPage();
});
test.afterEach(async () => {
  await context.close();
  await app.stop();
});

const press = (name: string | RegExp) =>
  page.getByRole("button", { name }).or(page.getByRole("link", { name })).first().click();

const weeks = (days: readonly number[]): SeedEvent[] =>
  days.flatMap((day) => greenSession({ day, exercise: "R03", reps: 12 }));

/** Events of one kind on the server, as the app sent them. */
async function sent(type: string): Promise<SeedEvent[]> {
  const { events } = await (await page.request.get(`${app.origin}/api/events`)).json();
  return (events as { event?: SeedEvent }[])
    .map((each) => each.event ?? (each as unknown as SeedEvent))
    .filter((event) => event.type === type);
}

test("a flare: from the pain door through the safety questions to gentle days, and the way back is told", async () => {
  await openSeeded(page, app.origin, [...knownPerson(20), ...weeks([16, 14, 12, 10, 8, 6, 4])], "/climb");
  await page.getByRole("link", { name: "Sharp pain or something new" }).click();
  await expect(page.locator(".net").or(page.locator(".safety-net")).first()).toBeVisible();
  await page.locator('.pain-scale input[value="7"]').check();
  for (const answer of await page.locator('input[value="no"]').all()) await answer.check();
  await press("Continue");
  const person = new Journey(page);
  await person.safety();
  await person.safetyResult();
  await page.waitForURL("**/today");
  const note = page.locator(".plan-note");
  await expect(note).toContainText("Gentle days first");
  await expect(note).toContainText("it usually settles");
  expect(await accessibilityOf(page, "flare")).toEqual([]);
  await page.screenshot({ path: screenFile("today-flare-390x844-light.png") });
  await page.goto(`${app.origin}/climb`);
  await expect(page.locator(".unlocks")).toContainText("comfortable sessions");
  await expect.poll(async () => (await sent("FlareReported")).map(({ pain }) => pain)).toEqual([7]);
});

test("back after a month: welcomed, asked the safety questions, and started lower, with nothing lost", async () => {
  const away = [...knownPerson(70), ...weeks([68, 66, 63, 61, 59, 56, 54, 52, 40])];
  await openSeeded(page, app.origin, away, "/today");
  await expect(page.locator(".plan-note")).toContainText(/Welcome back after (39|40) days/);
  await press("Continue");
  const person = new Journey(page);
  await person.safety();
  await person.safetyResult();
  await page.waitForURL("**/today");
  await expect(page.locator(".go h2")).toHaveText("Heel slide");
  await expect(page.locator(".plan-note")).toContainText("We rebuild from two steps lower");
  await page.screenshot({ path: screenFile("today-return-390x844-light.png") });
  await page.goto(`${app.origin}/climb`);
  await expect(page.locator(".road li")).toContainText(["Lying march9 sessions"]);
  expect(await accessibilityOf(page, "climb")).toEqual([]);
});

test("the tries that find a start end with the first that is not easy, and the plan begins below it", async () => {
  await openSeeded(page, app.origin, knownPerson(1), "/session");
  const nothingNew = page.getByRole("button", { name: "None of these" });
  await nothingNew.or(page.locator(".pain-scale")).first().waitFor();
  if (await nothingNew.isVisible()) await nothingNew.click();
  await page.locator('.pain-scale input[value="2"]').check();
  await page.locator('input[value="placement"]').check();
  expect(await accessibilityOf(page, "placement")).toEqual([]);
  await page.screenshot({ path: screenFile("session-placement-390x844-light.png") });
  await press("Continue");
  const tried = new Set<string>();
  const inPosition = page.getByRole("button", { name: "I am in position" });
  const rest = page.getByRole("button", { name: "Next set" });
  const end = page.getByRole("button", { name: "See the next session" });
  const go = page.getByRole("button", { name: "Go", exact: true });
  // The first rung is easy on every side; the second leaves nothing.
  for (let set = 0; set < 6; set++) {
    await inPosition.or(rest).or(go).or(end).first().waitFor();
    if (await end.isVisible()) break;
    if (await rest.isVisible()) await rest.click();
    await inPosition.or(go).first().waitFor();
    if (await inPosition.isVisible()) {
      await page.locator('input[value="tap"]').check();
      await inPosition.click();
    }
    const name = (await page.locator("h1").textContent()) ?? "";
    tried.add(name);
    await go.click();
    const one = page.getByRole("button", { name: "One done" });
    const sheet = page.getByRole("dialog");
    await one.waitFor();
    const target = Number(/\d+/.exec((await page.locator(".session .of").textContent()) ?? "")?.[0] ?? 0);
    for (let rep = 0; rep < target; rep++) await one.click();
    await sheet.locator('.pain-scale input[value="1"]').check();
    await sheet.locator('input[value="none"]').check();
    await sheet
      .locator("fieldset")
      .last()
      .locator("input")
      .nth(tried.size === 1 ? 4 : 0)
      .check();
    await sheet.locator(".btn.big").click();
    await sheet.waitFor({ state: "detached" });
  }
  expect(tried.size).toBe(2);
  await page.locator('.pain-scale input[value="2"]').check();
  await end.click();
  await page.waitForURL("**/next");
  await expect
    .poll(async () => (await sent("SessionStarted")).map(({ kind }) => kind))
    .toEqual(["placement"]);
  expect((await sent("SetDone")).every(({ source }) => source === "self")).toBe(true);
  await expect(page.locator(".dose-list h2").first()).not.toHaveText([...tried][1] ?? "");
});
