import { findExercise, ladder } from "@hipfirst/exercises";

/** Rungs on the whole ladder, the pikes included. */
export const rungCount = Math.max(...ladder.map(({ order }) => order ?? 0));

/** The place of a rung on the ladder, 1 at the bottom; null before there is one. */
export function rungNumber(id: string | null): number | null {
  return id === null ? null : (findExercise(id)?.order ?? null);
}
