import { type TestResult, testDefinitions } from "@hipfirst/evaluation";

type At = TestResult["side"];

/** One test on one day, with what each side gave. */
export interface ValueRow {
  readonly test: string;
  readonly on: string | null;
  readonly results: Readonly<Partial<Record<At, readonly TestResult[]>>>;
}

/** Every recorded value: the newest day of each test in the order of the tests, and the days before, the newest first. */
export function valueRows(results: readonly TestResult[]): {
  readonly newest: readonly ValueRow[];
  readonly earlier: readonly ValueRow[];
} {
  const rows = new Map<string, ValueRow>();
  for (const result of results) {
    const on = result.on?.slice(0, 10) ?? null;
    const key = `${result.test}|${on}`;
    const row = rows.get(key) ?? { test: result.test, on, results: {} };
    const own = [...(row.results[result.side] ?? []), result];
    rows.set(key, { ...row, results: { ...row.results, [result.side]: own } });
  }
  const all = testDefinitions.flatMap(({ id }) =>
    [...rows.values()]
      .filter(({ test }) => test === id)
      .sort((a, b) => (b.on ?? "").localeCompare(a.on ?? "")),
  );
  const isNewest = (row: ValueRow) => all.find(({ test }) => test === row.test) === row;
  return { newest: all.filter(isNewest), earlier: all.filter((row) => !isNewest(row)) };
}
