import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  outputDir: "../../test-results/browser",
  globalSetup: "./e2e/support/lab-build.ts",
  // A pose model fills one core; two at once would starve each other's camera.
  workers: 1,
  timeout: 90_000,
  forbidOnly: true,
  // Cameras and clocks of a busy machine: a second try may pass, and is reported as unsteady.
  retries: process.env.CI ? 2 : 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
});
