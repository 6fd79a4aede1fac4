import { forbiddenWording } from "@hipfirst/evidence";
import { catalogue as english } from "@hipfirst/words/en";
import { catalogue as spanish } from "@hipfirst/words/es";
import { describe, expect, it } from "vitest";

/** What the English list forbids, as Spanish would say it. */
const forbiddenInSpanish: readonly string[] = [
  "tu dolor se debe a",
  "tu dolor está causado",
  "desalinead\\p{L}*",
  "fuera de (?:su )?lugar",
  "cura tu",
  "previene el dolor de espalda",
  "columna inestable",
  "disfunción",
  "fisioterapeuta de IA",
];

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Whole words only: "secures" is not "cures". */
const found = (catalogue: Readonly<Record<string, string>>, patterns: readonly string[]): string[] => {
  const any = new RegExp(`(?<!\\p{L})(?:${patterns.join("|")})(?!\\p{L})`, "iu");
  return Object.entries(catalogue).flatMap(([id, text]) => (any.test(text) ? [`${id}: ${text}`] : []));
};

describe("forbidden wording", () => {
  it("stands in no English sentence", () => {
    expect(found(english, forbiddenWording.map(escaped))).toEqual([]);
  });

  it("stands in no Spanish sentence", () => {
    expect(found(spanish, forbiddenInSpanish)).toEqual([]);
  });

  it("would be noticed", () => {
    expect(found({ a: "Your pelvis is misaligned." }, forbiddenWording.map(escaped))).toHaveLength(1);
    expect(found({ a: "Tu pelvis está desalineada." }, forbiddenInSpanish)).toHaveLength(1);
    expect(found({ a: "It secures the strap." }, forbiddenWording.map(escaped))).toEqual([]);
  });
});
