import type { Care } from "../record/care.ts";

export interface DayMark {
  readonly date: Date;
  readonly isDone: boolean;
  readonly isToday: boolean;
}

export interface TodaysFacts {
  /** Monday to Sunday of this week. */
  readonly week: readonly DayMark[];
  readonly sessionsThisWeek: number;
  readonly restingPain: number | null;
  readonly morningPain: number | null;
}

/** The small facts of today. Null is "not answered", which is not zero. */
export function todaysFacts(care: Pick<Care, "sessions" | "now">): TodaysFacts {
  const done = new Set(
    care.sessions
      .filter(({ sets }) => sets.length > 0)
      .map(({ started }) => new Date(started.at).toDateString()),
  );
  const week = daysOfWeek(care.now).map((date) => ({
    date,
    isDone: done.has(date.toDateString()),
    isToday: date.toDateString() === care.now.toDateString(),
  }));
  const last = care.sessions.at(-1);
  return {
    week,
    sessionsThisWeek: week.filter(({ isDone }) => isDone).length,
    restingPain: last?.started.restingPain ?? null,
    morningPain: last?.mornings.at(-1)?.pain ?? null,
  };
}

function daysOfWeek(now: Date): readonly Date[] {
  const sinceMonday = (now.getDay() + 6) % 7;
  return Array.from(
    { length: 7 },
    (_, day) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - sinceMonday + day),
  );
}
