export {
  type Demand,
  type DemandBand,
  type DemandInput,
  type DemandVariant,
  demand,
  type MeasuredTorque,
} from "./demand/demand.ts";
export type { StrengthShape, TestPosture } from "./demand/strength-shapes.ts";
export { type Order, orderOf, tiersOf } from "./demand/tiers.ts";
export type { AngleRow } from "./loads/angle-frames.ts";
export { type EverydayLoad, type EverydayTask, everydayLoads } from "./loads/everyday.ts";
export type { BodyInput, Performed } from "./loads/input.ts";
export { canPrice, loads } from "./loads/loads.ts";
export type { BodyReport, FrameLoads, TimedLoads } from "./loads/report.ts";
export {
  compareWithGolden,
  type GoldenComparison,
  type GoldenFrame,
  type MomentFrame,
  type SolvedMoments,
  solveMoments,
} from "./loads/solve-moments.ts";
export {
  type StaticPosture,
  type SupportKind,
  supportKinds,
  usualTrunkPitchDeg,
} from "./loads/static-posture.ts";
export { type MuscleGroup, muscleGroupNames, type Strength } from "./loads/strength.ts";
export { activationsSto, anglesMot } from "./output/opensim-files.ts";
export type { Person } from "./person/segments-deleva1996.ts";
export type { DiscLoad } from "./trunk/lumbar-load.ts";
