import { exercise } from "@hipfirst/exercises";
import type { PrescribedExercise } from "@hipfirst/plan";
import type { Sentence } from "@hipfirst/words/speaker";

/** The dose of an exercise as a sentence: "3 sets of 14 on each side." */
export function doseSentence(prescribed: PrescribedExercise): Sentence {
  const { sets, reps, holdS, durationMin, side } = prescribed;
  if (durationMin !== null) return { id: "app.dose.minutes", values: { minutes: durationMin } };
  const isEach = side === "each" && exercise(prescribed.id).laterality !== "bilateral";
  const where = isEach ? "each" : side === "each" ? "both" : side;
  return holdS === null
    ? { id: `app.dose.reps.${where}`, values: { sets, reps } }
    : { id: `app.dose.holds.${where}`, values: { sets, reps, seconds: holdS } };
}
