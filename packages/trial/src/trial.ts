import { Life } from "./life.ts";
import type { PolicyName } from "./policy/policy.ts";
import { addTally, newTally, type Tally } from "./tally.ts";

const daysPerMonth = 30.4375;
/** People of one part; fixed, so that any number of threads cuts the trial the same way. */
const partSize = 50;

export interface TrialInput {
  readonly people: number;
  readonly months: number;
  /** A whole number; the same seed makes the same people. */
  readonly seed: number;
  readonly policy: PolicyName;
}

export interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** What a simulation of virtual people counted. It tests the engine and says nothing about what happens to people. */
export interface TrialReport {
  readonly simulation: true;
  readonly people: number;
  readonly months: number;
  readonly policy: PolicyName;
  readonly seed: number;
  /** Share of the people. */
  readonly reachedPike: number;
  /** Of those who reached it; null when nobody did. */
  readonly monthsToPike: Spread | null;
  readonly flaresPer100Sessions: number;
  readonly flaresPerPersonYear: number;
  /** Share of the prescribed repetition sets. */
  readonly setsOutside6to20: number;
  /** Share of the repetition sets in which fewer than six could be done. */
  readonly setsCutShort: number;
  readonly sessionsPerPerson: number;
  /** Shares of ladder sets by true reserve: less than 1, 1-6, more than 6. */
  readonly dosing: { readonly over: number; readonly right: number; readonly under: number };
  /** Share of days at each level of true pain, 0-10. */
  readonly painLevels: readonly number[];
  readonly rungs: readonly {
    readonly id: string;
    readonly reached: number;
    readonly months: Spread | null;
  }[];
  readonly invariants: { readonly checked: number; readonly violations: number };
}

export const partsOf = ({ people }: TrialInput): number => Math.ceil(people / partSize);

/** Lives one part of the people. Parts share nothing, so they may be lived anywhere, in any order. */
export function runPart({ people, months, seed, policy }: TrialInput, part: number): Tally {
  const tally = newTally();
  const days = Math.round(months * daysPerMonth);
  const last = Math.min(people, (part + 1) * partSize);
  for (let index = part * partSize; index < last; index++) new Life(seed, index, policy, tally).live(days);
  return tally;
}

/** The whole trial, in one thread. */
export function runTrial(input: TrialInput): TrialReport {
  return reportOf(
    input,
    Array.from({ length: partsOf(input) }, (_, part) => runPart(input, part)),
  );
}

/** @param parts the tallies of all parts, in order */
export function reportOf({ people, months, policy, seed }: TrialInput, parts: readonly Tally[]): TrialReport {
  const sum = newTally();
  for (const part of parts) addTally(sum, part);
  const { over, right, under } = sum.dosing;
  const dosed = over + right + under;
  const painDays = sum.painDays.reduce((all, days) => all + days, 0);
  return {
    simulation: true,
    people,
    months,
    policy,
    seed,
    reachedPike: share(sum.pikeDays.length, people),
    monthsToPike: spreadOf(sum.pikeDays),
    flaresPer100Sessions: rounded(100 * ratio(sum.flares, sum.sessions)),
    flaresPerPersonYear: rounded(ratio(sum.flares * 12, people * months)),
    setsOutside6to20: share(sum.repSetsOutside, sum.repSets),
    setsCutShort: share(sum.repSetsCutShort, sum.repSets),
    sessionsPerPerson: rounded(ratio(sum.sessions, people)),
    dosing: { over: share(over, dosed), right: share(right, dosed), under: share(under, dosed) },
    painLevels: sum.painDays.map((days) => share(days, painDays)),
    rungs: sum.rungDays.map((days, index) => ({
      id: `R${String(index + 1).padStart(2, "0")}`,
      reached: share(days.length, people),
      months: spreadOf(days),
    })),
    invariants: { checked: sum.checked, violations: sum.violations },
  };
}

const ratio = (count: number, of: number): number => (of === 0 ? 0 : count / of);
const share = (count: number, of: number): number => Math.round(ratio(count, of) * 1e6) / 1e6;
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Nearest-rank percentiles, in months. */
function spreadOf(days: readonly number[]): Spread | null {
  if (days.length === 0) return null;
  const sorted = Int32Array.from(days).sort();
  const at = (percent: number): number => {
    const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
    return Math.round(((sorted[rank - 1] ?? 0) / daysPerMonth) * 100) / 100;
  };
  return { p10: at(10), p50: at(50), p90: at(90) };
}
