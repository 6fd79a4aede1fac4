import type { Browser, Page } from "@playwright/test";
import { startApp } from "../e2e/support/app-server.ts";
import { launchChromium } from "../e2e/support/browser.ts";
import { Journey } from "../e2e/support/journey.ts";
import { greenSession, knownPerson, openSeeded } from "../e2e/support/seed.ts";
import type { CapturePace } from "../src/capture/status.ts";
import { type LongTask, mainThreadTasks } from "./main-thread.ts";
import { type MemorySample, pageProcess, sampleMemory } from "./page-memory.ts";

export interface CameraSession {
  /** How each second of the camera went. */
  readonly seconds: readonly CapturePace[];
  readonly memory: readonly MemorySample[];
  /** Of the first minute; null where the browser does not tell. A collection of garbage would be one: memory is measured afterwards. */
  readonly longTasks: readonly LongTask[] | null;
  readonly repsSeen: number;
}

export interface CameraSessionRequest {
  /** Plays before the camera; null shows the browser's own picture, in which there is nobody. */
  readonly clip: string | null;
  readonly minutes: number;
}

/** A standing march: what the recorded person does. */
const rung = "R06";
const record = [
  ...knownPerson(20),
  ...[16, 14, 12, 10, 8, 6, 4, 2].flatMap((day) => greenSession({ day, exercise: "R05", reps: 12 })),
  {
    type: "ClinicianDecided",
    at: new Date(Date.now() - 3_600_000).toISOString(),
    ...{ what: "edit", value: { rung }, reason: "What the recording shows.", by: "clinician" },
  },
];

/** The real app with a person before the camera, set after set, for so many minutes. */
export async function measureCameraSession({ clip, minutes }: CameraSessionRequest): Promise<CameraSession> {
  const app = await startApp();
  const browser = await launchChromium({ clip });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
    const page = await context.newPage();
    await openSeeded(page, app.origin, record, "/today");
    await new Journey(page).beforeSession();
    await page.locator('input[value="camera"]').check();
    await page.getByRole("button", { name: "I am in position" }).click();
    await page.getByRole("button", { name: "Use the camera" }).click();
    await page.getByRole("button", { name: /^Go on/ }).click();
    await page.waitForURL("**/session");
    await page.locator('.camera-stage[data-state="running"][data-pace]').waitFor({ timeout: 180_000 });
    return await followSession(browser, page, minutes * 60);
  } finally {
    await browser.close();
    await app.stop();
  }
}

const tracedS = 60;
const sampleEveryS = 10;

async function followSession(browser: Browser, page: Page, lengthS: number): Promise<CameraSession> {
  const cdp = await page.context().newCDPSession(page);
  const processes = await pageProcess(await browser.newBrowserCDPSession());
  const seconds: CapturePace[] = [];
  const memory: MemorySample[] = [];
  const startMs = Date.now();
  const sinceS = () => (Date.now() - startMs) / 1000;
  let repsSeen = 0;
  const until = async (endS: number, takesMemory: boolean) => {
    while (sinceS() < endS) {
      repsSeen += await carryOn(page);
      const pace = await paceOf(page);
      if (pace !== null) seconds.push(pace);
      if (takesMemory && sinceS() >= (memory.at(-1)?.atS ?? Number.NEGATIVE_INFINITY) + sampleEveryS)
        memory.push(await sampleMemory(cdp, processes, sinceS()));
      await page.waitForTimeout(1000);
    }
  };
  const longTasks = await mainThreadTasks(browser, page, () => until(Math.min(tracedS, lengthS), false));
  await until(lengthS, true);
  return { seconds, memory, longTasks, repsSeen };
}

/** Presses what is to be pressed now; every set is done again, so that the camera stays on. Resolves to its repetitions. */
async function carryOn(page: Page): Promise<number> {
  const again = page.getByRole("button", { name: "Do this set again" });
  const go = page.getByRole("button", { name: "Go", exact: true });
  if (await go.isVisible()) await go.click();
  if (!(await again.isVisible())) return 0;
  const reps = Number(await page.locator(".session .n").textContent());
  await again.click();
  return reps;
}

async function paceOf(page: Page): Promise<CapturePace | null> {
  const text = await page
    .locator(".camera-stage")
    .getAttribute("data-pace", { timeout: 1000 })
    .catch(() => null);
  if (text === null) return null;
  const pace = Object.fromEntries(
    text.split(" ").map((part) => [part.split("=")[0], Number(part.split("=")[1])]),
  ) as unknown as CapturePace;
  return Object.values(pace).every(Number.isFinite) ? pace : null;
}
