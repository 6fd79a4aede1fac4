import { type SixWeekReview, sixWeekReview } from "@hipfirst/evaluation";
import type { RecordState } from "@hipfirst/record";
import type { NewEvent } from "../coach/record/stamp.ts";

interface Known {
  readonly state: Pick<RecordState, "questionnaires" | "sessions" | "decisions">;
  readonly clearance: { readonly lastFullAt: string | null };
  readonly proposal: { readonly due: readonly string[] };
  readonly now: Date;
}

/** What this note is about; the plan and the clearance leave notes alone. */
const about = "six-weeks";

/**
 * Whether pain got better in six weeks, as the record says it. The safety questions are asked when the plan asks them:
 * where no session may be done a clinician is asked for already.
 */
export function sixWeeksOf({ state, clearance, proposal, now }: Known): SixWeekReview {
  const answers = state.questionnaires.flatMap(({ instrument, at, score }) =>
    instrument === "NPRS" && typeof score === "number" ? [{ atMs: Date.parse(at), score }] : [],
  );
  const { lastFullAt } = clearance;
  const review = sixWeekReview(
    {
      firstSessionMs: firstOf(trainedMs(state)),
      answers,
      lastFullScreenMs: lastFullAt === null ? null : Date.parse(lastFullAt),
      reviewedMs: lastOf(reviewsMs(state)),
    },
    now.getTime(),
  );
  return { ...review, asksScreen: review.asksScreen && proposal.due.includes("screen:full") };
}

/** The person says that a clinician has seen it. */
export const reviewHeld = (): NewEvent => ({
  ...{ type: "ClinicianDecided", what: "note", by: "person" },
  value: { about },
});

const trainedMs = ({ sessions }: Known["state"]): readonly number[] =>
  sessions
    .filter(({ started, sets }) => sets.length > 0 && started?.kind !== "placement")
    .flatMap(({ started, sets }) => {
      const at = started?.at ?? sets[0]?.at;
      return at === undefined ? [] : [Date.parse(at)];
    });

/** Whatever a clinician decided was a look; so is a visit, or a word about this, that the person tells of. */
const reviewsMs = ({ decisions }: Known["state"]): readonly number[] =>
  decisions.flatMap((decision) => {
    if (decision.type !== "ClinicianDecided") return [];
    const { by, what, value, at } = decision;
    const isClinicians = by !== undefined && by !== "person";
    const isTold = what === "lower-level" || (what === "note" && Object(value).about === about);
    return isClinicians || isTold ? [Date.parse(at)] : [];
  });

const firstOf = (times: readonly number[]): number | null => (times.length === 0 ? null : Math.min(...times));
const lastOf = (times: readonly number[]): number | null => (times.length === 0 ? null : Math.max(...times));
