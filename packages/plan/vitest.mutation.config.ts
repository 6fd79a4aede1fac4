import { defineConfig } from "vitest/config";
import { newestRules } from "./src/rules/versions.ts";

/**
 * The tests that state the rules, and what the newest version decides in whole lives. Generated lives take seconds for each
 * changed rule and are left out, so what they would notice besides is not counted; the page of rules would notice a text,
 * not a rule.
 */
export default defineConfig({
  test: {
    include: ["packages/plan/src/**/*.test.ts"],
    exclude: ["**/page.test.ts", "**/invariants.test.ts", "**/live-course.test.ts", "**/calendar/*.test.ts"],
    testNamePattern: new RegExp(`^(?!version)|^version '${newestRules.id}'`),
    testTimeout: 20_000,
  },
});
