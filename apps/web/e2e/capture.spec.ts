import { type Browser, expect, type Page, test } from "@playwright/test";
import type {} from "./lab/lab.tsx";
import { type CameraSetup, launchChromium, PageWatch, waitInPage } from "./support/browser.ts";
import { clipFiles, marchClip, marchFramesPerSecond, marchPictures } from "./support/clip.ts";
import { labFolder } from "./support/lab-build.ts";
import { type RunningServer, serveStatic } from "./support/static-server.ts";

const screenshots = "test-results/pictures";

let server: RunningServer;
let browser: Browser | null = null;

test.beforeAll(async () => {
  server = await serveStatic(labFolder, clipFiles());
});
test.afterEach(async () => {
  await browser?.close();
});
test.afterAll(() => server.stop());

async function openLab(setup: CameraSetup, query: string): Promise<{ page: Page; watch: PageWatch }> {
  browser = await launchChromium(setup);
  const context = await browser.newContext({ viewport: { width: 828, height: 800 } });
  const watch = new PageWatch(context, server.origin);
  const page = await context.newPage();
  await page.goto(`${server.origin}/${query}`);
  return { page, watch };
}

test("the camera's person is seen live, and nothing leaves the page", async () => {
  const { page, watch } = await openLab({ clip: marchClip }, "?live&marks");
  await waitInPage(page, () => window.lab.frames.length > 15, 60_000);
  await page.screenshot({ path: `${screenshots}/capture-live.png` });
  const frames = await page.evaluate(() => window.lab.frames);
  for (const [index, { tS }] of frames.entries())
    if (index > 0) expect(tS).toBeGreaterThan(frames[index - 1]?.tS ?? 0);
  if (marchClip !== null)
    expect(frames.filter(({ landmarks }) => landmarks?.length === 33).length).toBe(frames.length);
  watch.expectClean();
});

test("a replay gives the same landmarks every time", async () => {
  const { page, watch } = await openLab({}, "");
  const shown = Math.min(marchPictures.length, 40);
  const replays = await page.evaluate(
    async (count) => [await window.lab.replay(count, count, 30), await window.lab.replay(count, count, 30)],
    shown,
  );
  expect(replays[0]?.frames).toHaveLength(shown);
  expect(replays[1]).toEqual(replays[0]);
  watch.expectClean();
});

test("a march in front of the camera is counted live", async () => {
  const { page, watch } = await openLab({ clip: marchClip }, "?live&marks");
  await waitInPage(page, () => window.lab.frames.length > 0);
  await page.waitForTimeout(12_000);
  const { count, seconds } = await page.evaluate(() => ({
    count: window.lab.count(),
    seconds: window.lab.frames.at(-1)?.tS ?? 0,
  }));
  if (marchClip === null) expect(count).toBe(0);
  else {
    expect(count).toBeGreaterThanOrEqual(4);
    expect(count).toBeLessThanOrEqual(Math.ceil(seconds / 2) + 1);
  }
  watch.expectClean();
});

test("a replay counts exactly the marches it holds", async () => {
  const { page, watch } = await openLab({}, "");
  // The clip stands for its first second and lifts the leg in its second: half a clip more brings it down again.
  const marches = marchClip === null ? 0 : 6;
  const length = marchPictures.length * (marches + 0.5);
  const { frames, reps } = await page.evaluate(
    ([pictures, shown, rate]) => window.lab.replay(pictures, shown, rate),
    [marchPictures.length, length, marchFramesPerSecond] as const,
  );
  expect(frames).toHaveLength(length);
  expect(reps).toHaveLength(marches);
  watch.expectClean();
});

test("a photo gives the joints of the person in it", async () => {
  const { page, watch } = await openLab({}, "");
  if (marchClip !== null) {
    const found = await page.evaluate(() => window.lab.photo("/clip/0.jpg"));
    expect(found).toMatchObject({ found: true, image: { width: 640, height: 480 } });
  }
  const refused = await page.evaluate(() => window.lab.photo("/index.html"));
  expect(refused).toEqual({ found: false, problem: "photo-not-readable" });
  watch.expectClean();
});

test("a refused camera is answered with what to do", async () => {
  const { page, watch } = await openLab({ camera: "denied" }, "?live");
  await expect(page.getByRole("status")).toContainText("Allow it in the address bar");
  await page.screenshot({ path: `${screenshots}/capture-denied.png` });
  watch.expectClean();
});

test("a missing camera is answered with what to do", async () => {
  const { page, watch } = await openLab({ camera: "missing" }, "?live");
  await expect(page.getByRole("status")).toContainText("No camera was found");
  watch.expectClean();
});

test("a browser that cannot run the model is answered with what to do", async () => {
  const { page, watch } = await openLab({}, "");
  // MediaPipe uploads pictures through WebGL 2 even when it computes without it.
  await page.route("**/assets/pose-worker-*.js", async (route) => {
    const script = await (await route.fetch()).text();
    await route.fulfill({ body: `OffscreenCanvas.prototype.getContext = () => null;\n${script}` });
  });
  await page.goto(`${server.origin}/?live`);
  await expect(page.getByRole("status")).toContainText("does not run in this browser", { timeout: 30_000 });
  watch.expectClean();
});

test("a model that cannot be fetched is answered with what to do", async () => {
  const { page, watch } = await openLab({}, "");
  await page.route("**/pose/*.task", (route) => route.abort());
  await page.goto(`${server.origin}/?live`);
  await expect(page.getByRole("status")).toContainText("Connect to the internet once");
  watch.expectClean();
});
