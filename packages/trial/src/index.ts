export { type PolicyName, policyNames } from "./policy/policy.ts";
export type { Tally } from "./tally.ts";
export {
  partsOf,
  reportOf,
  runPart,
  runTrial,
  type Spread,
  type TrialInput,
  type TrialReport,
} from "./trial.ts";
