import { testDefinition, testPlan } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import { Life } from "./testing/life.ts";

const dayMs = 24 * 3600 * 1000;
const fields = { side: "left", values: [10], unit: "s" };

describe("tests that are due", () => {
  it.each(testPlan.home)("%s comes again after the interval of its own definition, or never", (test) => {
    const weeks = testDefinition(test)?.retest?.everyWeeks ?? null;
    const life = Life.clear().add("TestMeasured", { ...fields, test });
    const { events, nowMs } = life;
    const dueAfter = (days: number) => {
      const later = new Life();
      later.events.push(...events);
      later.nowMs = nowMs + days * dayMs;
      return later.screen().plan().due.includes(test);
    };
    expect(dueAfter(1)).toBe(false);
    expect(dueAfter(7 * (weeks ?? 60) - 1)).toBe(false);
    expect(dueAfter(7 * (weeks ?? 60))).toBe(weeks !== null);
  });

  it("are at home the two holds after four weeks and the length after six", () => {
    const weeks = testPlan.home.flatMap((test) => {
      const every = testDefinition(test)?.retest?.everyWeeks;
      return every === undefined ? [] : [[test, every]];
    });
    expect(weeks).toEqual([
      ["T08", 6],
      ["T04", 4],
      ["T05", 4],
    ]);
  });
});

describe("pain that has not improved at six weeks", () => {
  const answers = (score: number | null) => ({ instrument: "NPRS", score });
  const whole = "screen:full";
  /** Trains from the first day on; the last full screen is a fortnight old when pain is asked again. */
  const atSixWeeks = (later: number | null): Life => {
    const life = Life.clear().add("QuestionnaireAnswered", answers(5)).train({ resting: 4 });
    while (life.nowMs < Life.clear().nowMs + 44 * dayMs) {
      if (life.plan().due.includes(whole)) life.screen();
      life.train({ resting: 4 });
    }
    if (!life.plan().due.includes(whole)) life.screen();
    return life.wait(1).add("QuestionnaireAnswered", answers(later)).wait(0.1);
  };

  it("asks for all safety questions before the next session, without closing it, until they are answered", () => {
    const life = atSixWeeks(5);
    const { due, session } = life.plan();
    expect([due[0], due.includes("screen:before-session"), session === null]).toEqual([whole, false, false]);
    expect(life.screen().wait(0.01).plan().due).not.toContain(whole);
    expect(life.wait(7).add("QuestionnaireAnswered", answers(5)).plan().due).not.toContain(whole);
  });

  it.each([
    ["pain went down", 2],
    ["nobody said how it is", null],
  ])("asks for nothing more where %s", (_, later) => {
    expect(atSixWeeks(later).plan().due).not.toContain(whole);
  });
});
