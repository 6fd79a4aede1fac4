import { describe, expect, it } from "vitest";
import { catalogue as english } from "./catalogues/en/index.ts";
import { catalogue as spanish } from "./catalogues/es/index.ts";

const valueNames = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] as string))].sort();

describe("catalogues", () => {
  it("hold the same ids in every language", () => {
    expect(Object.keys(spanish).sort()).toEqual(Object.keys(english).sort());
  });

  it("use the same values in every language", () => {
    for (const [id, text] of Object.entries(english))
      expect([id, valueNames(spanish[id] ?? "")]).toEqual([id, valueNames(text)]);
  });

  it("hold no empty text", () => {
    for (const catalogue of [english, spanish])
      for (const [id, text] of Object.entries(catalogue))
        expect([id, text.trim().length > 0]).toEqual([id, true]);
  });
});
