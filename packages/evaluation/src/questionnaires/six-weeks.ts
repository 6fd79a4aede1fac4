import { numberOf } from "@hipfirst/evidence";
import type { Sentence } from "@hipfirst/words";
import { changeOf } from "./change.ts";

/** What the record says about pain since training began. Times are in milliseconds since 1970, null is unknown. */
export interface PainSinceStart {
  /** The first training session in which something was done. */
  readonly firstSessionMs: number | null;
  /** Average pain of the past 7 days, 0-10, as it was answered, in any order; an answer without a score is left out. */
  readonly answers: readonly { readonly atMs: number; readonly score: number }[];
  /** The last full safety screen that was complete. */
  readonly lastFullScreenMs: number | null;
  /** The last time a clinician looked at it, as far as the record says. */
  readonly reviewedMs: number | null;
}

/** Whether pain got better in six weeks, and what is still asked because it did not. */
export interface SixWeekReview {
  /** "unknown" where nobody was asked, and where the pain at the start was too low to be seen getting better. */
  readonly pain: "too-early" | "unknown" | "improved" | "not-improved";
  /** All safety questions again; nothing is closed until they are answered. */
  readonly asksScreen: boolean;
  /** A clinician's look. */
  readonly asksReview: boolean;
  /** Null unless pain did not get better. */
  readonly because: { readonly rule: "QUE_SIX_WEEKS"; readonly text: Sentence } | null;
}

/**
 * QUE_SIX_WEEKS: pain that has not improved at six weeks asks for all safety questions and a clinician's look, once. The
 * six weeks count from the first session, or from the first answer where that came later.
 */
export function sixWeekReview(known: PainSinceStart, nowMs: number): SixWeekReview {
  const { firstSessionMs } = known;
  if (firstSessionMs === null || firstSessionMs > nowMs) return nothingAsked("too-early");
  const answers = known.answers.filter(({ atMs, score }) => atMs <= nowMs && score >= 0 && score <= 10);
  if (answers.length === 0) return nothingAsked("unknown");
  const reviewMs = numberOf("evaluation.painReviewWeeks") * weekMs;
  if (nowMs < firstSessionMs + reviewMs) return nothingAsked("too-early");
  answers.sort((a, b) => a.atMs - b.atMs);
  const start = answers.findLast(({ atMs }) => atMs <= firstSessionMs) ?? answers[0];
  if (start === undefined) return nothingAsked("unknown");
  const dueMs = Math.max(firstSessionMs, start.atMs) + reviewMs;
  if (nowMs < dueMs) return nothingAsked("too-early");
  const since = answers.filter(({ atMs }) => atMs >= dueMs);
  const [first, last] = [since[0], since.at(-1)];
  if (first === undefined || last === undefined) return nothingAsked("unknown");
  const reached = since.map(({ score }) => changeOf("NPRS", start.score, score).reaches);
  if (reached.includes(true)) return nothingAsked("improved");
  if (reached.includes(null)) return nothingAsked("unknown");
  return {
    pain: "not-improved",
    asksScreen: known.lastFullScreenMs === null || known.lastFullScreenMs < first.atMs,
    asksReview: known.reviewedMs === null || known.reviewedMs < first.atMs,
    because: {
      rule: "QUE_SIX_WEEKS",
      text: { id: "evaluation.review.QUE_SIX_WEEKS", values: { start: start.score, now: last.score } },
    },
  };
}

const weekMs = 7 * 86_400_000;

const nothingAsked = (pain: Exclude<SixWeekReview["pain"], "not-improved">): SixWeekReview => ({
  pain,
  asksScreen: false,
  asksReview: false,
  because: null,
});
