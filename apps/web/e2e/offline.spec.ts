import { expect, test } from "@playwright/test";
import { measureFirstScreen } from "../bench/first-screen.ts";
import { contentSecurityPolicy } from "../build/security-headers.ts";
import { startApp } from "./support/app-server.ts";
import { launchChromium, PageWatch, waitInPage } from "./support/browser.ts";

const lookForPose = async () => {
  const names = await caches.keys();
  if (!names.includes("hipfirst-pose")) return false;
  const kept = (await (await caches.open("hipfirst-pose")).keys()).map(({ url }) => url);
  return [".wasm", ".js", ".task"].every((ending) => kept.some((url) => url.endsWith(ending)));
};

test("after the first load everything works without the server", async () => {
  const app = await startApp();
  const browser = await launchChromium();
  const context = await browser.newContext();
  const watch = new PageWatch(context, app.origin);
  const page = await context.newPage();
  const answer = await page.goto(app.origin);
  expect(answer?.headers()["content-security-policy"]).toBe(contentSecurityPolicy);
  await waitInPage(page, lookForPose);
  const loaded = await page.locator("#root").innerText();
  await app.stop();

  await page.reload();
  await expect(page.locator("#root")).toHaveText(/\S/);
  expect(await page.locator("#root").innerText()).toBe(loaded);
  const sizes = await page.evaluate(async () => {
    const kept = await (await caches.open("hipfirst-pose")).keys();
    return Promise.all(
      kept.map(async ({ url }) => {
        const answer = await fetch(url);
        return { ok: answer.ok, bytes: (await answer.arrayBuffer()).byteLength };
      }),
    );
  });
  expect(sizes.every(({ ok }) => ok)).toBe(true);
  expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeGreaterThan(11_000_000);
  watch.expectClean();
  await browser.close();
});

/** What the first screen may cost; times depend on the machine and are measured by `npm run bench:web`. */
const budget = { scriptKb: 180, scripts: 12 };

test("the first screen keeps within its budget of bytes and requests", async () => {
  const { scriptKb, files } = await measureFirstScreen(1);
  expect(scriptKb).toBeGreaterThan(20);
  expect(scriptKb).toBeLessThanOrEqual(budget.scriptKb);
  expect(files.length).toBeLessThanOrEqual(budget.scripts);
  expect(files.filter(([file]) => /pose|wasm|session|coach-worker/.test(file))).toEqual([]);
});
