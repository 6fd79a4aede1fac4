import { describe, expect, it } from "vitest";
import { type Course, memoryOf, newCourse } from "../course.ts";
import { findRung, type Rung } from "../ladder/rung.ts";
import { dayMs, weekMs } from "../time.ts";
import { deloadAfter, isEffortFalling, keepDeload, trainingWeek } from "./deload.ts";

const rung = findRung("R05") as Rung;
const on = (part: Partial<Course> = {}): Course => ({
  ...newCourse(),
  ...{ rung, highestOrder: rung.order, anchorMs: 0 },
  ...part,
});
const flare = { startMs: 1, firstMs: 1, previousOrder: 5, wasLastGreen: null, isUntried: true };
const maintenance = { sinceMs: 1, rule: "maintenance.pike" } as const;

describe("an easier week", () => {
  it("is the sixth, and every sixth after it", () => {
    const isEasy = (week: number) => {
      const course = on();
      keepDeload(course, week * weekMs + dayMs);
      return course.deload !== null;
    };
    expect([4, 5, 6, 10, 11, 12].map(isEasy)).toEqual([false, true, false, false, true, false]);
  });

  it("ends with its week and is followed by easy sessions", () => {
    const course = on({ easySessions: 0 });
    keepDeload(course, 5 * weekMs + dayMs);
    expect(course.deload?.untilMs).toBe(6 * weekMs);
    keepDeload(course, 6 * weekMs - 1);
    expect(course.deload).not.toBeNull();
    keepDeload(course, 6 * weekMs);
    expect([course.deload, course.easySessions]).toEqual([null, 2]);
  });

  it.each<[string, Partial<Course>]>([
    ["a flare", { flare }],
    ["maintenance", { maintenance }],
    ["climbing back", { highestOrder: 9 }],
    ["no rung", { rung: null }],
    ["no training week", { anchorMs: null }],
  ])("is not taken in %s", (_, part) => {
    const course = on(part);
    keepDeload(course, 5 * weekMs + dayMs);
    expect(course.deload).toBeNull();
    if (part.anchorMs === null) return;
    deloadAfter(course, dayMs, "deload.ill");
    expect(course.deload).toBeNull();
  });

  it("lasts seven days after an illness, and a second reason does not prolong it", () => {
    const course = on();
    deloadAfter(course, dayMs, "deload.ill");
    expect(course.deload).toEqual({ untilMs: 8 * dayMs, rule: "deload.ill" });
    deloadAfter(course, 3 * dayMs, "deload.effort");
    expect(course.deload).toEqual({ untilMs: 8 * dayMs, rule: "deload.ill" });
  });
});

it("weeks are whole ones since training began", () => {
  expect(trainingWeek(on({ anchorMs: null }), weekMs)).toBe(0);
  expect([-1, 0, weekMs - 1, weekMs, 2 * weekMs].map((ms) => trainingWeek(on(), ms))).toEqual([
    0, 0, 0, 1, 2,
  ]);
});

describe("falling effort", () => {
  type Session = readonly [amount: number, rir: number];
  it.each<[string, readonly Session[], boolean]>([
    [
      "two in three sessions",
      [
        [8, 4],
        [8, 3],
        [8, 2],
      ],
      true,
    ],
    [
      "two at once",
      [
        [8, 4],
        [8, 4],
        [8, 2],
      ],
      true,
    ],
    [
      "two, then the same",
      [
        [8, 4],
        [8, 2],
        [8, 2],
      ],
      true,
    ],
    [
      "one only",
      [
        [8, 4],
        [8, 4],
        [8, 3],
      ],
      false,
    ],
    [
      "up before down",
      [
        [8, 4],
        [8, 5],
        [8, 2],
      ],
      false,
    ],
    [
      "down and up again",
      [
        [8, 4],
        [8, 1],
        [8, 2],
      ],
      false,
    ],
    [
      "more repetitions last",
      [
        [8, 4],
        [8, 3],
        [9, 2],
      ],
      false,
    ],
    [
      "more repetitions second",
      [
        [8, 4],
        [9, 3],
        [9, 2],
      ],
      false,
    ],
    [
      "fewer repetitions in between",
      [
        [8, 4],
        [7, 3],
        [8, 2],
      ],
      false,
    ],
    [
      "two of three sessions only, of four",
      [
        [8, 4],
        [8, 3],
        [8, 3],
        [8, 2],
      ],
      false,
    ],
    [
      "two sessions only",
      [
        [8, 4],
        [8, 2],
      ],
      false,
    ],
    ["one session only", [[8, 4]], false],
    ["none", [], false],
  ])("%s", (_, sessions, expected) => {
    const course = on();
    memoryOf(course, rung).reserves.push(...sessions.map(([amount, rir]) => ({ amount, rir })));
    expect(isEffortFalling(course)).toBe(expected);
  });
});
