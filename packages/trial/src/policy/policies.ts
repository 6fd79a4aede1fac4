import { EffortOnlyPolicy, EnginePolicy } from "./engine.ts";
import { HandoutPolicy, LinearPolicy } from "./fixed.ts";
import type { Policy, PolicyName } from "./policy.ts";

const makers: Readonly<Record<PolicyName, () => Policy>> = {
  hipfirst: () => new EnginePolicy(),
  handout: () => new HandoutPolicy(),
  linear: () => new LinearPolicy(),
  "effort-only": () => new EffortOnlyPolicy(),
};

export const newPolicy = (name: PolicyName): Policy => makers[name]();
