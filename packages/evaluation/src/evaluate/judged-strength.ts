import { type ConstantId, constant, numberOf } from "@hipfirst/evidence";
import type { Sentence } from "@hipfirst/words";
import { pairOn } from "./pair.ts";
import { best, effortSpreadPercent, isPainLimited, numberField, type Reading } from "./reading.ts";
import { torqueOfReading } from "./torque.ts";

/** The tests that can say something about strength, in the order they are done. */
export const strengthTests = ["T10", "T04", "T05", "T01", "T02", "T03"] as const;
export const forceTests: readonly string[] = ["T01", "T02", "T03"];

/** What a reading's values say; `unclear` when they cannot be judged. */
export type Verdict = "positive" | "borderline" | "negative" | "unclear";

/** A reading of a strength test, judged. */
export interface StrengthReading {
  readonly reading: Reading;
  readonly verdict: Verdict;
  /** Why the verdict does not count; null when it does. */
  readonly setAside: null | "pain" | "pinch" | "effort";
  /** A sign may be hidden here by pain, or by a pain that was not recorded: the side must not read normal. */
  readonly hidesSign: boolean;
  readonly rule: string;
  readonly text: Sentence;
  readonly sources: readonly string[];
}

interface Judged {
  readonly verdict: Verdict;
  readonly rule: string;
  readonly text: Sentence;
  readonly basis?: ConstantId;
  /** Pain, or not knowing it, is the only reason why this is not a sign. */
  readonly hidesSign?: true;
}

/**
 * Judges one reading for its side. `all` are the readings of every test and side: the other side is compared as it was
 * measured, because pain or poor effort there can only hide a difference, never make one.
 */
export function judgeStrength(
  reading: Reading,
  all: readonly Reading[],
  massKg: number | null,
): StrengthReading {
  const judged = judgeValues(reading, all, massKg);
  const sources = judged.basis === undefined ? [] : constant(judged.basis).sources;
  const setAside = setAsideReason(reading);
  const isPainful = setAside === "pain" || setAside === "pinch";
  const hidesSign = judged.hidesSign === true || (isPainful && isSign(judged.verdict));
  if (setAside === null) return { reading, ...judged, setAside, sources, hidesSign };
  const { verdict } = judged;
  return { reading, verdict, setAside, sources: [], hidesSign, ...setAsideText(reading, setAside) };
}

/** Whether the values point to lower strength, clearly or just short of it. */
export function isSign(verdict: Verdict): boolean {
  return verdict === "positive" || verdict === "borderline";
}

function setAsideReason(reading: Reading): StrengthReading["setAside"] {
  if (reading.pinch) return "pinch";
  if (isPainLimited(reading)) return "pain";
  const spread = forceTests.includes(reading.test) ? effortSpreadPercent(reading) : null;
  return spread !== null && spread > numberOf("evaluation.effortSpreadMaxPercent") ? "effort" : null;
}

function setAsideText(reading: Reading, why: "pain" | "pinch" | "effort"): Pick<Judged, "rule" | "text"> {
  const test = testName(reading.test);
  if (why === "pinch")
    return { rule: "INT_PINCH", text: { id: "evaluation.because.pinch", values: { test } } };
  if (why === "pain") {
    const values = { test, pain: reading.painDuring ?? 0 };
    return { rule: "INT_PAIN", text: { id: "evaluation.because.pain", values } };
  }
  const values = { test, percent: Math.round(effortSpreadPercent(reading) ?? 0) };
  return { rule: "INT_EFFORT", text: { id: "evaluation.because.effort", values } };
}

/** The test's name as a sentence. */
export function testName(test: string): Sentence {
  return { id: `evaluation.test.${test}.name` };
}

function judgeValues(reading: Reading, all: readonly Reading[], massKg: number | null): Judged {
  switch (reading.test) {
    case "T04":
      return judgeSeatedHold(reading, all);
    case "T05":
      return judgeStandingHold(reading);
    case "T10":
      return judgeLegRaise(reading);
    default:
      return judgeForce(reading, all, massKg);
  }
}

function judgeSeatedHold(reading: Reading, all: readonly Reading[]): Judged {
  const seconds = best(reading);
  if (seconds === null) return unclear(reading);
  const other = all.find((each) => isOtherSide(each, reading));
  const otherSeconds = other === undefined ? null : best(other);
  if (seconds < numberOf("evaluation.seatedHoldLowS"))
    return said("positive", "STR_T04_LOW", "T04.positive", { seconds }, "evaluation.seatedHoldLowS");
  if (seconds < numberOf("evaluation.seatedHoldBorderlineS"))
    return said("borderline", "STR_T04_BORDERLINE", "T04.borderline", { seconds });
  const comparable = numberOf("evaluation.seatedHoldOtherSideMinS");
  const share = numberOf("evaluation.seatedHoldOtherSideShare");
  if (otherSeconds !== null && otherSeconds >= comparable && seconds < share * otherSeconds)
    return said("borderline", "STR_T04_OTHER_SIDE", "T04.otherSide", { seconds, otherSeconds });
  return said("negative", "STR_NO_SIGN", "T04.negative", { seconds });
}

function judgeStandingHold(reading: Reading): Judged {
  const passive = numberField(reading, "passiveDeg");
  const active = numberField(reading, "activeDeg");
  if (passive !== null && passive <= numberOf("evaluation.standingHoldLevelDeg"))
    return said("unclear", "STR_T05_HEIGHT", "T05.height", {});
  const lag = passive === null || active === null ? null : passive - active;
  const isHeld = heldFullTime(reading);
  if (isHeld === false) return said("positive", "STR_T05_FAIL", "T05.fail", {});
  if (lag !== null && lag >= numberOf("evaluation.activeLagDeg"))
    return said("positive", "STR_T05_LAG", "T05.lag", { degrees: Math.round(lag) });
  return isHeld === null ? unclear(reading) : said("negative", "STR_NO_SIGN", "T05.negative", {});
}

/** Whether the knee stayed up for the whole time; null when not known or when pass and seconds contradict. */
function heldFullTime(reading: Reading): boolean | null {
  const { passed } = reading.fields;
  const seconds = best(reading);
  const bySeconds = seconds === null ? null : seconds >= numberOf("evaluation.standingHoldS");
  if (typeof passed !== "boolean") return bySeconds;
  return passed && bySeconds === false ? null : passed;
}

function judgeLegRaise(reading: Reading): Judged {
  const score = reading.values.at(-1);
  if (score === undefined) return unclear(reading);
  if (score < numberOf("evaluation.legRaiseScore"))
    return said("negative", "STR_NO_SIGN", "T10.negative", { score });
  const maxPain = numberOf("evaluation.legRaisePainMax");
  if (reading.painDuring === null || reading.painDuring > maxPain)
    return { ...said("unclear", "STR_T10_PAIN_UNKNOWN", "T10.unclear", { score }), hidesSign: true };
  return said("positive", "STR_T10_HARD", "T10.positive", { score }, "evaluation.legRaiseScore");
}

function judgeForce(reading: Reading, all: readonly Reading[], massKg: number | null): Judged {
  const norm = numberField(reading, "clinicP10NmPerKg");
  const test = testName(reading.test);
  const torqueNm = torqueOfReading(reading);
  const torque = torqueNm === null || massKg === null ? null : torqueNm / massKg;
  if (norm !== null && torque !== null && torque < norm)
    return said("positive", "STR_FORCE_NORM", "force.belowNorm", { test, torque: round2(torque), norm });

  const pair = pairOn(reading, all);
  if (pair?.isBelow && pair.weakerSide === reading.side) {
    const values = { test, percent: Math.round(pair.lsiPercent) };
    const flaggedBefore = all.filter((each) => isSameSideOtherDay(each, reading) && isFlaggedFor(each, all));
    const isTwice = pair.isBeyondError && flaggedBefore.some((each) => setAsideReason(each) === null);
    if (isTwice)
      return said("positive", "STR_FORCE_SIDE_TWICE", "force.sideTwice", values, "evaluation.lsiFlagPercent");
    const once = said("unclear", "STR_FORCE_SIDE_ONCE", "force.sideOnce", values);
    return pair.isBeyondError && flaggedBefore.some(isPainLimited) ? { ...once, hidesSign: true } : once;
  }
  const isSideJudged = pair !== null && !pair.otherSetAside;
  if (isSideJudged || (norm !== null && torque !== null))
    return said("negative", "STR_NO_SIGN", "force.negative", { test });
  return unclear(reading);
}

/** Whether this side was the weaker one that day by more than the error, as measured. */
function isFlaggedFor(reading: Reading, all: readonly Reading[]): boolean {
  const pair = pairOn(reading, all);
  return pair !== null && pair.weakerSide === reading.side && pair.isBelow && pair.isBeyondError;
}

function isOtherSide(each: Reading, reading: Reading): boolean {
  return each.test === reading.test && each.on === reading.on && each.side !== reading.side;
}

function isSameSideOtherDay(each: Reading, reading: Reading): boolean {
  const isSame = each.test === reading.test && each.side === reading.side;
  return isSame && each.on !== null && reading.on !== null && each.on < reading.on;
}

function unclear(reading: Reading): Judged {
  return said("unclear", "STR_NOT_JUDGED", "notJudged", { test: testName(reading.test) });
}

function said(
  verdict: Verdict,
  rule: string,
  id: string,
  values: NonNullable<Sentence["values"]>,
  basis?: ConstantId,
): Judged {
  const text = { id: `evaluation.because.${id}`, values };
  return basis === undefined ? { verdict, rule, text } : { verdict, rule, text, basis };
}

const round2 = (value: number): number => Math.round(value * 100) / 100;
