import { describe, expect, it } from "vitest";
import { catalogue as english } from "../../../words/src/catalogues/en/index.ts";
import { main, stories } from "../testing/stories.ts";
import { ruleTable } from "./table.ts";

describe("every rule", () => {
  it.each(Object.entries(stories))("%s fires and does what it says", (rule, story) => {
    const [life, holds] = story();
    const plan = life.plan();
    expect(plan.because.map((reason) => reason.rule)).toContain(rule);
    expect([holds(plan), plan.state, plan.current, plan.change, main(plan)][0], JSON.stringify(plan)).toBe(
      true,
    );
  });

  it("has a story, a source and words", () => {
    expect(Object.keys(stories).sort()).toEqual(Object.keys(ruleTable).sort());
    for (const rule of Object.keys(ruleTable)) expect(english).toHaveProperty([`plan.because.${rule}`]);
  });
});
