import { rungNumber } from "../ladder-place.ts";
import type { PastSession } from "../record/care.ts";

/** One value a session, oldest first; null is a gap, not a zero. */
export type Series = readonly (number | null)[];

export interface ProgressSeries {
  readonly rung: Series;
  readonly restingPain: Series;
  readonly activeDays: number;
  readonly sessions: number;
  readonly morningsAnswered: number;
  readonly sets: number;
}

/** What the progress page draws. Sessions without a set are not sessions; kinds of adherence are never added. */
export function progressSeries(all: readonly PastSession[]): ProgressSeries {
  const sessions = all.filter(({ sets }) => sets.length > 0);
  return {
    rung: sessions.map(highestRung),
    restingPain: sessions.map(({ started }) => started.restingPain ?? null),
    activeDays: new Set(sessions.map(({ started }) => started.at.slice(0, 10))).size,
    sessions: sessions.length,
    morningsAnswered: sessions.filter(({ mornings }) => mornings.length > 0).length,
    sets: sessions.reduce((sum, { sets }) => sum + sets.length, 0),
  };
}

function highestRung({ sets }: PastSession): number | null {
  const rungs = sets.flatMap(({ exercise }) => rungNumber(exercise) ?? []);
  return rungs.length === 0 ? null : Math.max(...rungs);
}
