import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = "packages/words/src/catalogues/en";
const ids = new Set(
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as object)),
);
/** First parts of ids that stand for sentences only; those of rooms are also used by constants and rules. */
const wordsOnly = "app|capture|compare|learn|library|movement|pwa|report|storage|strength|tests";
const literalId = new RegExp(`["'\`]((?:${wordsOnly})\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)["'\`]`, "g");

const screens = execFileSync("git", ["ls-files", "apps/web/src"], { encoding: "utf8" })
  .split("\n")
  .filter((path) => /\.tsx?$/.test(path) && !path.includes(".test."));

describe("sentences of the app", () => {
  it("exist for every id that a screen names", () => {
    const named = screens.flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(literalId)].map((match) => ({ path, id: match[1] as string })),
    );
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter(({ id }) => !ids.has(id))).toEqual([]);
  });
});
