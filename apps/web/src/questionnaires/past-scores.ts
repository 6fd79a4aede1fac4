import { type Change, type CourseOfScores, changeOf, type Instrument } from "@hipfirst/evaluation";
import type { EventOf } from "@hipfirst/record";
import type { Activity, Sheet } from "./instruments.ts";

type Answered = EventOf<"QuestionnaireAnswered">;

export interface PastScore {
  readonly at: string;
  /** Null when it was answered in part and could not be scored. */
  readonly score: number | null;
}

/** Every answer to one sheet, oldest first. */
export const pastScores = (answered: readonly Answered[], sheet: Sheet): readonly PastScore[] =>
  answered
    .filter(({ instrument }) => instrument === sheet)
    .map(({ at, score }) => ({ at, score: score ?? null }));

const judged: ReadonlySet<string> = new Set<Instrument>(["NPRS", "RMDQ", "PSFS"]);

/** The last score against the first; null where there is nothing to compare or no change that is known to matter. */
export function changeSinceStart(sheet: Sheet, scores: readonly PastScore[]): Change | null {
  const known = scores.flatMap(({ score }) => (score === null ? [] : [score]));
  const [first, last] = [known[0], known.at(-1)];
  if (!judged.has(sheet) || known.length < 2 || first === undefined || last === undefined) return null;
  return changeOf(sheet as Instrument, first, last);
}

/** The score from which a change from the first one matters; null where it is not judged. */
export function lineThatMatters(sheet: Sheet, scores: readonly PastScore[]): number | null {
  const first = scores.find(({ score }) => score !== null)?.score ?? null;
  if (!judged.has(sheet) || first === null) return null;
  const { minimalImportant, reaches } = changeOf(sheet as Instrument, first, first);
  if (reaches === null) return null;
  return sheet === "PSFS" ? first + minimalImportant : first - minimalImportant;
}

/** The own activities that were named last. */
export function lastActivities(answered: readonly Answered[]): readonly Activity[] {
  const last = answered.findLast(({ instrument }) => instrument === "PSFS")?.answers;
  const activities = typeof last === "object" && last !== null ? Reflect.get(last, "activities") : null;
  return Array.isArray(activities) ? activities.filter(isActivity) : [];
}

const isActivity = (value: unknown): value is Activity =>
  typeof value === "object" && value !== null && typeof Reflect.get(value, "name") === "string";

const weekMs = 7 * 86_400_000;

/** What slow worsening is judged from: the first scores, the last Roland-Morris, and weekly means of pain. */
export function courseOfScores(answered: readonly Answered[]): CourseOfScores {
  const known = (sheet: Sheet) =>
    pastScores(answered, sheet).flatMap(({ at, score }) => (score === null ? [] : [{ at, score }]));
  const [rmdq, pain] = [known("RMDQ"), known("NPRS")];
  const [firstRmdq, lastRmdq] = [rmdq[0], rmdq.at(-1)];
  const [firstPain] = pain;
  const weeks = new Map<number, number[]>();
  for (const { at, score } of pain.slice(1)) {
    const week = Math.max(1, Math.ceil((Date.parse(at) - Date.parse(firstPain?.at ?? at)) / weekMs));
    weeks.set(week, [...(weeks.get(week) ?? []), score]);
  }
  return {
    rmdq: firstRmdq && lastRmdq ? { baseline: firstRmdq.score, now: lastRmdq.score } : null,
    nprsBaseline: firstPain?.score ?? null,
    weeklyNprs: [...weeks].map(([week, scores]) => ({
      week,
      score: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    })),
  };
}
