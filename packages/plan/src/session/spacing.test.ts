import { describe, expect, it } from "vitest";
import type { Course } from "../course.ts";
import { noLimits } from "../history/clinician.ts";
import { daysAgo, flare, nowMs, standing } from "../testing/standing.ts";
import { dayMs, hourMs, weekMs } from "../time.ts";
import { earliestMs } from "./spacing.ts";

/** Hours from now to the earliest next session. */
const hoursTo = (part: Partial<Course>, ageYears: number | null = 40): number =>
  (earliestMs(standing("R05", part), nowMs, ageYears) - nowMs) / hourMs;
const ended = (hours: number): Partial<Course> => ({
  lastSession: { startMs: nowMs - (hours + 1) * hourMs, endMs: nowMs - hours * hourMs },
});
const started = (...days: number[]): Partial<Course> => ({ ...ended(99), recentStartsMs: days.map(daysAgo) });
const flaring = (days: number, hours: number): Partial<Course> => ({
  ...ended(hours),
  flare: { ...flare, startMs: daysAgo(days) },
});
const kept = (weeks: number, ...days: number[]): Partial<Course> => ({
  ...started(...days),
  maintenance: { sinceMs: nowMs - weeks * weekMs, rule: "maintenance.goal" },
});
const limited = (sessionsPerWeek: number): Partial<Course> => ({ limits: { ...noLimits, sessionsPerWeek } });

describe("the earliest next session", () => {
  it.each<[string, Partial<Course>, hours: number]>([
    ["is now before the first", { lastSession: null, recentStartsMs: [1, 2, 3, 4].map(daysAgo) }, 0],
    ["is 36 hours after the end of the last", ended(10), 26],
    ["is now once they are over", ended(36), 0],
    ["is never in the past", ended(200), 0],
    ["is 36 hours later on the first days of a flare", flaring(2.99, 10), 26],
    ["is 48 hours later from its third day on", flaring(3, 10), 38],
    ["waits for a week after the fourth last", started(6, 5, 4, 3), 24],
    ["does not after the third last", started(6, 5, 4), 0],
    ["looks at the fourth last, whatever came before", started(6.9, 6.5, 6, 5, 4, 3), 24],
    ["is twice a week in the first eight weeks of keeping", kept(7.9, 6, 3), 24],
    ["is once a week after them", kept(8, 3), 96],
    ["is as seldom as a clinician limits", { ...started(6, 5), ...limited(2) }, 24],
    ["is no oftener for a limit above the rule", { ...started(6, 5, 4, 3), ...limited(9) }, 24],
    ["is once a week for a limit of none: a pause is another decision", { ...started(5), ...limited(0) }, 48],
  ])("%s", (_, part, hours) => expect(hoursTo(part)).toBeCloseTo(hours, 6));

  it("is twice a week for whoever is sixty, for as long as it is kept", () => {
    expect([59, 60, null].map((age) => hoursTo(kept(20, 6, 3), age))).toEqual([96, 24, 96]);
  });

  it("counts a week from the start and hours from the end", () => {
    const lastSession = { startMs: nowMs - 3 * dayMs, endMs: nowMs - 30 * hourMs };
    expect(hoursTo({ lastSession, recentStartsMs: [1, 2, 3, 4].map(() => daysAgo(3)) })).toBe(96);
  });
});
