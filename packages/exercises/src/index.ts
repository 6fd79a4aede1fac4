export type * from "./definition.ts";
export { adjuncts, exercise, figureOfTest, findExercise, ladder, movements, stills } from "./ladder.ts";
export { type OwnTexts, type ParsedExercise, parseExercise } from "./parse.ts";
export { showFault } from "./show.ts";
export { wordIdsOf } from "./word-ids.ts";
