export { clearance, clearanceOf } from "./clearance/clearance.ts";
export { noSafetyHistory, type SafetyHistory, withSafetyEvent } from "./clearance/history.ts";
export { millisecondsOf } from "./clearance/time.ts";
export type { Clearance, ClearanceReason } from "./clearance/types.ts";
export { type Comparison, compare } from "./evaluate/compare.ts";
export { evaluate } from "./evaluate/evaluate.ts";
export { torqueOf } from "./evaluate/torque.ts";
export { type NormRow, type NormSet, readNormSet, withNorms } from "./norms/norm-set.ts";
export { type Change, changeOf, type Instrument } from "./questionnaires/change.ts";
export { rmdq24 } from "./questionnaires/rmdq24.ts";
export {
  askedWeekly,
  type QuestionnaireId,
  questionnaireSchedule,
  scoreEntryOnly,
} from "./questionnaires/schedule.ts";
export { type Score, scoreGroc, scoreNprs, scorePsfs, scoreRmdq } from "./questionnaires/score.ts";
export { type PainSinceStart, type SixWeekReview, sixWeekReview } from "./questionnaires/six-weeks.ts";
export { type CourseOfScores, type Review, worseningReview } from "./questionnaires/worsening.ts";
export { type YellowAnswers, type YellowFlags, yellowFlags, yellowPrompts } from "./questionnaires/yellow.ts";
export type { ItemModification, ScreenItem } from "./screen/item.ts";
export { screenItems } from "./screen/items.ts";
export { safetyNet } from "./screen/safety-net.ts";
export { beforeSession, beforeSessionItems, screenSchedule } from "./screen/schedule.ts";
export { askedItems, screen, screenItem } from "./screen/screen.ts";
export type { RetestSchedule, SkipReason, TestDefinition, TestField } from "./tests/definition.ts";
export { testDefinition, testDefinitions, testPlan } from "./tests/definitions.ts";
export type * from "./types.ts";
