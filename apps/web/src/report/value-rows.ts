import type { TestResult } from "@hipfirst/evaluation";
import { testsIn } from "./tests-in.ts";

type At = TestResult["side"];

/** One test on one day: what each side gave, or what was measured of both at once. */
export interface ValueRow {
  readonly test: string;
  readonly on: string | null;
  readonly results: Readonly<Partial<Record<At, readonly TestResult[]>>>;
}

/**
 * Every recorded value: the newest day of each test in the order of the tests, and the days before, the newest first.
 * What was measured of both sides at once has a row beside the one of the sides. Tests of other programs come last.
 */
export function valueRows(results: readonly TestResult[]): {
  readonly newest: readonly ValueRow[];
  readonly earlier: readonly ValueRow[];
} {
  const rows = new Map<string, ValueRow>();
  for (const result of results) {
    const on = result.on?.slice(0, 10) ?? null;
    const key = `${result.test}|${on}|${result.side === "both"}`;
    const row = rows.get(key) ?? { test: result.test, on, results: {} };
    const own = [...(row.results[result.side] ?? []), result];
    rows.set(key, { ...row, results: { ...row.results, [result.side]: own } });
  }
  const all = testsIn(results).flatMap((id) =>
    [...rows.values()]
      .filter(({ test }) => test === id)
      .sort((a, b) => (b.on ?? "").localeCompare(a.on ?? "")),
  );
  const isNewest = (row: ValueRow) => all.find(({ test }) => test === row.test)?.on === row.on;
  return { newest: all.filter(isNewest), earlier: all.filter((row) => !isNewest(row)) };
}

/** Values by the unit they were recorded in, as they came; "none" where there is no unit. */
export function valuesByUnit(
  results: readonly TestResult[],
): readonly { readonly unit: string; readonly values: readonly number[] }[] {
  const byUnit = new Map<string, readonly number[]>();
  for (const { unit = "none", values } of results)
    if (values.length > 0) byUnit.set(unit, [...(byUnit.get(unit) ?? []), ...values]);
  return [...byUnit].map(([unit, values]) => ({ unit, values }));
}
