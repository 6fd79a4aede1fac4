import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { told } from "../testing/lives.ts";
import { newestRules, ruleVersions } from "./versions.ts";

type Decided = Readonly<Record<string, readonly string[]>>;

const golden: Readonly<Record<string, Decided>> = JSON.parse(
  readFileSync(new URL("../../test/golden/decisions.json", import.meta.url), "utf8"),
);

/** An older version's line is left empty where the newest decides the same. */
function decidedOnce(version: string, name: string): readonly string[] | undefined {
  const newest = golden[newestRules.id]?.[name];
  return golden[version]?.[name]?.map((line, index) => line || (newest?.[index] ?? "")) ?? newest;
}

/**
 * A failing case means that a decision changed. If that is meant, keep the old rules or numbers in a version of their own
 * (`versions.ts`), then write the new decisions: `npx tsx packages/plan/test/write-decisions.ts`.
 */
describe.each(ruleVersions)("version $id decides as it always did", ({ id }) => {
  it.each(told)("%s", (name, decide) => {
    const decisions = decide(id);
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions).toEqual(decidedOnce(id, name));
  });
});
