import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rulesPage } from "./page.ts";

it("is the page in docs: run npx tsx packages/plan/test/write-rules.ts after changing a rule or a number", () => {
  const written = readFileSync(new URL("../../../../docs/plan-rules.md", import.meta.url), "utf8");
  expect(written).toBe(rulesPage());
  expect(written.split("\n").length).toBeGreaterThan(100);
});
