import { expect, type Page, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { accessibilityOf, screenFile } from "./support/arrive.ts";
import { launchChromium } from "./support/browser.ts";
import { Journey } from "./support/journey.ts";
import { greenSession, knownPerson, openSeeded, type SeedEvent } from "./support/seed.ts";

test.describe.configure({ timeout: 120_000 });

async function setsOnServer(page: Page, origin: string): Promise<SeedEvent[]> {
  const { events } = await (await page.request.get(`${origin}/api/events`)).json();
  return (events as { event: SeedEvent }[])
    .map(({ event }) => event)
    .filter(({ type }) => type === "SetDone");
}

/** The sets that no camera of the seed saw. */
const setsTapped = async (page: Page, origin: string) =>
  (await setsOnServer(page, origin))
    .filter(({ source }) => source === "self")
    .map(({ side, reps, rir }) => ({ side, reps, rir }));

test("a set can be begun again, an easier exercise taken, and one left out", async () => {
  const app = await startApp();
  const browser = await launchChromium({ camera: "missing" });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
    const page = await context.newPage();
    const days = [16, 14, 12, 10, 8, 6, 4, 2];
    const record = days.flatMap((day, index) =>
      greenSession({ day, exercise: "R03", reps: Math.min(12, 8 + index) }),
    );
    await openSeeded(page, app.origin, [...knownPerson(20), ...record], "/today");
    const person = new Journey(page);
    await person.beforeSession();
    await page.locator('input[value="tap"]').check();
    const first = await page.locator("h1").textContent();
    await page.getByRole("button", { name: "I am in position" }).click();
    await page.getByRole("button", { name: "Go", exact: true }).click();
    await page.getByRole("button", { name: "One done" }).click({ clickCount: 2 });
    await expect(page.locator(".session .n")).toHaveText("2");

    const menu = page.getByRole("button", { name: "More for this exercise" });
    await menu.click();
    expect(await accessibilityOf(page, "menu")).toEqual([]);
    await page.screenshot({ path: screenFile("session-menu-390x844-light.png") });
    await page.getByRole("button", { name: "Do this set again" }).click();
    await expect(page.locator(".session .n")).toHaveText("0");
    await page.getByRole("button", { name: "Go", exact: true }).click();
    await page.getByRole("button", { name: "One done" }).click({ clickCount: 3 });

    await menu.click();
    const easier = page.getByRole("button", { name: /Take the easier one/ }).first();
    const easierName = (await easier.textContent())?.split(": ")[1];
    await easier.click();
    await expect(page.locator("h1")).toHaveText(easierName ?? "");
    expect(easierName).not.toBe(first);
    // What was done of the first, leg by leg, stands in the record, with no answer that nobody gave.
    await expect
      .poll(() => setsTapped(page, app.origin))
      .toEqual([
        { side: "left", reps: 2, rir: undefined },
        { side: "right", reps: 1, rir: undefined },
      ]);

    await page.getByRole("button", { name: "I am in position" }).click();
    await menu.click();
    await page.getByRole("button", { name: /Leave out/ }).click();
    await expect(page.locator("h1")).not.toHaveText(easierName ?? "");
    await page.reload();
    await expect(page.locator("h1")).not.toHaveText(easierName ?? "");
  } finally {
    await browser.close();
    await app.stop();
  }
});

test("what the device cannot write down is said, and is asked again once the page is loaded anew", async () => {
  const app = await startApp();
  const browser = await launchChromium({ camera: "missing" });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
    const page = await context.newPage();
    const record = [...knownPerson(5), ...greenSession({ day: 3, exercise: "R03", reps: 8 })];
    await openSeeded(page, app.origin, record, "/today");
    await new Journey(page).beforeSession();
    await page.locator('input[value="tap"]').check();
    await page.getByRole("button", { name: "I am in position" }).click();
    await page.getByRole("button", { name: "Go", exact: true }).click();
    await page.getByRole("button", { name: "One done" }).click({ clickCount: 2 });
    await page.getByRole("button", { name: "More for this exercise" }).click();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("No room is left", "QuotaExceededError");
      };
      IDBObjectStore.prototype.add = IDBObjectStore.prototype.put;
    });
    await page.getByRole("button", { name: /Leave out/ }).click();
    await expect(page.getByRole("heading", { name: "This screen stopped working" })).toBeVisible();
    await page.getByRole("button", { name: "Load again" }).click();
    await page.goto(`${app.origin}/session`);
    await page.getByRole("button", { name: /Leave out/ }).click();
    await expect
      .poll(() => setsTapped(page, app.origin))
      .toEqual([
        { side: "left", reps: 1, rir: undefined },
        { side: "right", reps: 1, rir: undefined },
      ]);
  } finally {
    await browser.close();
    await app.stop();
  }
});

test("the weight on the ankle is said before the set, and stands in the record", async () => {
  const app = await startApp();
  const browser = await launchChromium({ camera: "missing" });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
    const page = await context.newPage();
    const edit = { what: "edit", value: { rung: "R10" }, reason: "Strong enough.", by: "clinician" };
    const record = [
      ...knownPerson(5),
      ...greenSession({ day: 3, exercise: "R05", reps: 12 }),
      { type: "ClinicianDecided", at: new Date(Date.now() - 3_600_000).toISOString(), ...edit },
    ];
    const equipped = { ...record[0], type: "PersonDescribed", equipment: ["mat", "chair", "ankle weight"] };
    await openSeeded(page, app.origin, [equipped as SeedEvent, ...record.slice(1)], "/today");
    const person = new Journey(page);
    await person.beforeSession();
    await page.locator('input[value="tap"]').check();
    const weight = page.getByRole("region", { name: "Ankle weight" });
    await expect(weight).toContainText("none yet");
    for (let press = 0; press < 4; press++) await weight.getByRole("button", { name: "More load" }).click();
    await expect(weight).toContainText("2 kg");
    expect(await accessibilityOf(page, "load")).toEqual([]);
    await page.screenshot({ path: screenFile("session-load-390x844-light.png") });
    await person.tapSession();
    await person.endSession();
    await expect
      .poll(async () =>
        (await setsOnServer(page, app.origin))
          .filter(({ exercise }) => exercise === "R10")
          .map(({ loadKg }) => loadKg),
      )
      .toEqual([2, 2, 2, 2]);
  } finally {
    await browser.close();
    await app.stop();
  }
});

test("with pressure in the eyes the hands press up to 5 of 10, and a hold that is broken off stands in the record", async () => {
  const app = await startApp();
  const browser = await launchChromium({ camera: "missing" });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
    const page = await context.newPage();
    const record = knownPerson(5).map((event) =>
      event.type === "ScreenAnswered"
        ? { ...event, answers: { ...Object(event.answers), EYE1: "not-sure" } }
        : event,
    );
    await openSeeded(
      page,
      app.origin,
      [...record, ...greenSession({ day: 3, exercise: "R03", reps: 10 })],
      "/today",
    );
    await new Journey(page).beforeSession();
    const inPosition = page.getByRole("button", { name: "I am in position" });
    const effort = page.getByRole("region", { name: "Effort of your hands" });
    const menu = page.getByRole("button", { name: "More for this exercise" });
    await inPosition.waitFor();
    if (!(await effort.isVisible())) {
      await page.locator('input[value="tap"]').check();
      await inPosition.click();
      await menu.click();
      await page.getByRole("button", { name: /Leave out/ }).click();
    }
    await page.locator('input[value="tap"]').check();
    for (let press = 0; press < 4; press++) await effort.getByRole("button", { name: "More load" }).click();
    await expect(effort.locator("output")).toHaveText("5 of 10");
    await expect(effort).toContainText("press no harder than 5 of 10");
    expect(await accessibilityOf(page, "effort")).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await effort.scrollIntoViewIfNeeded();
      await page.screenshot({ path: screenFile(`session-effort-390x844-${colorScheme}.png`) });
    }

    await inPosition.click();
    await page.getByRole("button", { name: "Go", exact: true }).click();
    await page.getByRole("button", { name: "Hold", exact: true }).click();
    await expect(page.locator(".session .n")).toHaveText("2");
    await menu.click();
    await page.getByRole("button", { name: /Leave out/ }).click();
    const told = async () =>
      (await setsOnServer(page, app.origin)).filter(
        ({ source, reps }) => source === "self" && Number(reps) > 0,
      );
    await expect.poll(told).toHaveLength(1);
    const [set] = await told();
    expect(set).toMatchObject({ exercise: "R02", reps: 1, validReps: 0, loadStep: 1 });
    expect(set?.holdS).toBeGreaterThanOrEqual(2);
    expect(set?.holdS).toBeLessThan(6);
  } finally {
    await browser.close();
    await app.stop();
  }
});
