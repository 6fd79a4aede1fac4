import { type Score, scoreEntryOnly, scoreNprs, scorePsfs } from "@hipfirst/evaluation";

/** Sheets this app asks itself, in the order they are offered. */
export const askedSheets = ["NPRS", "PSFS", "RMDQ", "YELLOW", "GROC"] as const;
export type AskedSheet = (typeof askedSheets)[number];

/** Sheets of which only a total may be kept. */
export const enteredSheets = ["ODI", "STARTBACK", "OMPSQ", "PROMIS"] as const;
export type EnteredSheet = (typeof enteredSheets)[number];

export type Sheet = AskedSheet | EnteredSheet;

export const isAskedSheet = (id: string): id is AskedSheet => askedSheets.some((sheet) => sheet === id);
export const isEnteredSheet = (id: string): id is EnteredSheet => enteredSheets.some((sheet) => sheet === id);

/** The ends of a sheet's score; null for the one that has no score. */
export function rangeOf(sheet: Sheet): readonly [low: number, high: number] | null {
  if (isEnteredSheet(sheet)) return scoreEntryOnly[sheet].range;
  return { NPRS: [0, 10], PSFS: [0, 10], RMDQ: [0, 24], GROC: [-5, 5], YELLOW: null }[sheet] as
    | readonly [number, number]
    | null;
}

/** One own activity and how well it goes: 0 unable, 10 as before; null is not rated. */
export interface Activity {
  readonly name: string;
  readonly rating: number | null;
}

export interface PainAnswers {
  readonly average7Days: number | null;
  readonly worst7Days: number | null;
}

export const scorePain = ({ average7Days }: PainAnswers): Score["score"] =>
  average7Days === null ? null : scoreNprs(average7Days).score;

/** The activities that have a name, and the score of those that are rated. */
export function scoreActivities(
  activities: readonly Activity[],
): Score & { readonly named: readonly Activity[] } {
  const named = activities
    .map(({ name, rating }) => ({ name: name.trim(), rating }))
    .filter(({ name }) => name !== "");
  return { ...scorePsfs(named.flatMap(({ rating }) => (rating === null ? [] : [rating]))), named };
}
