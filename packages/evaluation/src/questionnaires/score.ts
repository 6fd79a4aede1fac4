import { numberOf } from "@hipfirst/evidence";
import { rmdq24 } from "./rmdq24.ts";

/** A score with what limits its reading; null when it cannot be scored. */
export interface Score {
  readonly score: number | null;
  /** Answered in part: scored with what there is, and said so. */
  readonly partial: boolean;
  /** What the score cannot show: improvement near the floor, deterioration near the ceiling. */
  readonly cannotShow: "improvement" | "deterioration" | null;
}

const unscored: Score = { score: null, partial: false, cannotShow: null };
const plain = (score: number, partial = false): Score => ({ score, partial, cannotShow: null });

/**
 * Roland-Morris 24: the number of ticked items, 0-24, higher is worse. A list left before its end is not scored; in a
 * finished one an item without a tick is 0.
 *
 * @param ticked numbers of the ticked items, 1-24
 */
export function scoreRmdq(ticked: readonly number[], finished: boolean): Score {
  const items = new Set(ticked);
  const areKnown = [...items].every(
    (item) => Number.isInteger(item) && item >= 1 && item <= rmdq24.items.length,
  );
  if (!finished || !areKnown) return unscored;
  const score = items.size;
  const atFloor = score < numberOf("evaluation.rmdqFloor") ? ("improvement" as const) : null;
  const atCeiling = score > numberOf("evaluation.rmdqCeiling") ? ("deterioration" as const) : null;
  return { score, partial: false, cannotShow: atFloor ?? atCeiling };
}

/** Pain of the past week, 0-10, higher is worse. */
export function scoreNprs(rating: number): Score {
  return rating >= 0 && rating <= 10 ? plain(rating) : unscored;
}

/** Mean of up to three named activities, 0 unable to 10 able as before; one or two are scored and marked partial. */
export function scorePsfs(ratings: readonly number[]): Score {
  const areValid = ratings.every((rating) => rating >= 0 && rating <= 10);
  if (!areValid || ratings.length === 0 || ratings.length > 3) return unscored;
  return plain(ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length, ratings.length < 3);
}

/** Global change since the start, -5 very much worse to +5 completely recovered. */
export function scoreGroc(rating: number): Score {
  return rating >= -5 && rating <= 5 ? plain(rating) : unscored;
}
