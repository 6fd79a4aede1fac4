import { testDefinition } from "../tests/definitions.ts";
import { daysBetween, type Reading } from "./reading.ts";

/** A reading that counts and is past the interval of its retest. */
export interface Aged {
  readonly test: string;
  readonly days: number;
}

const daysPerWeek = 7;

/** RETEST_OLD: readings older on `on` than the interval after which their test is done again. */
export function agedOf(readings: readonly Reading[], on: string | null): Aged[] {
  return readings.flatMap(({ test, on: measuredOn }): Aged[] => {
    const retest = testDefinition(test)?.retest ?? null;
    const days = daysBetween(measuredOn, on);
    return retest !== null && days !== null && days > retest.everyWeeks * daysPerWeek ? [{ test, days }] : [];
  });
}
