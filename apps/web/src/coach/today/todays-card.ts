import type { PrescribedExercise } from "@hipfirst/plan";
import { openSession } from "../journey.ts";
import type { Care } from "../record/care.ts";

/** What today's one card offers. */
export type TodaysCardKind =
  | { readonly kind: "resume"; readonly exercise: string | null }
  | { readonly kind: "session"; readonly exercises: readonly PrescribedExercise[] }
  | { readonly kind: "rest"; readonly notBefore: string; readonly exercises: readonly PrescribedExercise[] }
  | { readonly kind: "none" };

/** The plan writes whole seconds, the screen renews its time once a minute: closer than this is now. */
const nowWithinMs = 90_000;

/** A session under way first; then the next session, today or later; else why there is none. */
export function todaysCard(care: Pick<Care, "sessions" | "proposal" | "now" | "clearance">): TodaysCardKind {
  const open = openSession(care);
  const { session } = care.proposal;
  if (open !== null && care.clearance.cleared)
    return { kind: "resume", exercise: session?.exercises[0]?.id ?? care.proposal.current };
  if (session === null) return { kind: "none" };
  const isLater = Date.parse(session.notBefore) > care.now.getTime() + nowWithinMs;
  return isLater
    ? { kind: "rest", notBefore: session.notBefore, exercises: session.exercises }
    : { kind: "session", exercises: session.exercises };
}
