import type { CDPSession, Page } from "@playwright/test";
import { startApp } from "../e2e/support/app-server.ts";
import { launchChromium } from "../e2e/support/browser.ts";
import { median } from "./statistics.ts";

/** What a first visit costs until the first heading can be read and the first button answers. */
export interface FirstScreen {
  /** Script asked for before the heading stood, compressed as it came over the wire. */
  readonly scriptKb: number;
  /** The same until the figure beside it moves. */
  readonly withFigureKb: number;
  readonly files: readonly (readonly [file: string, kb: number])[];
  /** When the heading stood, with a processor so many times slower than this one. */
  readonly readyMs: number;
  /** When the main button, pressed as soon as it stood, was answered by a paint. */
  readonly answeredMs: number;
  /** When the next screen, opened by that press, stood. */
  readonly nextScreenMs: number;
  /** From then on a press anywhere is answered by a paint within `promptMs`, as far as this was watched. */
  readonly interactiveMs: number;
  /** What the slowest and the usual of those presses waited for their paint. */
  readonly slowestPressMs: number;
  readonly usualPressMs: number;
  readonly presses: number;
}

/** An answer within this time feels like one (the browser vendors' bound of a good interaction to next paint). */
export const promptMs = 200;
const watchedMs = 8000;
const pressEveryMs = 150;
const impatienceMs = 30;
const reportedWithinMs = 500;

/**
 * As text: a function would come with helpers of the compiler that the page does not have. The browser itself tells
 * what each press waited for its paint; presses below its reporting bound of 16 ms are counted by their listener.
 */
const markWhatStands = `
performance.pressed = [];
addEventListener("click", ({ timeStamp, target }) =>
  performance.pressed.push({ startMs: timeStamp, isOnButton: target.closest(".btn.big") !== null }), true);
new PerformanceObserver((list) => {
  for (const { name, startTime, duration } of list.getEntries())
    if (name === "click") performance.measure("press", { start: startTime, duration });
}).observe({ type: "event", durationThreshold: 16, buffered: true });
(function look() {
  for (const [name, selector] of [["heading", "h1"], ["button", ".btn.big"], ["figure", "svg.figure"], ["next", ".safety-question"]])
    if (document.querySelector(selector) !== null && performance.getEntriesByName(name).length === 0)
      performance.mark(name);
  if (performance.getEntriesByType("mark").length < 4) requestAnimationFrame(look);
})();`;

interface Press {
  readonly startMs: number;
  readonly isOnButton: boolean;
  readonly waitedMs: number;
}

interface Stood {
  readonly marks: Readonly<Record<string, number>>;
  readonly presses: readonly Press[];
  /** The middle of the first button. */
  readonly button: { readonly x: number; readonly y: number };
  readonly scripts: readonly { readonly file: string; readonly startMs: number; readonly kb: number }[];
}

/**
 * Two first visits, each in a fresh browser, from the real server: one presses on the heading for a while, one where the button
 * will stand, again and again until it does.
 */
export async function measureFirstScreen(slowedTimes = 4): Promise<FirstScreen> {
  const reader = await visit(slowedTimes, pressAround);
  const eager = await visit(slowedTimes, (page, cdp) => pressTheButton(page, cdp, reader.button));
  const heading = reader.marks.heading ?? Number.NaN;
  const askedBefore = (ms: number) => reader.scripts.filter(({ startMs }) => startMs < ms);
  const totalKb = (files: Stood["scripts"]) => files.reduce((sum, { kb }) => sum + kb, 0);
  const needed = askedBefore(heading);
  const slow = reader.presses.filter(({ waitedMs }) => waitedMs > promptMs);
  const waited = reader.presses.map(({ waitedMs }) => waitedMs);
  const first = eager.presses.find(({ isOnButton }) => isOnButton);
  return {
    files: needed.map(({ file, kb }) => [file, kb]),
    scriptKb: totalKb(needed),
    withFigureKb: totalKb(askedBefore(reader.marks.figure ?? Number.NaN)),
    readyMs: heading,
    answeredMs: first === undefined ? Number.NaN : first.startMs + first.waitedMs,
    nextScreenMs: eager.marks.next ?? Number.NaN,
    interactiveMs: Math.max(heading, ...slow.map(({ startMs, waitedMs }) => startMs + waitedMs)),
    slowestPressMs: Math.max(0, ...waited),
    usualPressMs: median(waited) ?? Number.NaN,
    presses: waited.length,
  };
}

async function visit(
  slowedTimes: number,
  act: (page: Page, cdp: CDPSession) => Promise<void>,
): Promise<Stood> {
  const app = await startApp();
  const browser = await launchChromium({ camera: "missing" });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowedTimes });
    await page.addInitScript({ content: markWhatStands });
    await page.goto(app.origin, { waitUntil: "commit" });
    await act(page, cdp);
    return await page.evaluate(readStood);
  } finally {
    await browser.close();
    await app.stop();
  }
}

async function pressAt(cdp: CDPSession, x: number, y: number): Promise<void> {
  const at = { x, y, button: "left", clickCount: 1 } as const;
  await cdp.send("Input.dispatchMouseEvent", { type: "mousePressed", ...at });
  await cdp.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at });
}

/** Whoever waits for the button presses before it is there; nothing is lost on the way from seeing to pressing. */
async function pressTheButton(page: Page, cdp: CDPSession, { x, y }: Stood["button"]): Promise<void> {
  const isNext = () => performance.getEntriesByName("next").length > 0;
  do {
    await pressAt(cdp, x, y);
    await page.waitForTimeout(impatienceMs);
  } while (!(await page.evaluate(isNext)));
  // The last reports of the browser come a moment later.
  await page.waitForTimeout(reportedWithinMs);
}

/** The heading has nothing to press: what is measured is whether the page has time for the person. */
async function pressAround(page: Page, cdp: CDPSession): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("button").length > 0);
  const endMs = Date.now() + watchedMs;
  const [x, y] = await page.evaluate(() => {
    const { left, top } = (document.querySelector("h1") as Element).getBoundingClientRect();
    return [left + 4, top + 4] as const;
  });
  while (Date.now() < endMs) {
    await pressAt(cdp, x, y);
    await page.waitForTimeout(pressEveryMs);
  }
  await page.waitForFunction(() => performance.getEntriesByName("figure").length > 0);
  await page.waitForTimeout(reportedWithinMs);
}

function readStood(): Stood {
  const told = performance.getEntriesByName("press");
  const pressed = (performance as unknown as { pressed: Omit<Press, "waitedMs">[] }).pressed;
  const {
    left = 0,
    top = 0,
    width = 0,
    height = 0,
  } = document.querySelector(".btn.big")?.getBoundingClientRect() ?? {};
  return {
    marks: Object.fromEntries(
      performance.getEntriesByType("mark").map(({ name, startTime }) => [name, startTime]),
    ),
    presses: pressed.map((press) => ({
      ...press,
      waitedMs: told.find(({ startTime }) => Math.abs(startTime - press.startMs) < 1)?.duration ?? 16,
    })),
    button: { x: left + width / 2, y: top + height / 2 },
    scripts: (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith(".js"))
      .map(({ name, startTime, encodedBodySize }) => ({
        file: new URL(name).pathname,
        startMs: startTime,
        kb: encodedBodySize / 1024,
      })),
  };
}
