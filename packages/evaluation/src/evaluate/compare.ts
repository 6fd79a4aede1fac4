import { type ConstantId, numberOf } from "@hipfirst/evidence";
import { testDefinition } from "../tests/definitions.ts";
import type { TestResult } from "../types.ts";
import { forceErrorPercent } from "./pair.ts";
import { best, isPainLimited, type Reading, readingsOf } from "./reading.ts";

/** One test on one side at two times. */
export interface Comparison {
  readonly test: string;
  readonly side: TestResult["side"];
  readonly earlier: number;
  readonly later: number;
  /** The units they were recorded in; null where one day holds several. */
  readonly units: { readonly earlier: string | null; readonly later: string | null };
  /** Later minus earlier; null where they are not in one unit. */
  readonly change: number | null;
  /** Smallest change that is more than measurement error, same unit; null where none is known for this unit. */
  readonly error: number | null;
  /** Whether the change is larger than the error; null where either is unknown or a test was limited by pain. */
  readonly isBeyondError: boolean | null;
  /** Whether a change beyond the error is for the better; null within it, and for angles, where more is not better. */
  readonly isBetter: boolean | null;
}

interface KnownError {
  /** Its minimal detectable change in the test's unit; of a force it depends on both readings. */
  readonly id: ConstantId | "force";
  readonly better: "higher" | "lower" | null;
}

const errors: Readonly<Record<string, KnownError>> = {
  T01: { id: "force", better: "higher" },
  T02: { id: "force", better: "higher" },
  T03: { id: "force", better: "higher" },
  T08: { id: "evaluation.thomasMdcDeg", better: null },
  T09: { id: "evaluation.legRaiseMdcDeg", better: null },
  T14: { id: "evaluation.chairRiseMdcS", better: "lower" },
  T19: { id: "evaluation.backHoldMdcS", better: "higher" },
};

/**
 * What changed between two evaluations, test by test and side by side, beside the error of the measurement. Only tests
 * present in both are compared; the newest day of each counts.
 */
export function compare(earlier: readonly TestResult[], later: readonly TestResult[]): Comparison[] {
  const before = newest(readingsOf(earlier));
  const after = newest(readingsOf(later));
  return [...after].flatMap(([key, reading]) => {
    const other = before.get(key);
    return other === undefined ? [] : comparison(other, reading);
  });
}

function newest(readings: readonly Reading[]): Map<string, Reading> {
  return new Map(readings.map((reading) => [`${reading.test}|${reading.side}`, reading]));
}

function comparison(earlier: Reading, later: Reading): Comparison[] {
  const [from, to] = [score(earlier), score(later)];
  if (from === null || to === null) return [];
  const isOneUnit = earlier.unit !== null && earlier.unit === later.unit;
  const error = isOneUnit ? errorOf(earlier, later, from) : null;
  const change = isOneUnit ? to - from : null;
  const isLimited = isPainLimited(earlier) || isPainLimited(later);
  const isBeyondError = error === null || change === null || isLimited ? null : Math.abs(change) > error;
  const better = errors[later.test]?.better ?? null;
  const isBetter =
    isBeyondError !== true || change === null || better === null
      ? null
      : change > 0 === (better === "higher");
  const sides = { test: later.test, side: later.side, earlier: from, later: to };
  const units = { earlier: earlier.unit, later: later.unit };
  return [{ ...sides, units, change, error, isBeyondError, isBetter }];
}

/** The number a test is followed by: the mean thigh angle, the fastest chair rise, else the best try. */
function score(reading: Reading): number | null {
  if (reading.values.length === 0) return null;
  if (reading.test === "T14") return Math.min(...reading.values);
  if (reading.test !== "T08") return best(reading);
  if (reading.fields.pelvisControlled !== true) return null;
  return reading.values.reduce((sum, value) => sum + value, 0) / reading.values.length;
}

function errorOf(earlier: Reading, later: Reading, from: number): number | null {
  const known = errors[later.test];
  if (known === undefined || later.unit !== testDefinition(later.test)?.unit) return null;
  return known.id === "force" ? (forceErrorPercent(earlier, later) / 100) * from : numberOf(known.id);
}
