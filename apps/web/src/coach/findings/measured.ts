import type { TestResult } from "@hipfirst/evaluation";
import { numberOf } from "@hipfirst/evidence";
import { forceErrorOf } from "../force-error.ts";

type Range = readonly [low: number, high: number];

/** How a test is drawn: the axis, the stretch that is expected, and the stretch that is too close to call. */
export interface MeasuredRow {
  /** Names the row: `app.findings.row.<id>` and `app.findings.note.<id>`. */
  readonly id: string;
  readonly unit: "s" | "deg" | "score" | "kg" | "N";
  readonly axis: Range;
  readonly expected: Range | null;
  readonly grey: Range | null;
  /** Half-width of the error band of a value, in the unit; null where the error is not known. */
  readonly errorOf: (value: number) => number | null;
  /** Longest value the test can give; shown with a plus. */
  readonly ceiling: number | null;
  readonly left: number | null;
  readonly right: number | null;
}

interface RowShape extends Omit<MeasuredRow, "left" | "right" | "axis"> {
  readonly test: string;
  readonly axis: Range | "from-zero";
  readonly read: (result: TestResult) => number | null;
  /** Shown as a dash until it is measured; the others appear once there is a value. */
  readonly always?: true;
}

const largest = ({ values }: TestResult): number | null => (values.length === 0 ? null : Math.max(...values));
const newestTry = ({ values }: TestResult): number | null => values.at(-1) ?? null;
const mean = ({ values }: TestResult): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
const numberIn = (result: TestResult, field: string): number | null => {
  const value = result[field];
  return typeof value === "number" ? value : null;
};
/** How much further the knee goes with the hand's help, degrees. */
const helpGap = (result: TestResult): number | null => {
  const [passive, active] = [numberIn(result, "passiveDeg"), numberIn(result, "activeDeg")];
  return passive === null || active === null ? null : passive - active;
};

const unknownError = (): null => null;
const always = (id: Parameters<typeof numberOf>[0]) => (): number => numberOf(id);

const holdS = numberOf("evaluation.standingHoldS");
const [shortDeg, normalDeg] = [numberOf("evaluation.thomasShortDeg"), numberOf("evaluation.thomasNormalDeg")];
const [lowHoldS, borderlineS] = [
  numberOf("evaluation.seatedHoldLowS"),
  numberOf("evaluation.seatedHoldBorderlineS"),
];
const seatedEndS = numberOf("evaluation.seatedHoldEndS");
const angleAxisDeg = 30;

const plain = { expected: null, grey: null, ceiling: null, errorOf: unknownError, read: largest };

const rows: readonly RowShape[] = [
  {
    ...plain,
    ...{
      id: "T05",
      test: "T05",
      unit: "s",
      axis: [0, 20],
      expected: [holdS, 20],
      ceiling: holdS,
      always: true,
    },
  },
  {
    ...plain,
    ...{ id: "T04", test: "T04", unit: "s", axis: [0, seatedEndS], expected: [borderlineS, seatedEndS] },
    ...{ grey: [lowHoldS, borderlineS], ceiling: seatedEndS, always: true },
  },
  {
    ...plain,
    ...{ id: "gap", test: "T05", unit: "deg", axis: [0, 40], read: helpGap },
    ...{
      expected: [0, numberOf("evaluation.activeLagDeg")],
      errorOf: always("evaluation.liftedKneeErrorDeg"),
    },
  },
  {
    ...plain,
    ...{ id: "T10", test: "T10", unit: "score", axis: [0, 5], read: newestTry, always: true },
    expected: [0, numberOf("evaluation.legRaiseScore") - 1],
  },
  { ...plain, id: "T03", test: "T03", unit: "kg", axis: "from-zero", errorOf: forceErrorOf },
  { ...plain, id: "T01", test: "T01", unit: "N", axis: "from-zero", errorOf: forceErrorOf },
  { ...plain, id: "T02", test: "T02", unit: "N", axis: "from-zero", errorOf: forceErrorOf },
  {
    ...plain,
    ...{ id: "T08", test: "T08", unit: "deg", axis: [-angleAxisDeg, angleAxisDeg], read: mean, always: true },
    ...{ expected: [-angleAxisDeg, normalDeg], grey: [normalDeg, shortDeg] },
    errorOf: always("evaluation.thomasErrorDeg"),
  },
];

/** Every row of the sides with the newest value of each; null where there is none, which is drawn as a dash. */
export function measuredRows(results: readonly TestResult[]): readonly MeasuredRow[] {
  return rows.flatMap(({ test, read, always: isShown, axis, ...row }): MeasuredRow[] => {
    const [left, right] = (["left", "right"] as const).map((side) => newestValue(results, test, side, read));
    if (left == null && right == null && isShown !== true) return [];
    const shown = { ...row, left: left ?? null, right: right ?? null };
    return [{ ...shown, axis: axis === "from-zero" ? fromZero(shown) : axis }];
  });
}

function newestValue(
  results: readonly TestResult[],
  test: string,
  side: string,
  read: RowShape["read"],
): number | null {
  const newest = results.filter((result) => result.test === test && result.side === side).at(-1);
  const value = newest === undefined ? null : read(newest);
  return value === null ? null : Math.round(value * 10) / 10 || 0;
}

/** An axis that holds the larger value with its band, to a round end. */
function fromZero({ left, right, errorOf }: Pick<MeasuredRow, "left" | "right" | "errorOf">): Range {
  const largestValue = Math.max(left ?? 0, right ?? 0);
  const end = largestValue + (errorOf(largestValue) ?? 0);
  const step = end > 100 ? 100 : 10;
  return [0, Math.max(step, Math.ceil(end / step) * step)];
}
