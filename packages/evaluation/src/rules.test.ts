import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const here = dirname(fileURLToPath(import.meta.url));
const ruleId = /\b(?:RULE|INT|STR|LEN|SCREEN|CLASS|CONF|ASY|FUN|TRU|CMP|PROP|QUE|RETEST)_[A-Z0-9_]+\b/g;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
const idsIn = (text: string): Set<string> => new Set(text.match(ruleId) ?? []);
const files = filesUnder(here).filter((file) => !file.endsWith("rules.test.ts"));
const read = (list: readonly string[]) => idsIn(list.map((file) => readFileSync(file, "utf8")).join("\n"));

const written = idsIn(readFileSync(join(here, "../../../docs/evaluation-rules.md"), "utf8"));
const tested = read(files.filter((file) => file.endsWith(".test.ts")));
const used = read(files.filter((file) => !file.endsWith(".test.ts")));

describe("the written rules", () => {
  it("are there", () => expect(written.size).toBeGreaterThan(50));

  it("are each cited by a test", () => {
    expect([...written].filter((id) => !tested.has(id))).toEqual([]);
  });

  it("hold every rule that the code names", () => {
    expect([...used].filter((id) => !written.has(id) && !id.endsWith("_"))).toEqual([]);
  });
});
