import { forceErrorOf } from "../force-error.ts";
import { rungNumber } from "../ladder-place.ts";
import type { Care, PastSession } from "../record/care.ts";

export interface TimedValue {
  readonly ms: number;
  readonly value: number;
  /** Half the height of the bar inside which a difference may be chance; 0 where the error is not known. */
  readonly error: number;
}

/** One line of a chart; a missing answer is a missing point, never a zero. */
export interface TimeLine {
  readonly side: "left" | "right" | null;
  readonly points: readonly TimedValue[];
}

const workedSessions = (sessions: readonly PastSession[]): readonly PastSession[] =>
  sessions.filter(({ sets }) => sets.length > 0);

const timed = (at: string, value: number, error = 0): TimedValue => ({ ms: Date.parse(at), value, error });

/** The highest rung of each session. */
export function rungLine({ sessions }: Pick<Care, "sessions">): TimeLine {
  const points = workedSessions(sessions).flatMap(({ started, sets }) => {
    const rungs = sets.flatMap(({ exercise }) => rungNumber(exercise) ?? []);
    return rungs.length === 0 ? [] : [timed(started.at, Math.max(...rungs))];
  });
  return { side: null, points };
}

/** Pain at rest before each session that was asked and answered. */
export function restingPainLine({ sessions }: Pick<Care, "sessions">): TimeLine {
  const points = workedSessions(sessions).flatMap(({ started }) =>
    typeof started.restingPain === "number" ? [timed(started.at, started.restingPain)] : [],
  );
  return { side: null, points };
}

/** Strength tests that are drawn, in the order a person meets them. */
export const drawnTests = ["T05", "T04", "T01", "T02", "T03"] as const;
export type DrawnTest = (typeof drawnTests)[number];

const forceTests: ReadonlySet<string> = new Set(["T01", "T02", "T03"]);

/** The best try of each day and side of one test; null when it was never measured. */
export function testLines({ results }: Pick<Care, "results">, test: DrawnTest): readonly TimeLine[] | null {
  const lines = (["left", "right"] as const).map((side) => ({
    side,
    points: bestByDay(results, test, side),
  }));
  return lines.some(({ points }) => points.length > 0) ? lines : null;
}

function bestByDay(results: Care["results"], test: DrawnTest, side: "left" | "right"): TimedValue[] {
  const errorOf = forceTests.has(test) ? forceErrorOf : () => 0;
  const best = new Map<string, number>();
  for (const result of results) {
    const day = result.on;
    if (result.test !== test || result.side !== side || day === undefined || result.values.length === 0)
      continue;
    best.set(day, Math.max(best.get(day) ?? Number.NEGATIVE_INFINITY, ...result.values));
  }
  return [...best].sort().map(([day, value]) => timed(day, value, errorOf(value)));
}

const flareShownMs = 7 * 86_400_000;

/** The week from each reported flare, to be marked in every chart. */
export const flareSpans = ({
  state,
}: Pick<Care, "state">): readonly (readonly [fromMs: number, toMs: number])[] =>
  state.flares.map(({ at }) => [Date.parse(at), Date.parse(at) + flareShownMs] as const);

/** How often the person showed up; kinds of adherence are never added up. */
export function showingUp({ sessions }: Pick<Care, "sessions">) {
  const worked = workedSessions(sessions);
  return {
    activeDays: new Set(worked.map(({ started }) => started.at.slice(0, 10))).size,
    sessions: worked.length,
    morningsAnswered: worked.filter(({ mornings }) => mornings.length > 0).length,
    sets: worked.reduce((sum, { sets }) => sum + sets.length, 0),
  };
}
