import type { CalendarEntry } from "@hipfirst/plan";

export interface CalendarDay {
  /** `2026-05-04`. */
  readonly day: string;
  readonly entries: readonly CalendarEntry[];
}

const dayMs = 86_400_000;
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayText = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * So many times seven days from the given one, in weeks that begin on the weekday the language begins with: the first
 * and the last are cut where the days begin and end.
 */
export function weeksFrom(
  today: string,
  weeks: number,
  entries: readonly CalendarEntry[],
  firstWeekday: number,
): readonly (readonly CalendarDay[])[] {
  const startMs = utc(today);
  const lead = (new Date(startMs).getUTCDay() - firstWeekday + 7) % 7;
  const end = dayText(startMs + weeks * 7 * dayMs);
  return Array.from({ length: lead === 0 ? weeks : weeks + 1 }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => dayText(startMs + (week * 7 + weekday - lead) * dayMs))
      .filter((day) => day >= today && day < end)
      .map((day) => ({ day, entries: entries.filter((entry) => entry.day === day) })),
  );
}
