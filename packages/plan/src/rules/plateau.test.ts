import { describe, expect, it } from "vitest";
import { type Course, memoryOf, newCourse, type RungMemory } from "../course.ts";
import { bottomDose } from "../ladder/dose.ts";
import { rungOf } from "../ladder/rung.ts";
import { dayMs } from "../time.ts";
import { ruleNumber } from "./in-force.ts";
import { explainPlateau, notePlateau } from "./plateau.ts";

const rung = rungOf("R05");
const windowDays = ruleNumber("plan.plateauWindowDays");

function on(memory: Partial<RungMemory> = {}, part: Partial<Course> = {}): Course {
  const course: Course = { ...newCourse(), rung, highestOrder: rung.order, anchorMs: 0, ...part };
  Object.assign(memoryOf(course, rung), memory);
  return course;
}
/** So many sessions without a gain, evenly over so many days. */
const flat = (count: number, days: number): number[] =>
  Array.from({ length: count }, (_, index) => (index * days * dayMs) / (count - 1));
const said = (course: Course) => {
  explainPlateau(course);
  return course.because.map(({ rule }) => rule).filter((rule) => rule.startsWith("plateau"));
};

describe("sessions without a gain", () => {
  it("are counted on from the last", () => {
    const course = on({ flatSinceMs: [dayMs] });
    notePlateau(course, 3 * dayMs);
    expect(memoryOf(course, rung).flatSinceMs).toEqual([dayMs, 3 * dayMs]);
  });

  const raise = { kind: "add-reps", dose: bottomDose(rung), isStepAtTop: false } as const;
  it.each<[string, Partial<RungMemory>, Partial<Course>]>([
    ["a raise that waits", {}, { raise: { ...raise, rule: "doubleProgression.advance" } }],
    ["a first session at the top", { run: [false] }, {}],
    ["the fast track", { isFastTracked: true }, {}],
  ])("are forgotten with %s", (_, memory, part) => {
    const course = on({ flatSinceMs: [dayMs], ...memory }, part);
    notePlateau(course, 3 * dayMs);
    expect(memoryOf(course, rung).flatSinceMs).toEqual([]);
  });

  it.each<[string, number[], number]>([
    ["five", flat(5, 10), 0],
    ["six within the window", flat(6, windowDays), 1],
    ["six over a day more", flat(6, windowDays + 1), 0],
    ["seven", flat(7, 10), 2],
  ])("are explained: %s", (_, flatSinceMs, count) => {
    const rules = ["plateau.check", "plateau.microStep"].slice(0, count);
    expect(said(on({ flatSinceMs }))).toEqual(rules);
  });

  it.each<[string, number, hasReview: boolean]>([
    ["eight", 8, false],
    ["nine", 9, true],
    ["ten", 10, true],
  ])("ask for a second look: %s", (_, sessions, hasReview) => {
    const course = on({ flatSinceMs: flat(sessions, 10) });
    explainPlateau(course);
    const rules = course.because.map(({ rule }) => rule);
    expect([rules.includes("plateau.review"), rules.includes("withoutClinic.suggest")]).toEqual([
      hasReview,
      hasReview,
    ]);
    expect(course.because[0]?.values).toEqual({ sessions });
  });

  it.each<[string, number, rule: string | undefined]>([
    ["the seventh", 6, undefined],
    ["the eighth", 7, "plateau.deload"],
    ["the ninth", 8, undefined],
  ])("bring an easier week once: %s", (_, before, rule) => {
    const course = on({ flatSinceMs: flat(before, 10) });
    notePlateau(course, 11 * dayMs);
    expect(course.deload?.rule).toBe(rule);
  });

  it("are none before a rung is held", () => expect(said(on({}, { rung: null }))).toEqual([]));
});
