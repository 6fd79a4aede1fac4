import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { accessibilityOf, screenFile } from "./support/arrive.ts";
import { launchChromium, PageWatch } from "./support/browser.ts";
import { recording } from "./support/recordings.ts";
import { knownPerson, openSeeded } from "./support/seed.ts";

test.describe.configure({ timeout: 300_000 });

const film = recording("clips/pose_squats.mp4", "a video looked at in the browser");

/** The first squat of the film: looking at all of it would only take longer. */
function oneSquat(path: string): string {
  const cut = join(mkdtempSync(join(tmpdir(), "hipfirst-")), "squat.mp4");
  execFileSync("ffmpeg", ["-v", "error", "-i", path, "-t", "5", "-an", cut]);
  return cut;
}

test("a video the person picks is looked at on the device: count, replay, angles to take along, nothing sent", async () => {
  const app = await startApp();
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: "en-GB",
      reducedMotion: "reduce",
    });
    const watch = new PageWatch(context, app.origin);
    const page = await context.newPage();
    await openSeeded(page, app.origin, knownPerson(3), "/movement");
    await page.getByRole("link", { name: "A video of you" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A video of you");
    expect(await accessibilityOf(page, "video, before")).toEqual([]);
    const picker = page.locator('input[type="file"]');

    await picker.setInputFiles({
      name: "letter.mp4",
      mimeType: "video/mp4",
      buffer: Buffer.from("This is no video."),
    });
    await expect(page.getByRole("alert")).toContainText("cannot show that file as a video");
    if (film === null) return;

    const uploads: string[] = [];
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    context.on("request", (request) => {
      if ((request.postDataBuffer()?.length ?? 0) > 20_000) uploads.push(request.url());
    });
    await picker.setInputFiles(oneSquat(film));
    await expect(page.getByRole("progressbar")).toBeVisible({ timeout: 30_000 });
    const seen = page.getByRole("region", { name: "What was seen" });
    await expect(seen).toBeVisible({ timeout: 200_000 });
    await expect(seen.locator(".video-count b")).toHaveText("1");
    expect(
      workers.filter((url) => url.includes("coach-worker")).length,
      "judged beside the page",
    ).toBeGreaterThan(0);
    await expect(page.locator(".replay-reps li")).toHaveCount(1);
    expect(await accessibilityOf(page, "video, seen")).toEqual([]);
    for (const [width, height] of [
      [390, 844],
      [1280, 800],
    ] as const)
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: screenFile(`video-${width}-${colorScheme}.png`), fullPage: true });
      }

    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "OpenSim motion" }).click();
    const lines = readFileSync(await (await saving).path(), "utf8").split("\n");
    expect(lines[0]).toBe("Coordinates");
    expect(lines.find((line) => line.startsWith("time\t"))).toContain("hip_flexion_r");

    await page.getByLabel("What does it show?").selectOption("R06");
    await expect(seen).toContainText("side to the camera");
    expect(uploads).toEqual([]);
    watch.expectClean();
  } finally {
    await browser.close();
    await app.stop();
  }
});
