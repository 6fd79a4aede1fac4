import { type Browser, test } from "@playwright/test";
import { startApp } from "./app-server.ts";
import { launchChromium } from "./browser.ts";
import type { RunningServer } from "./static-server.ts";

/** Where the tests of a file play: an app with a record of its own, and a browser without a camera. */
interface Stage {
  readonly app: RunningServer;
  readonly browser: Browser;
}

/** One stage for all tests of the file: they share what is on the server. */
export function stageForFile(): Stage {
  const stage = new OpenStage();
  test.beforeAll(() => stage.open());
  test.afterAll(() => stage.close());
  return stage;
}

/** A stage for each test: what one leaves on the server would stand in the way of the next. */
export function stageForEachTest(): Stage {
  const stage = new OpenStage();
  test.beforeEach(() => stage.open());
  test.afterEach(() => stage.close());
  return stage;
}

class OpenStage implements Stage {
  #app: RunningServer | null = null;
  #browser: Browser | null = null;

  get app(): RunningServer {
    return opened(this.#app);
  }

  get browser(): Browser {
    return opened(this.#browser);
  }

  async open(): Promise<void> {
    this.#app = await startApp();
    this.#browser = await launchChromium({ camera: "missing" });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#app?.stop();
    this.#browser = null;
    this.#app = null;
  }
}

function opened<Part>(part: Part | null): Part {
  if (part === null) throw new Error("The stage is open while a test runs: ask for it inside the test");
  return part;
}
