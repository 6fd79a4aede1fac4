import { describe, expect, it } from "vitest";
import { type Course, newCourse } from "../course.ts";
import { bottomDose } from "../ladder/dose.ts";
import { rungOf } from "../ladder/rung.ts";
import { dayMs } from "../time.ts";
import { afterAbsence, isAway } from "./absence.ts";

const endMs = 1000 * dayMs;
const flare = { startMs: 1, firstMs: 1, previousOrder: 9, wasLastGreen: null, isUntried: true };
const maintenance = { sinceMs: 1, rule: "maintenance.pike" } as const;

const on = (id: string, part: Partial<Course> = {}): Course => ({
  ...newCourse(),
  rung: rungOf(id),
  lastSession: { startMs: endMs - dayMs / 24, endMs },
  ...part,
});

/** The rung, the change and what was said after so many days without a session. */
function after(days: number, course: Course) {
  afterAbsence(course, endMs + days * dayMs);
  return [course.rung?.id, course.change.kind, course.because.map(({ rule }) => rule)];
}

describe("days without a session", () => {
  it.each<[days: number, rung: string, change: string, rules: readonly string[]]>([
    [6.99, "R09", "none", []],
    [7, "R09", "none", ["regress.absence7"]],
    [13.99, "R09", "none", ["regress.absence7"]],
    [14, "R08", "regress", ["regress.absence14"]],
    [27.99, "R08", "regress", ["regress.absence14"]],
    [28, "R07", "regress", ["regress.absence28"]],
  ])("%d from R09 lead to %s", (days, ...told) => expect(after(days, on("R09"))).toEqual(told));

  it("end a raise that waits from the seventh on", () => {
    const raise = { kind: "add-reps", isStepAtTop: false, rule: "doubleProgression.advance" } as const;
    const dose = bottomDose(rungOf("R09"));
    const left = [6, 7].map((days) => {
      const course = on("R09", { raise: { ...raise, dose } });
      after(days, course);
      return course.raise === null;
    });
    expect(left).toEqual([false, true]);
  });

  it("begin the training weeks anew from the fourteenth on, and end an easier week", () => {
    const begun = [13, 14].map((days) => {
      const course = on("R09", { anchorMs: 1, deload: { untilMs: 9, rule: "deload.ill" } });
      after(days, course);
      return [course.anchorMs, course.deload === null];
    });
    expect(begun).toEqual([
      [1, false],
      [endMs + 14 * dayMs, true],
    ]);
  });

  it("hold the lowest rung, at its smallest dose", () =>
    expect(after(14, on("R01"))).toEqual(["R01", "hold", ["regress.absence14", "regress.floor"]]));

  it.each<[string, Partial<Course>]>([
    ["in a flare", { flare }],
    ["while the ladder rests", { ladderPausedMs: 1 }],
  ])("lower nothing %s, which has a way back of its own", (_, part) => {
    expect(after(30, on("R09", part))).toEqual(["R09", "none", ["regress.absence28"]]);
  });

  it.each<[string, Partial<Course>, rules: readonly string[]]>([
    ["a flare", { flare }, []],
    ["maintenance", { maintenance }, []],
    ["a rest of the ladder", { ladderPausedMs: 1 }, ["regress.absence7"]],
  ])("of a week in %s", (_, part, rules) =>
    expect(after(8, on("R09", part))).toEqual(["R09", "none", rules]),
  );

  it("end maintenance from the fourteenth on only", () => {
    const kept = [13, 14].map((days) => {
      const course = on("R20", { maintenance });
      after(days, course);
      return course.maintenance !== null;
    });
    expect(kept).toEqual([true, false]);
  });

  it.each<[string, Partial<Course>]>([
    ["no session was ever done", { lastSession: null }],
    ["no rung is held yet", { rung: null }],
  ])("say nothing where %s", (_, part) => {
    expect(after(30, on("R09", part))).toEqual([part.rung === null ? undefined : "R09", "none", []]);
  });

  it("count as away from the seventh on", () => {
    const away = (days: number, course: Course) => isAway(course, endMs + days * dayMs);
    expect([6.99, 7, 8].map((days) => away(days, on("R09")))).toEqual([false, true, true]);
    expect(away(30, on("R09", { lastSession: null }))).toBe(false);
  });
});
