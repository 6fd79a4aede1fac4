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
