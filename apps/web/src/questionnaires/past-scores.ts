import { type Change, type CourseOfScores, changeOf, type Instrument } from "@hipfirst/evaluation";
import type { EventOf } from "@hipfirst/record";
import type { Activity, Sheet } from "./instruments.ts";

type Answered = EventOf<"QuestionnaireAnswered">;

export interface PastScore {
  readonly at: string;
  /** Null when it was answered in part and could not be scored. */
  readonly score: number | null;
  /** Of a sheet of own activities, where they were told; null otherwise. */
  readonly activities: readonly Activity[] | null;
}

/** Every answer to one sheet, oldest first. */
export const pastScores = (answered: readonly Answered[], sheet: Sheet): readonly PastScore[] =>
  answered
    .filter(({ instrument }) => instrument === sheet)
    .map(({ at, score, answers }) => ({ at, score: score ?? null, activities: activitiesIn(answers) }));

const judged: ReadonlySet<string> = new Set<Instrument>(["NPRS", "RMDQ", "PSFS"]);

/** Two answers to one sheet, in numbers that may be compared. */
export interface Compared {
  readonly from: number;
  readonly to: number;
  /** False when an activity was rated in only one of them, and is left out of both. */
  readonly isWhole: boolean;
}

/** Own activities are compared by those rated both times; null where there is none, or no score. */
export function comparedWith(first: PastScore, later: PastScore): Compared | null {
  if (first.score === null || later.score === null) return null;
  if (first.activities === null && later.activities === null)
    return { from: first.score, to: later.score, isWhole: true };
  const [then, now] = [ratingsOf(first), ratingsOf(later)];
  const names = [...then.keys()].filter((name) => now.has(name));
  if (names.length === 0) return null;
  const mean = (ratings: ReadonlyMap<string, number>) =>
    names.reduce((sum, name) => sum + (ratings.get(name) ?? 0), 0) / names.length;
  return {
    from: mean(then),
    to: mean(now),
    isWhole: names.length === then.size && names.length === now.size,
  };
}

const ratingsOf = ({ activities }: PastScore): ReadonlyMap<string, number> =>
  new Map(
    (activities ?? []).flatMap(({ name, rating }) => (rating === null ? [] : [[name, rating] as const])),
  );

/** The last score beside the first; "different" when other activities were rated, null while there are not two. */
export function sinceStart(scores: readonly PastScore[]): Compared | "different" | null {
  const known = scores.filter(({ score }) => score !== null);
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined || first === last
    ? null
    : (comparedWith(first, last) ?? "different");
}

/** The last score against the first; null where there is nothing to compare or no change that is known to matter. */
export function changeSinceStart(sheet: Sheet, scores: readonly PastScore[]): Change | null {
  const compared = sinceStart(scores);
  if (!judged.has(sheet) || compared === null || compared === "different") return null;
  return changeOf(sheet as Instrument, compared.from, compared.to);
}

/**
 * The score from which a change from the first one matters; null where it is not judged, and where the scores are of
 * different activities.
 */
export function lineThatMatters(sheet: Sheet, scores: readonly PastScore[]): number | null {
  const known = scores.filter(({ score }) => score !== null);
  const first = known[0];
  if (!judged.has(sheet) || first === undefined || first.score === null) return null;
  if (!known.every((later) => comparedWith(first, later)?.isWhole)) return null;
  const { minimalImportant, reaches } = changeOf(sheet as Instrument, first.score, first.score);
  if (reaches === null) return null;
  return sheet === "PSFS" ? first.score + minimalImportant : first.score - minimalImportant;
}

/** Every own activity that was ever named, the first named first: one left out once is asked again. */
export function namedActivities(answered: readonly Answered[]): readonly string[] {
  const activities = answered
    .filter(({ instrument }) => instrument === "PSFS")
    .flatMap(({ answers }) => activitiesIn(answers) ?? []);
  return [...new Set(activities.map(({ name }) => name))];
}

function activitiesIn(answers: unknown): readonly Activity[] | null {
  const activities =
    typeof answers === "object" && answers !== null ? Reflect.get(answers, "activities") : null;
  return Array.isArray(activities) ? activities.filter(isActivity) : null;
}

function isActivity(value: unknown): value is Activity {
  if (typeof value !== "object" || value === null) return false;
  const rating = Reflect.get(value, "rating");
  return typeof Reflect.get(value, "name") === "string" && (rating === null || typeof rating === "number");
}

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
