import type { CDPSession, Page } from "@playwright/test";
import { startApp } from "../e2e/support/app-server.ts";
import { launchChromium } from "../e2e/support/browser.ts";
import { type FirstScreen, firstScreenOf, type Press, reportedFromMs, type Stood } from "./first-visit.ts";

const watchedMs = 8000;
const pressEveryMs = 150;
const impatienceMs = 30;
const reportedWithinMs = 500;

/**
 * As text: a function would come with helpers of the compiler that the page does not have. The browser itself tells
 * what each press waited for its paint; presses below its reporting bound are counted by their listener.
 */
const markWhatStands = `
performance.pressed = [];
addEventListener("click", ({ timeStamp, target }) =>
  performance.pressed.push({ startMs: timeStamp, isOnButton: target.closest(".btn.big") !== null }), true);
new PerformanceObserver((list) => {
  for (const { name, startTime, duration } of list.getEntries())
    if (name === "click") performance.measure("press", { start: startTime, duration });
}).observe({ type: "event", durationThreshold: ${reportedFromMs}, buffered: true });
(function look() {
  for (const [name, selector] of [["heading", "h1"], ["button", ".btn.big"], ["figure", "svg.figure"], ["next", ".safety-question"]])
    if (document.querySelector(selector) !== null && performance.getEntriesByName(name).length === 0)
      performance.mark(name);
  if (performance.getEntriesByType("mark").length < 4) requestAnimationFrame(look);
})();`;

/** The middle of the first button. */
type Place = { readonly x: number; readonly y: number };

/**
 * Two first visits, each in a fresh browser, from the real server: one presses on the heading for a while, one where the button
 * will stand, again and again until it does.
 */
export async function measureFirstScreen(slowedTimes = 4): Promise<FirstScreen> {
  const reader = await visit(slowedTimes, pressAround);
  const eager = await visit(slowedTimes, (page, cdp) => pressTheButton(page, cdp, reader.button));
  return firstScreenOf(reader, eager);
}

async function visit(
  slowedTimes: number,
  act: (page: Page, cdp: CDPSession) => Promise<void>,
): Promise<Stood & { readonly button: Place }> {
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
async function pressTheButton(page: Page, cdp: CDPSession, { x, y }: Place): Promise<void> {
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

function readStood(): Stood & { readonly button: Place } {
  const told = performance.getEntriesByName("press");
  const pressed = (performance as unknown as { pressed: Omit<Press, "toldMs">[] }).pressed;
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
      toldMs: told.find(({ startTime }) => Math.abs(startTime - press.startMs) < 1)?.duration ?? null,
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
