import type { CDPSession, Page } from "@playwright/test";
import { startApp } from "../e2e/support/app-server.ts";
import { launchChromium } from "../e2e/support/browser.ts";

/** What a first visit costs until the first heading can be read and pressed on. */
export interface FirstScreen {
  /** Script asked for before the heading stood, compressed as it came over the wire. */
  readonly scriptKb: number;
  /** The same until the figure beside it moves. */
  readonly withFigureKb: number;
  readonly files: readonly (readonly [file: string, kb: number])[];
  /** When the heading stood, with a processor so many times slower than this one. */
  readonly readyMs: number;
  /** When, after that, the page answered a press at once: the end of the last task of 50 ms before it came to rest. */
  readonly interactiveMs: number;
  /** Time in which the page's main thread was busy until then, itself alone. */
  readonly workMs: number;
}

/** As text: a function would come with helpers of the compiler that the page does not have. */
const markWhatStands = `
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    performance.measure("long", { start: startTime, duration });
}).observe({ type: "longtask", buffered: true });
(function look() {
  for (const [name, selector] of [["heading", "h1"], ["figure", "svg.figure"]])
    if (document.querySelector(selector) !== null && performance.getEntriesByName(name).length === 0)
      performance.mark(name);
  if (performance.getEntriesByType("mark").length < 2) requestAnimationFrame(look);
})();`;

/** Opens the app for the first time in a fresh browser, from the real server. */
export async function measureFirstScreen(slowedTimes = 4): Promise<FirstScreen> {
  const app = await startApp();
  const browser = await launchChromium({ camera: "missing" });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable");
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowedTimes });
    await page.addInitScript({ content: markWhatStands });
    await page.goto(app.origin);
    await page.waitForFunction(() => performance.getEntriesByName("figure").length > 0);
    const { marks, scripts } = await page.evaluate(() => ({
      marks: performance.getEntriesByType("mark").map(({ name, startTime }) => ({ name, startTime })),
      scripts: (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith(".js"))
        .map(({ name, startTime, encodedBodySize }) => ({
          file: new URL(name).pathname,
          startTime,
          kb: encodedBodySize / 1024,
        })),
    }));
    const busy = await busyUntilRest(page, cdp);
    const stoodMs = (name: string) => marks.find((mark) => mark.name === name)?.startTime ?? Number.NaN;
    const askedBefore = (ms: number) => scripts.filter(({ startTime }) => startTime < ms);
    const totalKb = (files: typeof scripts) => files.reduce((sum, { kb }) => sum + kb, 0);
    const needed = askedBefore(stoodMs("heading"));
    return {
      files: needed.map(({ file, kb }) => [file, kb]),
      scriptKb: totalKb(needed),
      withFigureKb: totalKb(askedBefore(stoodMs("figure"))),
      readyMs: stoodMs("heading"),
      interactiveMs: Math.max(stoodMs("heading"), busy.lastLongEndMs),
      workMs: busy.workMs,
    };
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** A page without a long task for so long has come to rest. */
const restMs = 2000;
/** A page that has not come to rest by then is called interactive at the end of its last long task until then. */
const patienceMs = 15_000;

async function busyUntilRest(
  page: Page,
  cdp: CDPSession,
): Promise<{ lastLongEndMs: number; workMs: number }> {
  const lastLongEndMs = () =>
    page.evaluate(() =>
      Math.max(0, ...performance.getEntriesByName("long").map((task) => task.startTime + task.duration)),
    );
  let end = await lastLongEndMs();
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += restMs) {
    await page.waitForTimeout(restMs);
    const later = await lastLongEndMs();
    if (later === end) break;
    end = later;
  }
  const { metrics } = await cdp.send("Performance.getMetrics");
  const taskS = metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  return { lastLongEndMs: end, workMs: taskS * 1000 };
}
