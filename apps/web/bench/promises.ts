import { rounded } from "./statistics.ts";

/** What a run found of the promises it looked at. What was not measured is told, and is not kept. */
export interface Verdict {
  readonly failed: string[];
  readonly notMeasured: string[];
}

interface Limit {
  /** What is promised to be small, with its unit. */
  readonly what: string;
  /** Null where it could not be measured. */
  readonly value: number | null;
  readonly max: number;
  readonly places?: number;
}

/** Judges one promise; a number that is none (NaN, infinite) was not measured either. */
export function promiseAtMost(verdict: Verdict, { what, value, max, places = 0 }: Limit): void {
  if (value === null || !Number.isFinite(value)) verdict.notMeasured.push(what);
  else if (value > max) verdict.failed.push(`${what}: ${rounded(value, places)}, more than ${max}`);
}
