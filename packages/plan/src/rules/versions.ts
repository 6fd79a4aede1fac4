import type { ConstantId } from "@hipfirst/evidence";
import type { RuleId } from "./table.ts";

export type PlanNumberId = Extract<ConstantId, `plan.${string}`>;

/** One set of rules that made decisions. A rule or number that changes makes a new one; the old ones stay. */
export interface RuleVersion {
  readonly id: string;
  readonly since: string;
  readonly brings: string;
  /** Rules that did not exist yet. */
  readonly without: ReadonlySet<RuleId>;
  /** Numbers that were different then, by their id in the evidence. */
  readonly numbers: Readonly<Partial<Record<PlanNumberId, number>>>;
}

const calibration: readonly RuleId[] = [
  "effort.calibrate",
  "effort.calibrated",
  "effort.overstated",
  "effort.understated",
];
const capacity: readonly RuleId[] = ["capacity.start", "capacity.optionalLoad", "capacity.tooHard"];

const sixth: readonly RuleId[] = [
  "entry.asDone",
  "pain.gentleDone",
  "effort.notAsked",
  "adjuncts.lean",
  "doubleProgression.givenUp",
];
const untrained: readonly RuleId[] = ["pain.redUntrained", ...sixth];
const secondReading: readonly RuleId[] = [
  "flare.same",
  "asymmetry.evened",
  "parallel.pressKept",
  "doubleProgression.openSides",
  "clinic.review",
];
/** Numbers that no history reaches: what they decide did not exist yet. */
const beforeSecondReading = {
  "plan.flarePainAlarmDays": Number.POSITIVE_INFINITY,
  "plan.balanceFlagShare": Number.POSITIVE_INFINITY,
} as const;

const version1: RuleVersion = {
  id: "1",
  since: "2026-11-22",
  brings: "The progression specification 0.1.1, without calibration of effort.",
  without: new Set([...capacity, ...calibration, ...secondReading, ...untrained]),
  numbers: beforeSecondReading,
};
const version2: RuleVersion = {
  id: "2",
  since: "2026-11-23",
  brings:
    "What each hip can give is estimated from sets and tests, and used where the specification leaves room.",
  without: new Set([...calibration, ...secondReading, ...untrained]),
  numbers: beforeSecondReading,
};
const version3: RuleVersion = {
  id: "3",
  since: "2026-11-23",
  brings: "Every fourth week one set to the limit of good form shows whether effort is told as it is.",
  without: new Set([...secondReading, ...untrained]),
  numbers: beforeSecondReading,
};
const version4: RuleVersion = {
  id: "4",
  since: "2026-11-29",
  brings:
    "A flare told twice is one flare; sides 25 % apart count and steer the sets for six weeks at most; the press stays gentle as the held rung too; open sets count by the side that reached less; a clinic is asked where there is one.",
  without: new Set(untrained),
  numbers: {},
};
const version5: RuleVersion = {
  id: "5",
  since: "2026-11-29",
  brings:
    "Red pain in a sitting of tries, or in a session that ended before its first set, asks for a full screen and is a flare.",
  without: new Set(sixth),
  numbers: {},
};
const version6: RuleVersion = {
  id: "6",
  since: "2026-11-29",
  brings:
    "Who has less pain when a session begins than was told before it stays on the rung that was shown and done, at the start and after high usual pain. A set is only taken for one to the limit where it was asked for, and a leaning trunk brings the side plank.",
  without: new Set(),
  numbers: {},
};

/** Oldest first. */
export const ruleVersions: readonly RuleVersion[] = [
  version1,
  version2,
  version3,
  version4,
  version5,
  version6,
];

export const newestRules: RuleVersion = version6;

/** The version with this id; undefined when this program does not know it. */
export const findRules = (id: string): RuleVersion | undefined =>
  ruleVersions.find((version) => version.id === id);
