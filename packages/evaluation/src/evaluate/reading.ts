import { numberOf } from "@hipfirst/evidence";
import type { Side } from "@hipfirst/skeleton";
import type { TestResult } from "../types.ts";

/** All tries of one test on one side on one day. */
export interface Reading {
  readonly test: string;
  readonly side: Side | "both";
  /** ISO date; null when the day is not known. */
  readonly on: string | null;
  readonly values: readonly number[];
  /** Null when the entries of the day were in different units: their values cannot be put together. */
  readonly unit: string | null;
  /** Highest pain of the tries, 0-10; null when not recorded. */
  readonly painDuring: number | null;
  /** Lowest pain before the tries, so that a rise is not hidden by a later try; null when not recorded. */
  readonly painBefore: number | null;
  readonly pinch: boolean;
  /** Every entry of the day was measured in a clinic. */
  readonly isClinic: boolean;
  /** The test's own input fields; of two entries on one day the later one holds. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Readings in order of their day, entries of one day put together; undated ones come first. */
export function readingsOf(results: readonly TestResult[]): Reading[] {
  const byDay = new Map<string, Reading>();
  for (const result of results) {
    const key = [result.test, result.side, result.on?.slice(0, 10) ?? ""].join("|");
    byDay.set(key, merged(byDay.get(key), result));
  }
  return [...byDay.values()].sort((a, b) => (a.on ?? "").localeCompare(b.on ?? ""));
}

function merged(earlier: Reading | undefined, result: TestResult): Reading {
  return {
    test: result.test,
    side: result.side,
    on: result.on?.slice(0, 10) ?? null,
    values: [...(earlier?.values ?? []), ...result.values.filter(Number.isFinite)],
    unit: earlier === undefined || earlier.unit === result.unit ? result.unit : null,
    painDuring: highest(earlier?.painDuring, result.painDuring),
    painBefore: lowest(earlier?.painBefore, result.painBefore),
    pinch: (earlier?.pinch ?? false) || result.pinch === true,
    isClinic: result.setting === "clinic" && earlier?.isClinic !== false,
    fields: { ...earlier?.fields, ...result },
  };
}

type Known = number | null | undefined;
const known = (values: readonly Known[]) => values.filter((value) => value !== null && value !== undefined);

function highest(...values: readonly Known[]): number | null {
  const given = known(values);
  return given.length === 0 ? null : Math.max(...given);
}

function lowest(...values: readonly Known[]): number | null {
  const given = known(values);
  return given.length === 0 ? null : Math.min(...given);
}

/** Best try: the largest value; null without a value. */
export function best(reading: Reading): number | null {
  return reading.values.length === 0 ? null : Math.max(...reading.values);
}

/** A numeric field, the largest when it was given per try; null when absent. */
export function numberField(reading: Reading, name: string): number | null {
  const value = reading.fields[name];
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const numbers = Array.isArray(value) ? value.filter((each) => typeof each === "number") : [];
  return numbers.length === 0 ? null : Math.max(...numbers);
}

/** Pain or a pinch during the test says more about pain than about strength or length (INT_PAIN, INT_PINCH). */
export function isPainLimited(reading: Reading): boolean {
  if (reading.pinch) return true;
  if (reading.painDuring === null || reading.painDuring < numberOf("evaluation.painLimitedFrom"))
    return false;
  if (reading.painBefore === null) return true;
  return reading.painDuring - reading.painBefore >= numberOf("evaluation.painLimitedRise");
}

/** Spread of the best tries as coefficient of variation in percent; null with too few tries. */
export function effortSpreadPercent(reading: Reading): number | null {
  const tries = numberOf("evaluation.effortTries");
  if (reading.values.length < tries) return null;
  const top = [...reading.values].sort((a, b) => b - a).slice(0, tries);
  const mean = top.reduce((sum, value) => sum + value, 0) / tries;
  if (mean <= 0) return null;
  const variance = top.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (tries - 1);
  return (Math.sqrt(variance) / mean) * 100;
}

/** Whole days between two readings; null when a day is unknown. */
export function daysApart(a: Reading, b: Reading): number | null {
  const days = daysBetween(a.on, b.on);
  return days === null ? null : Math.abs(days);
}

/** Whole days from one ISO date to another, negative when it is earlier; null when either is unknown. */
export function daysBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
