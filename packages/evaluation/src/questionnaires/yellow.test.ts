import { languages, render } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { worseningReview, yellowFlags, yellowPrompts } from "../index.ts";

const fine = { worry: 2, confidence: 8, mood: 1, sleep: 7, expectation: 8 };

describe("yellow-flag prompts", () => {
  it("have their words in every language", () => {
    for (const language of languages)
      for (const { id, attention } of yellowPrompts) {
        expect(render({ id: `evaluation.yellow.${id}.question` }, language)).not.toBe("");
        if (attention !== null)
          for (const end of ["low", "high"])
            expect(render({ id: `evaluation.yellow.${id}.${end}` }, language)).not.toBe("");
      }
  });

  it.each([
    [{ worry: 7 }, ["worry"]],
    [{ worry: 6 }, []],
    [{ mood: 7 }, ["mood"]],
    [{ confidence: 3 }, ["confidence"]],
    [{ confidence: 4 }, []],
    [{ sleep: 3 }, ["sleep"]],
    [{ expectation: 0 }, ["expectation"]],
  ])("QUE_YELLOW_LEARN: %o leads to %o", (change, learn) => {
    expect(yellowFlags({ ...fine, ...change }).learn).toEqual(learn);
  });

  it("QUE_YELLOW_SUPPORT: only very low mood names someone to talk to", () => {
    expect(yellowFlags({ ...fine, mood: 9 }).support).toBe(true);
    expect(yellowFlags({ ...fine, mood: 8 }).support).toBe(false);
    expect(yellowFlags({ ...fine, mood: 99 })).toMatchObject({ support: false, unanswered: ["mood"] });
  });

  it("draw nothing from silence", () => {
    expect(yellowFlags({})).toEqual({
      learn: [],
      support: false,
      unanswered: ["worry", "confidence", "mood", "sleep", "expectation"],
    });
  });
});

describe("slow worsening", () => {
  const none = { rmdq: null, nprsBaseline: null, weeklyNprs: [] };
  const weeks = (...scores: readonly (number | null)[]) =>
    scores.flatMap((score, index) => (score === null ? [] : [{ week: index + 1, score }]));

  it("QUE_WORSE_RMDQ: five points more than at the start", () => {
    expect(
      worseningReview({ ...none, rmdq: { baseline: 6, now: 11 } }).because.map(({ rule }) => rule),
    ).toEqual(["QUE_WORSE_RMDQ"]);
    expect(worseningReview({ ...none, rmdq: { baseline: 6, now: 10 } }).due).toBe(false);
  });

  it.each([
    [[5, 5], true],
    [[5, 4], false],
    [[3, 5], false],
    [[5, null, 5], false],
    [[5, 5, null], true],
    [[3, 5, 6, 7], true],
    [[5, 5, 3], false],
  ] as const)("QUE_WORSE_NPRS: weekly pain %o from a baseline of 3 asks for a review: %s", (scores, due) => {
    expect(worseningReview({ ...none, nprsBaseline: 3, weeklyNprs: weeks(...scores) }).due).toBe(due);
  });

  it("is not claimed without a baseline", () => {
    expect(worseningReview({ ...none, weeklyNprs: weeks(9, 9, 9) })).toEqual({ due: false, because: [] });
  });
});
