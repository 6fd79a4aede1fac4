import type { TestResult } from "@hipfirst/evaluation";
import { numberOf } from "@hipfirst/evidence";

/** How a test is drawn: the axis, the stretch that is expected, and the stretch that is too close to call. */
export interface MeasuredRow {
  readonly test: string;
  readonly unit: "s" | "deg" | "score";
  readonly axis: readonly [low: number, high: number];
  readonly expected: readonly [low: number, high: number] | null;
  readonly grey: readonly [low: number, high: number] | null;
  /** Half-width of the error band in the unit; null where it is not known. */
  readonly error: number | null;
  /** Longest value the test can give; shown with a plus. */
  readonly ceiling: number | null;
  readonly left: number | null;
  readonly right: number | null;
}

type RowShape = Omit<MeasuredRow, "left" | "right"> & { readonly best: "highest" | "last" | "mean" };

const holdS = numberOf("evaluation.standingHoldS");
const legRaiseExpected = numberOf("evaluation.legRaiseScore") - 1;

const rows: readonly RowShape[] = [
  {
    test: "T05",
    unit: "s",
    axis: [0, 20],
    expected: [holdS, 20],
    grey: null,
    error: null,
    ceiling: holdS,
    best: "highest",
  },
  {
    test: "T04",
    unit: "s",
    axis: [0, 60],
    expected: [numberOf("evaluation.seatedHoldBorderlineS"), 60],
    grey: [numberOf("evaluation.seatedHoldLowS"), numberOf("evaluation.seatedHoldBorderlineS")],
    error: null,
    ceiling: 60,
    best: "highest",
  },
  {
    test: "T10",
    unit: "score",
    axis: [0, 5],
    expected: [0, legRaiseExpected],
    grey: null,
    error: null,
    ceiling: null,
    best: "last",
  },
  {
    test: "T08",
    unit: "deg",
    axis: [-30, 30],
    expected: [-30, -5],
    grey: [-5, 5],
    error: 7,
    ceiling: null,
    best: "mean",
  },
];

/** Every side test with the newest value of each side; null where there is none, which is drawn as a dash. */
export function measuredRows(results: readonly TestResult[]): readonly MeasuredRow[] {
  return rows.map(({ best, ...row }) => ({
    ...row,
    left: newest(results, row.test, "left", best),
    right: newest(results, row.test, "right", best),
  }));
}

function newest(
  results: readonly TestResult[],
  test: string,
  side: string,
  best: RowShape["best"],
): number | null {
  const values =
    results.filter((result) => result.test === test && result.side === side).at(-1)?.values ?? [];
  if (values.length === 0) return null;
  if (best === "highest") return Math.max(...values);
  if (best === "last") return values.at(-1) ?? null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.round(mean) || 0;
}
