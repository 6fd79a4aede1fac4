import { type Browser, expect, type Page, test } from "@playwright/test";
import { startApp } from "./support/app-server.ts";
import { accessibilityOf, arriveAtTests } from "./support/arrive.ts";
import { launchChromium, PageWatch } from "./support/browser.ts";
import type { RunningServer } from "./support/static-server.ts";

let app: RunningServer;
let browser: Browser;
test.beforeAll(async () => {
  browser = await launchChromium();
});
test.afterAll(() => browser.close());
// A record of its own: devices of one server share theirs.
test.beforeEach(async () => {
  app = await startApp();
});
test.afterEach(() => app.stop());

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Drawn {
  readonly picture: Buffer;
  readonly points: Readonly<Record<"hip" | "knee" | "ankle", Point>>;
}

const size = { width: 1200, height: 900 };
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** A leg drawn with its thigh at a known angle to the horizon and its knee bent by a known angle. */
async function drawLeg(page: Page, thighDeg: number, kneeDeg: number): Promise<Drawn> {
  const hip = { x: 420, y: 480 };
  const along = (from: Point, deg: number, length: number): Point => ({
    x: from.x + Math.cos(radians(deg)) * length,
    y: from.y - Math.sin(radians(deg)) * length,
  });
  const knee = along(hip, thighDeg, 330);
  const ankle = along(knee, thighDeg - kneeDeg, 300);
  const points = { hip, knee, ankle };
  const address = await page.evaluate(
    ({ places, width, height }) => {
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.fillStyle = "#dfe8e4";
      context.fillRect(0, 0, width, height);
      context.strokeStyle = "#8a5a3c";
      context.lineWidth = 60;
      context.beginPath();
      for (const { x, y } of places) context.lineTo(x, y);
      context.stroke();
      return canvas.toDataURL("image/png");
    },
    { places: Object.values(points), ...size },
  );
  return { picture: Buffer.from(address.split(",")[1] ?? "", "base64"), points };
}

/** Drags a point of the photo to a place of the picture. */
async function dragTo(page: Page, name: string, at: Point): Promise<void> {
  const frame = await page.locator(".photo svg").boundingBox();
  const grip = await page.getByRole("button", { name, exact: true }).locator(".grip").boundingBox();
  if (frame === null || grip === null) throw new Error("the photo is not shown");
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(
    frame.x + (at.x / size.width) * frame.width,
    frame.y + (at.y / size.height) * frame.height,
    { steps: 4 },
  );
  await page.mouse.up();
}

async function openThomas(page: Page): Promise<void> {
  await page.goto(`${app.origin}/evaluation/T08`);
  await page.getByRole("radio", { name: "Yes" }).first().check();
  await page.getByRole("button", { name: "Begin" }).click();
}

test("three dragged points give the angle of drawn legs within one degree, and the photo stays here", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 1400 }, locale: "en-GB" });
  const watch = new PageWatch(context, app.origin);
  const page = await context.newPage();
  await arriveAtTests(page, app.origin);
  await openThomas(page);
  for (const [thighDeg, kneeDeg] of [
    [-18, 70],
    [-4.5, 85],
    [0, 90],
    [12, 60],
    [33, 40],
  ] as const) {
    const { picture, points } = await drawLeg(page, thighDeg, kneeDeg);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "leg.png", mimeType: "image/png", buffer: picture });
    await page.getByRole("button", { name: "Hip", exact: true }).waitFor();
    await dragTo(page, "Hip", points.hip);
    await dragTo(page, "Knee", points.knee);
    await dragTo(page, "Ankle", points.ankle);
    const read = Number(await page.getByLabel("Thigh against level").inputValue());
    const knee = Number(/bent (\d+)/.exec(await page.locator("output.reading").innerText())?.[1]);
    expect(Math.abs(read - thighDeg), `thigh at ${thighDeg}`).toBeLessThanOrEqual(1);
    expect(Math.abs(knee - kneeDeg), `knee at ${kneeDeg}`).toBeLessThanOrEqual(2);
    if (thighDeg === 33) break;
    await page.getByRole("button", { name: "Use another photo" }).click();
  }
  expect(await accessibilityOf(page, "photo")).toEqual([]);
  await page.screenshot({ path: "test-results/evaluation/photo-390-light.png" });

  const before = Number(await page.getByLabel("Thigh against level").inputValue());
  await page.getByRole("button", { name: "Knee", exact: true }).focus();
  await page.keyboard.press("Shift+ArrowUp");
  const after = Number(await page.getByLabel("Thigh against level").inputValue());
  expect(after).toBeGreaterThan(before);

  await page.getByRole("button", { name: "Save this try" }).click();
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(stored).not.toContain("data:image");
  expect(watch.requests.filter((url) => url.startsWith(app.origin) && /photo|image\/png/.test(url))).toEqual(
    [],
  );
  watch.expectClean();
  await context.close();
});

/** Chromium without windows asks for the sensors and is refused, unless it was allowed before. */
const phoneWithSensor = {
  viewport: { width: 390, height: 844 },
  locale: "en-GB",
  permissions: ["accelerometer", "gyroscope"],
};

test("the phone laid on the thigh reads its tilt, and a device without a sensor says so", async () => {
  const context = await browser.newContext(phoneWithSensor);
  const page = await context.newPage();
  await arriveAtTests(page, app.origin);
  await openThomas(page);
  const lay = page.getByRole("button", { name: "Lay the phone on the leg" });
  await lay.click();
  await expect(lay).toBeDisabled();
  await page.evaluate(() =>
    dispatchEvent(new DeviceOrientationEvent("deviceorientation", { alpha: 0, beta: -13.4, gamma: 20 })),
  );
  await expect(page.locator(".tilt output")).toHaveText("−13°");
  await page.getByRole("button", { name: "Take this angle" }).click();
  await expect(page.getByLabel("Thigh against level")).toHaveValue("-13.4");
  await page.getByRole("button", { name: "Save this try" }).click();
  await lay.click();
  await expect(page.getByText("This device has no tilt sensor.")).toBeVisible();
  await context.close();
});

test("the camera with a level waits until the phone is level", async () => {
  const context = await browser.newContext(phoneWithSensor);
  const page = await context.newPage();
  await arriveAtTests(page, app.origin);
  await openThomas(page);
  await page.getByRole("button", { name: "Take a photo with a level" }).click();
  const shutter = page.getByRole("button", { name: "Take the photo" });
  await expect(shutter).toBeEnabled();
  const tilt = (gamma: number) =>
    page.evaluate(
      (by) =>
        dispatchEvent(new DeviceOrientationEvent("deviceorientation", { alpha: 0, beta: 30, gamma: by })),
      gamma,
    );
  await tilt(12);
  await expect(shutter).toBeDisabled();
  await expect(page.getByText("Turn the phone by 10°")).toBeVisible();
  await tilt(1);
  await shutter.click();
  await expect(page.getByRole("button", { name: "Hip", exact: true })).toBeVisible();
  await context.close();
});
