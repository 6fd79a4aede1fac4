import { numberOf } from "@hipfirst/evidence";
import type { Sentence } from "@hipfirst/words";

/** Scores so far; what was not asked is null or absent, never 0. */
export interface CourseOfScores {
  readonly rmdq: { readonly baseline: number; readonly now: number } | null;
  readonly nprsBaseline: number | null;
  /** Mean pain of the past 7 days by week of the plan, whole numbers from 1, in any order. */
  readonly weeklyNprs: readonly { readonly week: number; readonly score: number }[];
}

/** Whether it is time for a review because things got worse, with the reasons. */
export interface Review {
  readonly due: boolean;
  readonly because: readonly {
    readonly rule: "QUE_WORSE_RMDQ" | "QUE_WORSE_NPRS";
    readonly text: Sentence;
  }[];
}

/** QUE_WORSE_RMDQ and QUE_WORSE_NPRS: slow worsening asks for a review; it never locks and never diagnoses. */
export function worseningReview(scores: CourseOfScores): Review {
  const because: Review["because"][number][] = [];
  const { rmdq } = scores;
  if (rmdq !== null && rmdq.now - rmdq.baseline >= numberOf("evaluation.rmdqWorse"))
    because.push(reason("QUE_WORSE_RMDQ", { points: rmdq.now - rmdq.baseline }));
  const weeks = weeksWorse(scores);
  if (weeks >= numberOf("evaluation.nprsWorseWeeks"))
    because.push(reason("QUE_WORSE_NPRS", { points: numberOf("evaluation.nprsWorse"), weeks }));
  return { due: because.length > 0, because };
}

function reason(rule: Review["because"][number]["rule"], values: Readonly<Record<string, number>>) {
  return { rule, text: { id: `evaluation.review.${rule}`, values } };
}

/** Weeks in a row up to the newest answer in which pain was worse; a week without an answer ends the row. */
function weeksWorse({ nprsBaseline, weeklyNprs }: CourseOfScores): number {
  if (nprsBaseline === null) return 0;
  const byWeek = new Map(weeklyNprs.map(({ week, score }) => [week, score]));
  const line = nprsBaseline + numberOf("evaluation.nprsWorse");
  let week = Math.max(0, ...byWeek.keys());
  let count = 0;
  while ((byWeek.get(week) ?? Number.NEGATIVE_INFINITY) >= line) {
    count += 1;
    week -= 1;
  }
  return count;
}
