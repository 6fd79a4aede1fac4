import { describe, expect, it } from "vitest";
import { asksWhetherItSounded, usualPreferences } from "./preferences.ts";
import { weeksFrom } from "./weeks.ts";

describe("weeks of days", () => {
  it("begin today, break on the first weekday and keep each entry on its day", () => {
    const entry = { day: "2026-05-07", kind: "session", what: "R03", isForecast: true } as const;
    // A Wednesday.
    const weeks = weeksFrom("2026-05-06", 3, [entry], 1);
    expect(weeks.map((week) => [week[0]?.day, week.length])).toEqual([
      ["2026-05-06", 5],
      ["2026-05-11", 7],
      ["2026-05-18", 7],
      ["2026-05-25", 2],
    ]);
    expect(weeks[0]?.[1]).toEqual({ day: "2026-05-07", entries: [entry] });
  });

  it("go over the end of a year and a change of the clocks", () => {
    const days = weeksFrom("2026-12-30", 1, [], 1)
      .flat()
      .map(({ day }) => day);
    const newYear = ["2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04", "2027-01-05"];
    expect(days).toEqual(["2026-12-30", "2026-12-31", ...newYear]);
    expect(weeksFrom("2026-03-27", 1, [], 1).flat()).toHaveLength(7);
  });

  it.each(["2026-11-23", "2026-11-29"])(
    "from %s, a Monday or a Sunday, hold each of four weeks' days",
    (today) => {
      const days = weeksFrom(today, 4, [], 1).flatMap((week) => week.map(({ day }) => day));
      expect(days[0]).toBe(today);
      expect(new Set(days).size).toBe(28);
      expect(days).toHaveLength(28);
    },
  );
});

describe("the weekly check of reminders", () => {
  const saved = { ...usualPreferences, savedAt: "2026-05-01T08:00:00Z" };
  const on = (date: string) => new Date(`${date}T08:00:00Z`);

  it("asks a week after the file was saved or the last answer, and never without reminders", () => {
    expect(asksWhetherItSounded(saved, on("2026-05-07"))).toBe(false);
    expect(asksWhetherItSounded(saved, on("2026-05-08"))).toBe(true);
    const checked = { ...saved, checkedAt: "2026-05-08T08:00:00Z" };
    expect(asksWhetherItSounded(checked, on("2026-05-14"))).toBe(false);
    expect(asksWhetherItSounded(checked, on("2026-05-15"))).toBe(true);
    expect(asksWhetherItSounded({ ...saved, remindMin: 0 }, on("2026-06-01"))).toBe(false);
    expect(asksWhetherItSounded(usualPreferences, on("2026-06-01"))).toBe(false);
  });
});
