import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Life } from "../testing/life.ts";
import { dayMs, hourMs, weekMs } from "../time.ts";
import { type CalendarEntry, calendarOf } from "./calendar.ts";

const isSession = ({ kind }: CalendarEntry): boolean => kind === "session" || kind === "easier-session";
const sessionDays = (entries: readonly CalendarEntry[]): number[] =>
  entries.filter(isSession).map(({ day }) => Date.parse(day));
const calendar = (life: Life, weeks = 6, weekdays?: readonly number[]) =>
  calendarOf({ now: life.now, events: life.events, weeks, ...(weekdays === undefined ? {} : { weekdays }) });

describe("the coming weeks", () => {
  it("keep 36 hours and at most four sessions in seven days, for any start and any days", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }), { nil: undefined }),
        (sessions, weekdays) => {
          const days = sessionDays(calendar(Life.clear().train({}, sessions), 6, weekdays).entries);
          for (const [index, day] of days.entries()) {
            if (index > 0) expect(day - (days[index - 1] ?? 0)).toBeGreaterThanOrEqual(36 * hourMs);
            expect(days.filter((other) => other >= day && other < day + weekMs).length).toBeLessThanOrEqual(
              4,
            );
            if (weekdays !== undefined) expect(weekdays).toContain(new Date(day).getUTCDay());
          }
          if (weekdays === undefined) expect(days.length).toBeGreaterThan(12);
        },
      ),
      { seed: 5, numRuns: 25 },
    );
  });

  it.each<[string, Life, weekdays: number[] | undefined, isForecast: boolean]>([
    ["is what can be done today", Life.clear().train({}, 3).wait(3), undefined, false],
    ["is not what must wait: the morning is not known yet", Life.clear().train({}, 3), undefined, true],
    ["is not what is left for another day", Life.clear().train({}, 3).wait(3), [0], true],
  ])("certain %s, and nothing after it", (_, life, weekdays, isForecast) => {
    const [first, ...later] = calendar(life, 6, weekdays).entries.filter(isSession);
    expect(first?.isForecast).toBe(isForecast);
    expect(later.length).toBeGreaterThan(3);
    expect(later.every((each) => each.isForecast)).toBe(true);
  });

  it("bring the easier sixth week, the weekly pain question, and tests again after four weeks", () => {
    const { entries } = calendar(Life.clear(), 8);
    expect(entries.some(({ kind }) => kind === "easier-session")).toBe(true);
    const of = (what: string) =>
      entries.filter((each) => each.what === what).map(({ day }) => Date.parse(day));
    const [first, second] = of("T04");
    expect((second ?? 0) - (first ?? 0)).toBe(28 * dayMs);
    const pain = of("NPRS");
    expect(pain.length).toBeGreaterThanOrEqual(7);
    for (const [index, day] of pain.entries())
      if (index > 0) expect(day - (pain[index - 1] ?? 0)).toBe(weekMs);
  });

  it("plan nothing while locked, paused or before the screen, and say what is due", () => {
    expect(calendar(Life.clear({ CES1: "yes" })).entries.some(isSession)).toBe(false);
    expect(calendar(Life.clear().train().clinician("pause")).entries.some(isSession)).toBe(false);
    expect(calendar(new Life()).entries).toMatchObject([{ kind: "screen", isForecast: false }]);
  });

  it("do not change the record they are made from, and are the same twice", () => {
    const life = Life.clear().train({}, 2);
    const before = JSON.stringify(life.events);
    expect(calendar(life)).toEqual(calendar(life));
    expect(JSON.stringify(life.events)).toBe(before);
  });

  it("count days where the person is", () => {
    const { events } = Life.clear();
    const late = calendarOf({ now: "2026-03-02T23:30:00-08:00", events, weeks: 1 });
    expect(late.entries.find(isSession)?.day).toBe("2026-03-02");
  });
});
