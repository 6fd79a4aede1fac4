export type * from "./definition.ts";
export { adjuncts, exercise, findExercise, ladder, movements } from "./ladder.ts";
