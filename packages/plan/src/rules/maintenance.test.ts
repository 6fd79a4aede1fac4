import { describe, expect, it } from "vitest";
import { type Course, newCourse } from "../course.ts";
import { findRung } from "../ladder/rung.ts";
import { dayMs, weekMs } from "../time.ts";
import { keepMaintenance, maintenanceSessionsPerWeek, noteQualifyingSession } from "./maintenance.ts";

const nowMs = 400 * dayMs;
const on = (id: string, part: Partial<Course> = {}): Course => {
  const rung = findRung(id) ?? null;
  return {
    ...newCourse(),
    rung,
    highestOrder: rung?.order ?? 0,
    firstSessionMs: 1,
    lastColour: "green",
    ...part,
  };
};
const pain = (...told: readonly (readonly [daysAgo: number, score: number])[]) => ({
  goalMetMs: 1,
  weeklyPain: told.map(([days, score]) => ({ atMs: nowMs - days * dayMs, score })),
});
const kept = (course: Course): string | null => {
  keepMaintenance(course, nowMs);
  return course.maintenance?.rule ?? null;
};

describe("keeping what was gained", () => {
  it.each<[string, Partial<Course>, string | null]>([
    ["steady pain and a goal met", pain([43, 2], [20, 3], [3, 2]), "maintenance.goal"],
    ["pain that moved by two", pain([43, 2], [20, 4], [3, 2]), null],
    ["pain that moved before the six weeks only", pain([80, 8], [43, 2], [3, 2]), "maintenance.goal"],
    ["the edge of the six weeks", pain([42, 2], [41, 3]), "maintenance.goal"],
    ["nothing told inside the six weeks", pain([50, 2], [43, 2]), null],
    ["nothing told before them", pain([41, 2], [3, 2]), null],
    ["no goal met", { ...pain([43, 2], [3, 2]), goalMetMs: null }, null],
    [
      "a flare",
      {
        ...pain([43, 2], [3, 2]),
        flare: { startMs: 1, firstMs: 1, previousOrder: 5, wasLastGreen: null, isUntried: true },
      },
      null,
    ],
    ["climbing back", { ...pain([43, 2], [3, 2]), highestOrder: 9 }, null],
    ["no session yet", { ...pain([43, 2], [3, 2]), firstSessionMs: null }, null],
    ["no rung yet", { ...pain([43, 2], [3, 2]), rung: null }, null],
    ["the wish to go on", { ...pain([43, 2], [3, 2]), wantsMore: true }, null],
  ])("%s", (_, part, rule) => expect(kept(on("R05", part))).toBe(rule));

  it("starts once, and ends an easier week and a raise that waits", () => {
    const course = on("R05", { ...pain([43, 2], [3, 2]), deload: { untilMs: 9, rule: "deload.ill" } });
    expect(kept(course)).toBe("maintenance.goal");
    expect([course.deload, course.raise, course.change.kind]).toEqual([null, null, "maintain"]);
    const sinceMs = course.maintenance?.sinceMs;
    keepMaintenance(course, nowMs + dayMs);
    expect(course.maintenance?.sinceMs).toBe(sinceMs);
  });

  it("starts on a pike, not below", () => {
    for (const [id, rule] of [
      ["R19", undefined],
      ["R20", "maintenance.pike"],
      ["R22", "maintenance.pike"],
    ] as const) {
      const course = on(id);
      noteQualifyingSession(course, nowMs);
      expect(course.maintenance?.rule).toBe(rule);
    }
  });

  it("needs two sessions a week for eight weeks, then one, and two for good from 60 years", () => {
    const since = (weeks: number) =>
      on("R20", { maintenance: { sinceMs: nowMs - weeks * weekMs, rule: "maintenance.pike" } });
    const perWeek = (weeks: number, age: number | null) =>
      maintenanceSessionsPerWeek(since(weeks), nowMs, age);
    expect([perWeek(7.9, 40), perWeek(8, 40), perWeek(8, null)]).toEqual([2, 1, 1]);
    expect([perWeek(20, 59), perWeek(20, 60)]).toEqual([1, 2]);
    expect(maintenanceSessionsPerWeek(on("R05"), nowMs, 70)).toBe(4);
  });
});
