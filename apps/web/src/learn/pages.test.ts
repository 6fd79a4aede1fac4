import { claims } from "@hipfirst/evidence";
import { findExercise } from "@hipfirst/exercises";
import { languages, say } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { learnPages } from "./pages.ts";

const claim = (id: string) => claims.find((each) => each.id === id);

describe("pages to learn from", () => {
  it("are six, each with a picture and its words", () => {
    expect(learnPages).toHaveLength(6);
    for (const { id, figure, paragraphs } of learnPages) {
      expect(findExercise(figure)).toBeDefined();
      for (const language of languages)
        for (let n = 1; n <= paragraphs; n++) expect(say(`learn.${id}.text.${n}`, {}, language)).not.toBe("");
    }
  });

  it("rest on claims that may be said, and name only unsupported ones as such", () => {
    for (const page of learnPages) {
      for (const id of page.claims) expect([id, claim(id)?.maySay ?? null]).not.toEqual([id, null]);
      for (const id of page.notSupported)
        expect(["not-supported", "contradicted", "very-low"]).toContain(claim(id)?.grade);
    }
  });
});
