export { kktResidual } from "./solver/kkt.ts";
export { type MomentProblem, StaticOptimiser } from "./solver/static-optimiser.ts";
