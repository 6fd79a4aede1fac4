import { type ConstantId, numberOf } from "@hipfirst/evidence";
import type { Sentence } from "@hipfirst/words";
import type { MeasuredValue, Person } from "../types.ts";
import { best, isPainLimited, numberField, type Reading } from "./reading.ts";

interface Scored {
  readonly value: number | null;
  readonly flag: boolean | null;
  readonly reference?: Sentence | null;
}
type Score = (reading: Reading, person: Person) => Scored;

const reference = (id: string, values: Record<string, number> = {}): Sentence => ({
  id: `evaluation.reference.${id}`,
  values,
});
const least = (reading: Reading): number | null =>
  reading.values.length === 0 ? null : Math.min(...reading.values);
const withoutReference: Score = (reading) => ({ value: best(reading), flag: null });

/** Chair-rise limits by decade of age, the youngest first. */
const chairRiseByDecade: readonly (readonly [fromAge: number, id: ConstantId])[] = [
  [20, "evaluation.chairRise20sLimitS"],
  [30, "evaluation.chairRise30sLimitS"],
  [40, "evaluation.chairRise40sLimitS"],
  [50, "evaluation.chairRise50sLimitS"],
  [60, "evaluation.chairRise60sLimitS"],
  [70, "evaluation.chairRise70sLimitS"],
  [80, "evaluation.chairRise80sLimitS"],
];

/** Age in the calendar year of the reading; null when either year is unknown. */
function ageAt(reading: Reading, person: Person): number | null {
  if (person.birthYear === undefined || reading.on === null) return null;
  return Number(reading.on.slice(0, 4)) - person.birthYear;
}

const chairRise: Score = (reading, person) => {
  const value = least(reading);
  const age = ageAt(reading, person);
  const decade = chairRiseByDecade.find(([from]) => age !== null && age >= from && age < from + 10);
  const limitS = numberOf(decade?.[1] ?? "evaluation.chairRiseLimitS");
  const text =
    decade === undefined
      ? reference("T14", { limitS })
      : reference("T14.decade", { limitS, from: decade[0], to: decade[0] + 9 });
  return { value, flag: value === null ? null : value > limitS, reference: text };
};

const movementControl: Score = (reading) => {
  const { items } = reading.fields;
  const failed =
    typeof items === "object" && items !== null
      ? Object.values(items).filter((each) => each === true).length
      : null;
  const value = best(reading) ?? failed;
  const flag = value === null ? null : value >= numberOf("evaluation.movementControlFailed");
  return { value, flag, reference: reference("T11") };
};

const singleLegSquat: Score = (reading) => {
  const value = best(reading);
  if (value === null) return { value, flag: null };
  if (value < numberOf("evaluation.singleLegSquatFaults")) return { value, flag: false };
  const repeated = numberField(reading, "sameFaultReps");
  return {
    value,
    flag: repeated === null ? null : repeated >= numberOf("evaluation.singleLegSquatSameReps"),
  };
};

/** Passive minus active: the value is the gap in degrees. */
const straightLegRaise: Score = (reading) => {
  const passive = numberField(reading, "passiveDeg");
  const active = best(reading);
  if (passive === null || active === null) return { value: null, flag: null };
  const value = passive - active;
  if (value >= numberOf("evaluation.legRaiseGapDeg")) return { value, flag: true };
  return { value, flag: value < numberOf("evaluation.legRaiseGapGreyDeg") ? false : null };
};

/** A good grade does not exclude weakness, so nothing is ever "not flagged". */
const manualTest: Score = (reading) => {
  const value = reading.values.at(-1) ?? null;
  const isLow = value !== null && value <= numberOf("evaluation.manualGradeFlag");
  return { value, flag: isLow || reading.fields.sensoryOrReflexChange === true ? true : null };
};

const mean = (test: string, sex: "female" | "male", meanS: ConstantId, spreadS: ConstantId): Sentence =>
  reference(`${test}.${sex}`, { meanS: numberOf(meanS), spreadS: numberOf(spreadS) });

const backHold: Score = (reading, person) => ({
  value: best(reading),
  flag: null,
  reference: backHoldReference(person),
});

function backHoldReference({ sex }: Person): Sentence | null {
  if (sex === "male") return reference("T19");
  return sex === "female"
    ? mean("T19", sex, "evaluation.backHoldWomenMeanS", "evaluation.backHoldWomenSpreadS")
    : null;
}

/** A hold that ends at 60 s at home is not set beside means of people who held as long as they could. */
const plank: Score = (reading, person) => ({
  value: best(reading),
  flag: null,
  reference: reading.isClinic ? plankReference(person) : null,
});

function plankReference({ sex }: Person): Sentence | null {
  if (sex === "male") return mean("T21", sex, "evaluation.plankMenMeanS", "evaluation.plankMenSpreadS");
  if (sex === "female") return mean("T21", sex, "evaluation.plankWomenMeanS", "evaluation.plankWomenSpreadS");
  return null;
}

interface Measure {
  readonly part: "trunk" | "function";
  readonly unit: string;
  readonly score: Score;
}

const measures: Readonly<Record<string, Measure>> = {
  T06: { part: "function", unit: "reps", score: withoutReference },
  T07: { part: "function", unit: "grade", score: manualTest },
  T09: { part: "function", unit: "deg", score: straightLegRaise },
  T11: { part: "function", unit: "failed", score: movementControl },
  T12: { part: "function", unit: "score", score: withoutReference },
  T13: { part: "function", unit: "positive", score: withoutReference },
  T14: { part: "function", unit: "s", score: chairRise },
  T15: { part: "function", unit: "reps", score: withoutReference },
  T16: { part: "function", unit: "faults", score: singleLegSquat },
  T17: { part: "function", unit: "none", score: () => ({ value: null, flag: null }) },
  T18: { part: "function", unit: "steps/min", score: withoutReference },
  T19: { part: "trunk", unit: "s", score: backHold },
  T21: { part: "trunk", unit: "s", score: plank },
};

/** The newest value of each function and trunk test that was done; one without a reference is never flagged. */
export function measuredOf(
  readings: readonly Reading[],
  person: Person,
  part: "trunk" | "function",
): Record<string, MeasuredValue> {
  const out: Record<string, MeasuredValue> = {};
  for (const [test, measure] of Object.entries(measures)) {
    const own = readings.filter((reading) => reading.test === test);
    if (measure.part === part && own.length > 0) out[test] = measuredValue(own, measure, person);
  }
  const bridge = part === "trunk" ? sideBridge(readings) : null;
  return bridge === null ? out : { ...out, T20: bridge };
}

function measuredValue(own: readonly Reading[], measure: Measure, person: Person): MeasuredValue {
  const score = (reading: Reading | undefined): Scored | null =>
    reading === undefined ? null : withPain(reading, measure.score(reading, person));
  const newestOf = (side: Reading["side"]) => own.filter((reading) => reading.side === side).at(-1);
  const [left, right] = [score(newestOf("left")), score(newestOf("right"))];
  if (left === null && right === null) {
    const both = score(newestOf("both"));
    return {
      value: both?.value ?? null,
      unit: measure.unit,
      reference: both?.reference ?? null,
      flag: both?.flag ?? null,
    };
  }
  const scored = [left, right].filter((each) => each !== null);
  return {
    value: largest(scored.map((each) => each.value)),
    unit: measure.unit,
    reference: null,
    flag: eitherFlag(scored.map((each) => each.flag)),
    sides: { left: left?.value ?? null, right: right?.value ?? null },
  };
}

/** A value reached in pain is shown and not judged. */
function withPain(reading: Reading, scored: Scored): Scored {
  return isPainLimited(reading) ? { ...scored, flag: null } : scored;
}

/** Right over left; the sides are shown in seconds. */
function sideBridge(readings: readonly Reading[]): MeasuredValue | null {
  const newestOf = (side: "left" | "right") =>
    readings.filter((reading) => reading.test === "T20" && reading.side === side).at(-1);
  const [left, right] = [newestOf("left"), newestOf("right")];
  if (left === undefined && right === undefined) return null;
  const sides = { left: left ? best(left) : null, right: right ? best(right) : null };
  const value =
    sides.left === null || sides.right === null || sides.left <= 0 ? null : sides.right / sides.left;
  const [low, high] = [numberOf("evaluation.sideBridgeRatioLow"), numberOf("evaluation.sideBridgeRatioHigh")];
  const isPainful = [left, right].some((each) => each !== undefined && isPainLimited(each));
  return {
    value: value === null ? null : Math.round(value * 100) / 100,
    unit: "ratio",
    reference: reference("T20", { low, high }),
    flag: value === null || isPainful ? null : value < low || value > high,
    sides,
  };
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function eitherFlag(flags: readonly (boolean | null)[]): boolean | null {
  if (flags.includes(true)) return true;
  return flags.includes(null) ? null : false;
}
