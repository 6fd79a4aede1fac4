import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import type { Plugin } from "vitest/config";
import type { Mutant } from "./mutant.ts";

const room = fileURLToPath(new URL("..", import.meta.url));
const virtualId = "virtual:mutants";
const silent = { debug: ignore, info: ignore, isDebugEnabled: () => false };

function ignore(): void {
  // The instrumenter has nothing to say that the report does not.
}

/** They decide nothing: the words of the rules, and the page that is made from them. */
const withoutRules: ReadonlySet<string> = new Set(["src/rules/table.ts", "src/rules/page.ts"]);

/** A file, or the files of a folder that decide something and are no tests. */
function filesAt(path: string): string[] {
  if (path.endsWith(".ts")) return [path];
  const found = readdirSync(`${room}${path}`).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  return found.map((name) => `${path}/${name}`).filter((name) => !withoutRules.has(name));
}

/** Serves the rules with every mutant in them, each behind a switch, and the list of those mutants. */
export async function instrumented(paths: readonly string[]): Promise<Plugin> {
  const names = paths.flatMap(filesAt).map((name) => `${room}${name}`);
  const files = names.map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") }));
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false };
  const found = await new Instrumenter(silent as never).instrument(files, options as never);
  const sources = new Map(found.files.map(({ name, content }) => [name, content]));
  const mutants: readonly Mutant[] = found.mutants.map((mutant) => ({
    id: mutant.id,
    file: relative(room, mutant.fileName),
    line: mutant.location.start.line + 1,
    change: `${mutant.mutatorName}: ${mutant.replacement.replace(/\s+/g, " ").slice(0, 120)}`,
    isDisabled: mutant.status === "Ignored",
  }));
  return {
    name: "instrumented",
    enforce: "pre",
    resolveId(id, importer) {
      if (id === virtualId) return `\0${virtualId}`;
      return id === "vitest" && importer?.startsWith(`${room}src/`) ? `${room}mutation/registry.ts` : null;
    },
    load(id) {
      if (id === `\0${virtualId}`) return `export const mutants = ${JSON.stringify(mutants)};`;
      return sources.get(id.split("?")[0] ?? id) ?? null;
    },
  };
}
