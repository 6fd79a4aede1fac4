import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const virtualId = "virtual:languages";
const resolvedId = `\0${virtualId}`;
const ownFolder = fileURLToPath(new URL("../../../packages/words/src/catalogues", import.meta.url));

type Texts = Readonly<Record<string, string>>;

interface FoundLanguage {
  /** The code of the language, as in its file's name. */
  readonly code: string;
  readonly texts: Texts;
  /** What the app imports to have all of its texts. */
  readonly from: string;
  readonly exported: "catalogue" | "default";
}

const read = (file: string): Texts => JSON.parse(readFileSync(file, "utf8")) as Texts;

/** The languages of this repository, a folder each, and every language that is one file in one of the folders. */
export function findLanguages(folders: readonly string[]): readonly FoundLanguage[] {
  const own = readdirSync(ownFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: code }) => ({
      ...{ code, texts: read(join(ownFolder, code, "app.json")) },
      ...{ from: `@hipfirst/words/${code}`, exported: "catalogue" as const },
    }));
  const added = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file) => ({
        ...{ code: basename(file, ".json"), texts: read(join(folder, file)) },
        ...{ from: join(folder, file), exported: "default" as const },
      })),
  );
  return [...own, ...added];
}

/**
 * Tells the app its languages as `virtual:languages`: those of the repository, and every `xx.json` beside them or in
 * the folder that HIPFIRST_LANGUAGES names. Only the one in use is loaded.
 */
export function languages(folder = process.env.HIPFIRST_LANGUAGES): Plugin {
  const folders = [ownFolder, ...(folder ? [resolve(folder)] : [])];
  return {
    name: "hipfirst:languages",
    resolveId: (id) => (id === virtualId ? resolvedId : null),
    load(id) {
      if (id !== resolvedId) return null;
      const entries = findLanguages(folders).map(({ code, texts, from, exported }) => {
        const name = texts["app.language.name"];
        if (name === undefined)
          throw new Error(`${from} has no "app.language.name": add its own name for itself`);
        const direction = texts["app.language.direction"] === "rtl" ? "rtl" : "ltr";
        const facts = JSON.stringify({ code, name, direction }).slice(1, -1);
        return `{ ${facts}, load: async () => (await import(${JSON.stringify(from)})).${exported} }`;
      });
      return `export const languages = [${entries.join(",\n")}];`;
    },
  };
}
