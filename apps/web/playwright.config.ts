import { defineConfig } from "@playwright/test";

/** Specs in which a pose model watches a camera or a film. */
const camera = /(capture|camera|video)\.spec\.ts$/;

export default defineConfig({
  testDir: "e2e",
  outputDir: "../../test-results/browser",
  globalSetup: "./e2e/support/lab-build.ts",
  workers: 2,
  projects: [
    { name: "pages", testIgnore: camera },
    // A pose model fills one core; two at once would starve each other's camera.
    { name: "camera", testMatch: camera, workers: 1 },
  ],
  timeout: 150_000,
  // A chunk of the app may take longer than five seconds to arrive on a machine that does something else too.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // Cameras and clocks of a busy machine: a second try may pass, and is reported as unsteady.
  retries: process.env.CI ? 2 : 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
});
