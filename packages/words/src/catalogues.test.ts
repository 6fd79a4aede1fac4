import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue as english } from "./catalogues/en/index.ts";
import { catalogue as spanish } from "./catalogues/es/index.ts";

type Catalogue = Readonly<Record<string, string>>;

const folder = new URL("catalogues/", import.meta.url);
/** Languages that came as one file. */
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Catalogue] as const);

const valueNames = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] as string))].sort();
const valuesById = (catalogue: Catalogue) =>
  Object.fromEntries(Object.entries(catalogue).map(([id, text]) => [id, valueNames(text)]));

describe.each([["en", english], ["es", spanish], ...files] as const)("catalogue %s", (_, catalogue) => {
  it("holds the ids of English, each with the same values", () => {
    expect(valuesById(catalogue)).toEqual(valuesById(english));
  });

  it("holds no empty text", () => {
    expect(Object.entries(catalogue).filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});
