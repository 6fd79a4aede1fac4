import { type MeasureName, type Measures, measureNames } from "../src/form/features.ts";
import { differenceFrom, type Panel, stepsFrom } from "../src/form/panel.ts";
import { median, quantile } from "../src/statistics.ts";

/** A repetition as the fit sees it. */
export interface Example {
  readonly person: number;
  readonly sensor: string;
  readonly order: number;
  readonly isGood: boolean;
  readonly measures: Measures;
}

/** Strength of the ridge, in repetitions; the result is flat between 2 and 15. */
const ridge = 4;
/** A spread is never under this share of the spread of all repetitions: people differ more than six of them show. */
const leastSpreadShare = 0.3;
/** Width of a normal distribution between its tenth and ninetieth percentile, in standard deviations. */
const decileWidth = 2.56;
const iterations = 600;
export const ownReps = 3;

/**
 * Logistic regression on the steps of all measures from good repetitions. No measure is chosen by hand or by trial: weights
 * cannot be negative (larger is worse by definition) and the ridge keeps useless ones near 0.
 */
export function fitPanel(examples: readonly Example[]): Panel {
  const scales = measureNames.map((measure) => scaleOf(examples, measure));
  const rows = examples.map((each) => scales.map((scale) => stepsFrom(each.measures[scale.measure], scale)));
  const { bias, weights } = logistic(
    rows,
    examples.map((each) => (each.isGood ? 0 : 1)),
  );
  return {
    bias: rounded(bias),
    terms: scales.map((scale, index) => ({ ...scale, weight: rounded(weights[index] as number) })),
  };
}

function scaleOf(examples: readonly Example[], measure: MeasureName) {
  const all = examples.map((each) => each.measures[measure]);
  const good = examples.filter((each) => each.isGood).map((each) => each.measures[measure]);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  const sd = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
  const spread = (quantile(good, 0.9) - quantile(good, 0.1)) / decileWidth;
  return {
    measure,
    centre: rounded(median(good)),
    spread: rounded(Math.max(spread, leastSpreadShare * sd)),
  };
}

/** Accelerated projected gradient descent; weights stay at 0 or above. */
function logistic(rows: readonly number[][], bad: readonly number[]): { bias: number; weights: number[] } {
  const count = rows[0]?.length ?? 0;
  const squares = rows.reduce(
    (sum, row) => sum + 1 + row.reduce((part, value) => part + value * value, 0),
    0,
  );
  const stepSize = 1 / (squares / 4 + ridge);
  let weights: number[] = Array(count).fill(0);
  let bias = 0;
  let ahead = weights;
  let biasAhead = 0;
  let momentum = 1;
  for (let iteration = 0; iteration < iterations; iteration++) {
    const slope = ahead.map((weight) => ridge * weight);
    let biasSlope = 0;
    rows.forEach((row, index) => {
      const sum = row.reduce((part, value, column) => part + value * (ahead[column] as number), biasAhead);
      const error = 1 / (1 + Math.exp(-sum)) - (bad[index] as number);
      row.forEach((value, column) => {
        slope[column] = (slope[column] as number) + error * value;
      });
      biasSlope += error;
    });
    const next = ahead.map((weight, column) => Math.max(0, weight - stepSize * (slope[column] as number)));
    const nextBias = biasAhead - stepSize * biasSlope;
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = (momentum - 1) / nextMomentum;
    ahead = next.map((weight, column) => weight + push * (weight - (weights[column] as number)));
    biasAhead = nextBias + push * (nextBias - bias);
    [weights, bias, momentum] = [next, nextBias, nextMomentum];
  }
  return { bias, weights };
}

/** Each person's first good repetitions become the zero of the person's others, and are left out. */
export function fromOwn(examples: readonly Example[]): Example[] {
  const keys = [...new Set(examples.map(keyOf))];
  return keys.flatMap((key) => {
    const mine = examples.filter((each) => keyOf(each) === key);
    const own = mine
      .filter((each) => each.isGood)
      .sort((a, b) => a.order - b.order)
      .slice(0, ownReps);
    const measures = own.map((each) => each.measures);
    return mine
      .filter((each) => !own.includes(each))
      .map((each) => ({ ...each, measures: differenceFrom(each.measures, measures) }));
  });
}

const keyOf = (each: Example): string => `${each.person} ${each.sensor}`;
const rounded = (value: number): number => Number(value.toPrecision(5));
