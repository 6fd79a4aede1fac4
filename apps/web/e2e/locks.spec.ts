import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { waitInPage } from "./support/browser.ts";
import { daysAgo, greenSession, knownPerson, openSeeded, type SeedEvent } from "./support/seed.ts";
import { stageForEachTest } from "./support/stage.ts";

test.describe.configure({ timeout: 180_000 });

const program = fileURLToPath(new URL("../../cli/bin/hipfirst.mjs", import.meta.url));

const stage = stageForEachTest();

/** Someone who trains: nothing stands in the way of the next session. */
const inTraining = (): SeedEvent[] => [
  ...knownPerson(12),
  ...[8, 6, 4].flatMap((day) => greenSession({ day, exercise: "R03", reps: 10 })),
];

const newDevice = async (): Promise<Page> => (await stage.browser.newContext({ locale: "en-GB" })).newPage();

async function onServer(): Promise<SeedEvent[]> {
  const page = (await (await fetch(`${stage.app.origin}/api/events?limit=1000`)).json()) as {
    events: { event: SeedEvent }[];
  };
  return page.events.map(({ event }) => event);
}

const typesOnServer = async () => (await onServer()).map(({ type }) => type);

/** What `hipfirst plan` says about these events now. */
function planOf(events: readonly SeedEvent[]): { state: string; session: unknown } {
  const input = JSON.stringify({ now: new Date().toISOString(), events });
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "plan", "-"], { input });
  if (status !== 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout)) as { state: string; session: unknown };
}

/** Every door to a session or a test leads to the safety result, and offers no way to begin. */
async function expectClosed(page: Page, title: string): Promise<void> {
  for (const door of ["/session", "/evaluation", "/evaluation/T04", "/"]) {
    await page.goto(stage.app.origin + door);
    await expect(page, door).toHaveURL(/\/safety\/result$/);
    await expect(page.locator("h1")).toHaveText(title);
  }
  await page.goto(`${stage.app.origin}/today`);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator('a[href="/session"]')).toHaveCount(0);
}

/** From Today to the first exercise, with nothing new to tell. */
async function beginSession(page: Page): Promise<void> {
  await page.locator('a[href="/session"]').click();
  const nothingNew = page.getByRole("button", { name: "None of these", exact: true });
  await nothingNew.click();
  await page.locator('.pain-scale input[value="2"]').check({ force: true });
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByRole("button", { name: "I am in position" })).toBeVisible();
}

test("locked on one device: the other, in the middle of a session begun offline, stops and stays closed", async () => {
  const first = await newDevice();
  const second = await newDevice();
  await openSeeded(first, stage.app.origin, inTraining(), "/today");
  await second.goto(`${stage.app.origin}/today`);
  await expect(second.locator('a[href="/session"]')).toBeVisible();
  await waitInPage(second, () => navigator.serviceWorker.controller !== null);
  // Every part of the session is loaded while there is a network.
  await second.goto(`${stage.app.origin}/session`);
  await expect(second.getByRole("button", { name: "None of these" })).toBeVisible();
  await second.goto(`${stage.app.origin}/today`);
  await second.context().setOffline(true);
  await beginSession(second);

  await first.locator('a[href="/session"]').click();
  await first.locator("label.new-item").first().click();
  await first.locator(".btn.big.stop").click();
  await expect(first.locator("h1")).toHaveText("Get emergency care now");
  await expect.poll(typesOnServer).toContain("SafetyNetShown");
  expect((await typesOnServer()).filter((type) => type === "SessionStarted")).toHaveLength(3);

  await second.context().setOffline(false);
  await expect(second.locator("h1")).toHaveText("Stop here for now", { timeout: 90_000 });
  await expect(second.locator(".net")).toContainText("call your local emergency number");
  await second.getByRole("button", { name: "See what to do" }).click();
  await expect(second.locator("h1")).toHaveText("Get emergency care now");

  // What was begun offline is kept as it happened, and lifts nothing on any device.
  await expect
    .poll(async () => (await typesOnServer()).filter((type) => type === "SessionEnded").length)
    .toBe(4);
  expect((await typesOnServer()).filter((type) => type === "SessionStarted")).toHaveLength(4);
  await expectClosed(second, "Get emergency care now");
  await expectClosed(first, "Get emergency care now");
  expect(await (await fetch(`${stage.app.origin}/api/clearance`)).json()).toMatchObject({
    ...{ locked: true, cleared: false, level: "EMERGENCY" },
  });
  expect(planOf(await onServer())).toMatchObject({ state: "locked", session: null });
});

async function bring(page: Page, events: readonly SeedEvent[]): Promise<void> {
  await page.goto(`${stage.app.origin}/settings`);
  const content = JSON.stringify({ format: "hipfirst-record", version: 1, events });
  await page
    .locator('input[type="file"][accept*=".csv"]')
    .setInputFiles({ name: "record.json", mimeType: "application/json", buffer: Buffer.from(content) });
  await expect(page.getByText(/entries|One entry/).first()).toBeVisible();
  await expect(page.locator('[role="status"] .sh').first()).toBeVisible();
}

test("a record file brings its lock with it, and no older or hopeful file lifts one", async () => {
  const withIds = (events: readonly SeedEvent[], name: string) =>
    events.map((event, index) => ({ id: `${name}-${index}`, ...event }));
  const before = withIds(inTraining(), "seed");
  const lock = withIds(
    [{ type: "ClinicianDecided", at: daysAgo(1), what: "lock", by: "Dr Rivas", reason: "Scan first." }],
    "lock",
  );
  const again = withIds(
    [
      ...knownPerson(0.01),
      { type: "ClinicianDecided", at: daysAgo(0.01), what: "resume", by: "person" },
      { type: "ClinicianDecided", at: daysAgo(2), what: "lower-level", by: "Dr Rivas", reason: "Seen." },
    ],
    "again",
  );
  const page = await newDevice();
  await page.goto(stage.app.origin);
  await bring(page, before);
  await page.goto(`${stage.app.origin}/today`);
  await expect(page.locator('a[href="/session"]')).toBeVisible();

  await bring(page, [...before, ...lock]);
  await expectClosed(page, "Exercise is paused");
  await expect(page.locator('a[href="/visit"]')).toHaveCount(0);
  await bring(page, before);
  await expectClosed(page, "Exercise is paused");
  await bring(page, again);
  await expectClosed(page, "Exercise is paused");

  await bring(
    page,
    withIds(
      [
        {
          type: "ClinicianDecided",
          at: daysAgo(0),
          what: "lower-level",
          by: "Dr Rivas",
          reason: "Scan clear.",
        },
      ],
      "free",
    ),
  );
  await page.goto(`${stage.app.origin}/today`);
  await expect(page.locator('a[href="/session"]')).toBeVisible();
});

test("an answer that a visit has covered is asked about again, and worse closes the record", async () => {
  const items = ["MAL1"];
  const [described, answered, pain] = knownPerson(12);
  if (described === undefined || answered === undefined || pain === undefined) throw new Error("no seed");
  const covered: SeedEvent[] = [
    described,
    pain,
    { ...answered, answers: { ...(answered.answers as object), MAL1: "yes" } },
    {
      ...{ type: "ClinicianDecided", at: daysAgo(11), what: "lower-level", by: "person" },
      value: { on: daysAgo(11).slice(0, 10), clinician: "doctor", advice: "may-exercise", items },
    },
    ...greenSession({ day: 4, exercise: "R03", reps: 10 }),
    { type: "FlareReported", at: daysAgo(1) },
  ];
  const page = await newDevice();
  await openSeeded(page, stage.app.origin, covered, "/safety");
  const next = page.getByRole("button", { name: "Continue", exact: true });
  const asked = page.locator("#question-MAL1 .since");
  for (let part = 0; part < 12 && !(await asked.isVisible()); part++) await next.click();
  await next.click();
  await expect(page.locator("#question-MAL1 .wrong")).toBeVisible();
  await asked.locator('input[value="yes"]').press("Space");
  for (let part = 0; part < 12 && !page.url().endsWith("/result"); part++) {
    const title = await page.locator("h1").textContent();
    await next.click();
    await expect(page.locator("h1")).not.toHaveText(title ?? "");
  }
  await expect(page.locator("h1")).toHaveText("See a physical therapist or doctor first");
  await expect
    .poll(async () => (await onServer()).find(({ worse }) => worse !== undefined)?.worse)
    .toEqual(items);
  await page.goto(`${stage.app.origin}/session`);
  await expect(page).toHaveURL(/\/safety\/result$/);
});
