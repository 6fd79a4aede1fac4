import { say } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { doseRange, needsText, stepsOf } from "./item-words.ts";
import { builtIn, choicesOf, filterNames } from "./shelf.ts";

describe.each(["en", "es"] as const)("words of the library in %s", (language) => {
  const t = (id: string, values?: Parameters<typeof say>[1]): string => say(id, values, language);

  it("name dose, equipment and steps of every exercise", () => {
    for (const item of builtIn) {
      const { id } = item.definition;
      expect([id, doseRange(item, t)]).toEqual([id, expect.stringMatching(/\d/)]);
      expect([id, needsText(item, t).every((text) => text.length > 1)]).toEqual([id, true]);
      expect([id, stepsOf(item, (_, wordId) => t(wordId)).length > 1]).toEqual([id, true]);
    }
  });

  it("name every value of every filter and every kind of source", () => {
    for (const name of filterNames.filter((each) => each !== "need"))
      for (const value of choicesOf(builtIn, name)) {
        const id = value === "beside" ? "library.stage.beside" : `exercises.${name}.${value}`;
        expect(t(id)).not.toBe("");
      }
    for (const status of ["seen-abstract", "seen-excerpt", "calculated", "memory-unverified"])
      expect(t(`library.source.${status}`)).not.toBe("");
  });

  it("say one hold and one length as such", () => {
    const lengthening = builtIn.find(({ definition }) => definition.id === "A05");
    if (lengthening === undefined) throw new Error("A05 must be in the library");
    expect(doseRange(lengthening, t)).toContain(
      language === "en" ? "One hold of 30 s" : "Un aguante de 30 s",
    );
  });
});
