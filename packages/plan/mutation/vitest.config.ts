import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { instrumented } from "./instrumented.ts";

const rules = [
  ...["src/rules", "src/session", "src/ladder", "src/history", "src/capacity"],
  ...[
    "src/proposal.ts",
    "src/would-change.ts",
    "src/unlocks.ts",
    "src/due.ts",
    "src/course.ts",
    "src/fold.ts",
  ],
];
/** `MUTATE=src/rules/pain.ts` changes one file only. */
const paths = process.env.MUTATE?.split(",") ?? rules;

/** Changes the rules one place at a time, all in one process, and counts the changes that a test notices. */
export default defineConfig({
  root: fileURLToPath(new URL("../../..", import.meta.url)),
  plugins: [await instrumented(paths)],
  test: {
    include: ["packages/plan/mutation/mutants.ts"],
    testTimeout: 3_600_000,
    maxWorkers: 1,
  },
});
