import { defineConfig } from "vitest/config";
import { languages } from "./apps/web/build/languages.ts";

export default defineConfig({
  plugins: [languages()],
  test: {
    include: ["packages/**/*.test.ts", "apps/**/*.test.ts", ".ci/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "apps/web/e2e/**"],
    passWithNoTests: false,
    testTimeout: 60_000,
  },
});
