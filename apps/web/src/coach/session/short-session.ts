import { numberOf } from "@hipfirst/evidence";
import type { PrescribedExercise } from "@hipfirst/plan";

/**
 * The same session on a day with little time: two sets of the rung held and what always goes beside it, nothing else.
 * Fewer sets than prescribed leave the dose where it is; they never count as failed.
 */
export function shortSession(exercises: readonly PrescribedExercise[]): readonly PrescribedExercise[] {
  const fewest = numberOf("plan.easySets");
  return exercises
    .filter(({ role }) => role === "main" || role === "parallel" || role === "walk")
    .map((each) =>
      each.role === "main"
        ? { ...each, sets: Math.min(each.sets, fewest), isLastSetOpen: false, isCalibration: false }
        : each,
    );
}
