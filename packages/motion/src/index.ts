export { analyse, type CoachOptions, canAnalyse, liveCoach, type MotionOptions } from "./analyse.ts";
export {
  type InputProblem,
  isProblem,
  type JointInput,
  type LandmarkInput,
  type MotionInput,
} from "./input/motion-input.ts";
export { parseMotionJson } from "./input/parse.ts";
export { parseTrc } from "./input/trc.ts";
export { writeCsv, writeMot } from "./output/angle-files.ts";
export { writeTrc } from "./output/trc.ts";
export { type Cycle, CycleCounter, type CycleStep } from "./repetitions/cycle.ts";
export { type FoundRepetitions, findRepetitions } from "./repetitions/vote.ts";
export { movementIds } from "./tasks/movements.ts";
export type * from "./types.ts";
