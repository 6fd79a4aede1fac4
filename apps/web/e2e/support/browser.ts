import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, expect, type Page } from "@playwright/test";

export interface CameraSetup {
  /** MJPEG shown by the fake camera; null shows Chromium's own test picture. */
  readonly clip?: string | null;
  readonly camera?: "allowed" | "denied" | "missing";
}

/** The system's Chromium; its build without windows, where it is installed, takes half the time for the same engine. */
function chromiumPath(): string {
  const windowless = "/usr/bin/chromium-headless-shell";
  return process.env.CHROMIUM_PATH ?? (existsSync(windowless) ? windowless : "/usr/bin/chromium");
}

/** The system's Chromium with a camera that plays a file. */
export function launchChromium({ clip = null, camera = "allowed" }: CameraSetup = {}): Promise<Browser> {
  const fakeDevice = camera === "missing" ? [] : ["--use-fake-device-for-media-stream"];
  // The answer to the question is given by the switch: a browser without windows asks nobody.
  const consent =
    camera === "denied" ? "--use-fake-ui-for-media-stream=deny" : "--use-fake-ui-for-media-stream";
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      "--no-sandbox",
      ...fakeDevice,
      consent,
      ...(clip === null ? [] : [`--use-file-for-fake-video-capture=${clip}`]),
    ],
  });
}

/** Everything that must not happen on any page: kept from the first moment, asserted at the end. */
export class PageWatch {
  readonly requests: string[] = [];
  readonly complaints: string[] = [];
  readonly #origin: string;

  constructor(context: BrowserContext, origin: string) {
    this.#origin = origin;
    context.on("request", (request) => this.requests.push(request.url()));
    context.on("weberror", (error) => this.complaints.push(`page error: ${error.error().message}`));
    context.on("console", (message) => {
      if (/content security policy/i.test(message.text())) this.complaints.push(message.text());
    });
  }

  /** No request to any other origin, no breach of the content policy, no uncaught error. */
  expectClean(): void {
    const foreign = this.requests.filter(
      (url) => !url.startsWith(`${this.#origin}/`) && !/^(data|blob):/.test(url),
    );
    expect(foreign, "requests to other origins").toEqual([]);
    expect(this.complaints, "policy breaches and page errors").toEqual([]);
  }
}

/** Waits until `probe` is true in the page. Playwright's own waiting uses eval, which our policy forbids. */
export async function waitInPage(page: Page, probe: () => boolean | Promise<boolean>, timeoutMs = 30_000) {
  await expect.poll(() => page.evaluate(probe), { timeout: timeoutMs }).toBe(true);
}
