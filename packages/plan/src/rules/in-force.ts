import { constants } from "@hipfirst/evidence";
import type { RuleId } from "./table.ts";
import { findRules, newestRules, type PlanNumberId, type RuleVersion, ruleVersions } from "./versions.ts";

/** A version with all its numbers, those that never changed among them. */
interface Rules {
  readonly version: RuleVersion;
  readonly numbers: ReadonlyMap<PlanNumberId, number>;
}

const planNumbers = Object.values(constants).filter(({ id }) => id.startsWith("plan."));
const known: ReadonlyMap<RuleVersion, Rules> = new Map(
  ruleVersions.map((version) => {
    const numbers = new Map(planNumbers.map(({ id, value }) => [id as PlanNumberId, value]));
    for (const [id, value] of Object.entries(version.numbers)) numbers.set(id as PlanNumberId, value);
    return [version, { version, numbers }];
  }),
);

function rulesOf(version: RuleVersion): Rules {
  const rules = known.get(version);
  if (rules === undefined)
    throw new Error(`Version ${version.id} is not in the list: add it to ruleVersions`);
  return rules;
}

/**
 * The version that decides at this moment of the walk. It is set for the length of one call only, so that the rules need
 * not hand it to each other; between calls it is always the newest.
 */
let inForce: Rules = rulesOf(newestRules);
let isReplaying = false;

/** Runs `work` under one version, whatever versions the record names. */
export function replayingUnder<Result>(version: RuleVersion, work: () => Result): Result {
  const before = { inForce, isReplaying };
  inForce = rulesOf(version);
  isReplaying = true;
  try {
    return work();
  } finally {
    ({ inForce, isReplaying } = before);
  }
}

/** Runs `work` under the version that a session names; under the newest where it names none that is known. */
export function asDecided<Result>(id: string | null, work: () => Result): Result {
  if (isReplaying) return work();
  const before = inForce;
  inForce = rulesOf((id === null ? undefined : findRules(id)) ?? newestRules);
  try {
    return work();
  } finally {
    inForce = before;
  }
}

export const rulesInForce = (): string => inForce.version.id;

export const isInForce = (rule: RuleId): boolean => !inForce.version.without.has(rule);

/** A number of the plan as the version in force has it. */
export function ruleNumber(id: PlanNumberId): number {
  const value = inForce.numbers.get(id);
  if (value === undefined) throw new Error(`The plan has no number "${id}": add it to the evidence`);
  return value;
}
