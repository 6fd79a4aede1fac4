import { expect, test } from "@playwright/test";
import type {} from "./lab/lab.tsx";
import { launchChromium, PageWatch, waitInPage } from "./support/browser.ts";
import { marchClip } from "./support/clip.ts";
import { labFolder } from "./support/lab-build.ts";
import { serveStatic } from "./support/static-server.ts";

test("the camera coach sees the person without the server", async () => {
  const server = await serveStatic(labFolder);
  const browser = await launchChromium({ clip: marchClip });
  const context = await browser.newContext();
  const watch = new PageWatch(context, server.origin);
  const page = await context.newPage();
  await page.goto(server.origin);
  expect(await page.evaluate(() => window.lab.keepOffline())).toBe(true);
  await server.stop();
  await context.setOffline(true);

  await page.goto(`${server.origin}/?live`);
  await waitInPage(page, () => window.lab.frames.length > 20);
  const frames = await page.evaluate(() => window.lab.frames);
  if (marchClip !== null) expect(frames.every(({ landmarks }) => landmarks !== null)).toBe(true);
  watch.expectClean();
  await browser.close();
});

test("a newer version waits until the person agrees", async () => {
  const files = new Map<string, Buffer>();
  const server = await serveStatic(labFolder, files);
  const browser = await launchChromium();
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.origin);
  await page.evaluate(() => window.lab.keepOffline());
  expect(await page.evaluate(() => window.lab.app().updateReady)).toBe(false);

  const worker = await (await fetch(`${server.origin}/service-worker.js`)).text();
  files.set("/service-worker.js", Buffer.from(`${worker}\n// a newer version`));
  await page.reload();
  await page.evaluate(() => window.lab.keepOffline());
  await waitInPage(page, () => window.lab.app().updateReady);
  const reloaded = page.waitForEvent("load");
  await page.evaluate(() => window.lab.applyUpdate());
  await reloaded;
  await page.evaluate(() => window.lab.keepOffline());
  expect(await page.evaluate(() => window.lab.app().updateReady)).toBe(false);
  await browser.close();
  await server.stop();
});
