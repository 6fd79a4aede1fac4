import { type Course, type Flare, memoryOf, newCourse, type RungMemory } from "../course.ts";
import type { SessionFacts } from "../history/session.ts";
import { type SetFacts, setFacts, type ToldSet } from "../history/sets.ts";
import type { UsualPain } from "../history/usual-pain.ts";
import { rungOf } from "../ladder/rung.ts";
import { dayMs, hourMs } from "../time.ts";

/** The moment that tables of rules are told at. */
export const nowMs = 1000 * dayMs;
export const daysAgo = (days: number): number => nowMs - days * dayMs;
export const endedAt = (endMs: number) => ({ startMs: endMs - hourMs, endMs });

/** Someone who holds a rung, fresh but for what is told; the last session was green and yesterday. */
export function standing(id: string, part: Partial<Course> = {}, memory: Partial<RungMemory> = {}): Course {
  const rung = rungOf(id);
  const course: Course = {
    ...newCourse(),
    ...{ rung, highestOrder: rung.order, lastColour: "green", lastSession: endedAt(daysAgo(1)) },
    ...part,
  };
  // The rules write into what a table tells: each course has its own.
  if (course.flare !== null) course.flare = { ...course.flare };
  Object.assign(memoryOf(course, rung), structuredClone(memory));
  return course;
}

export const memoryOn = (course: Course, id: string): RungMemory => memoryOf(course, rungOf(id));

export const rulesSaid = (course: Course): readonly string[] => course.because.map(({ rule }) => rule);

/** What a rule said it saw; null where it did not speak. */
export const seenBy = (course: Course, wanted: string) =>
  course.because.find(({ rule }) => rule === wanted)?.values ?? null;

export const usualPain = (value: number): UsualPain => ({
  ...{ scores: [value], past: [{ atMs: 0, value }] },
  ...{ lastWeekly: null, isRiseHeld: false },
});

export const flare: Flare = {
  ...{ startMs: daysAgo(4), firstMs: daysAgo(4), previousOrder: 9 },
  ...{ wasLastGreen: true, isUntried: false },
};

/** Eight good repetitions on R05 with three in reserve and hardly any pain, seen by a camera. */
export const setOf = (part: Partial<ToldSet> = {}): SetFacts =>
  setFacts({
    ...{ exercise: "R05", side: "left", reps: 8, validReps: 8, rir: 3, peakPain: 1 },
    ...{ source: "camera", tracked: 0.95 },
    ...part,
  });

/** A session that began now and after which nothing hurt. */
export function sessionOf(sets: readonly Partial<ToldSet>[], part: Partial<SessionFacts> = {}): SessionFacts {
  const endMs = nowMs + hourMs;
  const calm = { isStiff: false, isRaisedAt48h: false, isSpreadingOrNumb: false, isIll: false };
  return {
    ...{ id: "s1", kind: "training", rules: null, startMs: nowMs, endMs, stopped: null },
    ...{ restingPain: 1, painAfter: 1, nextRestingPain: 1, sets: sets.map(setOf) },
    aftermath: { pain: 1, painAtMs: endMs + 20 * hourMs, lastAtMs: endMs + 20 * hourMs, ...calm },
    ...part,
  };
}
