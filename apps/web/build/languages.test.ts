import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue } from "@hipfirst/words/en";
import { createSpeaker } from "@hipfirst/words/speaker";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findLanguages, languages } from "./languages.ts";

/** A language that nobody speaks: every sentence between brackets, read from the right. */
const madeUp = Object.fromEntries(Object.entries(catalogue).map(([id, text]) => [id, `⟦${text}⟧`]));
const named = { ...madeUp, "app.language.name": "Xanx", "app.language.direction": "rtl" };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hipfirst-languages-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function codeOf(added: string): string {
  const { load } = languages(added);
  if (typeof load !== "function") throw new Error("The plugin must have a plain load");
  return String((load as (id: string) => string | null)("\0virtual:languages"));
}

describe("a third language", () => {
  it("is one file, which the app offers under its own name and reads in its direction", async () => {
    writeFileSync(join(folder, "xx.json"), JSON.stringify(named));
    expect(findLanguages([folder]).map(({ code }) => code)).toEqual(["en", "es", "xx"]);
    const code = codeOf(folder);
    expect(code).toContain('"code":"es","name":"Español","direction":"ltr"');
    expect(code).toContain('"code":"xx","name":"Xanx","direction":"rtl"');
    const runnable = code.replaceAll(
      /await import\("([^"]+\.json)"\)/g,
      'await import("$1", { with: { type: "json" } })',
    );
    const script = join(folder, "languages.mjs");
    writeFileSync(script, runnable);
    const { languages: found } = (await import(/* @vite-ignore */ script)) as {
      languages: { code: string; load: () => Promise<Record<string, string>> }[];
    };
    const texts = await found.find(({ code: each }) => each === "xx")?.load();
    const speaker = createSpeaker("xx", texts ?? {});
    expect(speaker.say("app.record.imported", { count: 3 })).toBe("⟦3 entries were brought in.⟧");
  });

  it("is asked for its own name", () => {
    writeFileSync(join(folder, "yy.json"), JSON.stringify({ "app.back": "x" }));
    expect(() => codeOf(folder)).toThrow('no "app.language.name"');
  });
});
