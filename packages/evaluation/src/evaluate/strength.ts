import { numberOf } from "@hipfirst/evidence";
import type { SideFinding, StrengthState } from "../types.ts";
import { isSign, type StrengthReading, strengthTests } from "./judged-strength.ts";
import { daysApart } from "./reading.ts";

type Because = SideFinding["because"][number];

/** The strength of one side, with what decided it. */
export interface StrengthFinding {
  readonly state: StrengthState;
  /** Decided only by a repetition of one sign: low confidence. */
  readonly isFaint: boolean;
  readonly because: readonly Because[];
  /** The judged readings that count today, the newest of each test. */
  readonly counted: readonly StrengthReading[];
  /** Tests whose repetition on another day would settle it. */
  readonly repeat: readonly string[];
}

interface TestHistory {
  readonly newest: StrengthReading;
  readonly earlier: readonly StrengthReading[];
}

/** Applies the strength rules STR_* to the judged readings of one side, in order of their day. */
export function strengthOf(readings: readonly StrengthReading[], hasNeuroFlag: boolean): StrengthFinding {
  const histories = strengthTests.flatMap((test): TestHistory[] => {
    const own = readings.filter(({ reading }) => reading.test === test);
    const newest = own.at(-1);
    return newest === undefined ? [] : [{ newest, earlier: own.slice(0, -1) }];
  });
  const newest = histories.map((history) => history.newest);
  const counted = newest.filter((each) => each.setAside === null && each.verdict !== "unclear");
  const details = newest.map((each) => {
    const { rule, text, sources } = each;
    return { rule, text, sources, weighs: weightOf(each) };
  });
  const settled = hasNeuroFlag
    ? { state: "not-interpretable" as const, rule: "INT_NEURO", repeat: [] }
    : settle(histories, newest, counted);
  const summary = {
    rule: settled.rule,
    text: { id: `evaluation.because.${settled.rule}` },
    sources: hasNeuroFlag ? ["FEMNEU"] : [],
  };
  return {
    state: settled.state,
    isFaint: settled.rule === "STR_SAME_TWICE" || settled.rule === "STR_BORDERLINE_TWICE",
    because: [summary, ...details],
    counted,
    repeat: settled.repeat,
  };
}

function weightOf({ verdict, setAside }: StrengthReading): NonNullable<Because["weighs"]> {
  if (setAside !== null || verdict === "unclear") return "open";
  return isSign(verdict) ? "for" : "against";
}

interface Settled {
  readonly state: StrengthState;
  readonly rule: string;
  readonly repeat: readonly string[];
}

function settle(
  histories: readonly TestHistory[],
  newest: readonly StrengthReading[],
  counted: readonly StrengthReading[],
): Settled {
  const needed = numberOf("evaluation.strengthTestsNeeded");
  const painLimited = newest.filter((each) => each.setAside === "pain" || each.setAside === "pinch");
  if (counted.length < needed && painLimited.length > 0)
    return { state: "not-interpretable", rule: "STR_PAIN_LIMITED", repeat: testsOf(painLimited) };

  const positives = counted.filter((each) => each.verdict === "positive");
  const signs = counted.filter(({ verdict }) => isSign(verdict));
  if (positives.length >= 2) return { state: "weak", rule: "STR_TWO_POSITIVE", repeat: [] };
  if (positives.length === 1 && signs.length >= 2)
    return { state: "weak", rule: "STR_POSITIVE_AND_BORDERLINE", repeat: [] };

  const repeated = histories.filter(isRepeatedSign);
  if (repeated.some(hasPositive)) return { state: "weak", rule: "STR_SAME_TWICE", repeat: [] };
  if (counted.length === 0) return { state: "unknown", rule: "STR_NOTHING", repeat: [] };
  if (signs.length > 0 && !(repeated.length > 0 && counted.length >= needed))
    return { state: "indeterminate", rule: "STR_ONE_SIGN", repeat: testsOf(signs) };
  if (counted.length < needed) return { state: "indeterminate", rule: "STR_ONE_TEST", repeat: [] };
  const hidden = histories.filter(mayHideSign).map((history) => history.newest);
  if (hidden.length > 0) return { state: "indeterminate", rule: "STR_PAIN_HIDES", repeat: testsOf(hidden) };
  return repeated.length > 0
    ? { state: "normal", rule: "STR_BORDERLINE_TWICE", repeat: [] }
    : { state: "normal", rule: "STR_NO_SIGN_TWO_TESTS", repeat: [] };
}

/** The newest reading and an earlier one, days apart, both show a sign on the same test. */
function isRepeatedSign({ newest, earlier }: TestHistory): boolean {
  return (
    isSign(newest.verdict) &&
    newest.setAside === null &&
    earlier.some((each) => isSignDaysBefore(each, newest))
  );
}

function isSignDaysBefore(each: StrengthReading, newest: StrengthReading): boolean {
  const days = daysApart(each.reading, newest.reading);
  return (
    isSign(each.verdict) &&
    each.setAside === null &&
    days !== null &&
    days >= numberOf("evaluation.retestMinDays")
  );
}

function hasPositive({ newest, earlier }: TestHistory): boolean {
  return [newest, ...earlier.filter((each) => isSignDaysBefore(each, newest))].some(
    (each) => each.verdict === "positive",
  );
}

/**
 * A sign that pain hides today, or one whose repetition was set aside. Leaving the test out must not turn the side
 * normal: more pain would then bring more certainty.
 */
function mayHideSign({ newest, earlier }: TestHistory): boolean {
  if (newest.hidesSign) return true;
  if (newest.setAside === null) return false;
  const last = earlier.filter((each) => each.setAside === null || each.hidesSign).at(-1);
  return last !== undefined && (last.hidesSign || isSign(last.verdict));
}

const testsOf = (readings: readonly StrengthReading[]): string[] =>
  readings.map(({ reading }) => reading.test);
