export type * from "./definition.ts";
export { adjuncts, exercise, figureOfTest, findExercise, ladder, movements, stills } from "./ladder.ts";
