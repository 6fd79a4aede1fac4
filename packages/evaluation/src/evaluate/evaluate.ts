import type { Side } from "@hipfirst/skeleton";
import type { Sentence } from "@hipfirst/words";
import { withNorms } from "../norms/norm-set.ts";
import { isConcerning } from "../screen/item.ts";
import { screen, screenItem } from "../screen/screen.ts";
import type { Answers, Evaluation, EvaluationInput, FindingClass, SideFinding } from "../types.ts";
import { asymmetryOf } from "./asymmetry.ts";
import { classOf, confidenceOf } from "./class.ts";
import { judgeStrength, strengthTests, testName } from "./judged-strength.ts";
import { type LengthFinding, lengthOf } from "./length.ts";
import { measuredOf } from "./measured.ts";
import { type Aged, agedOf } from "./old.ts";
import { type Reading, readingsOf } from "./reading.ts";
import { type StrengthFinding, strengthOf } from "./strength.ts";

type ScreenGate = "missing" | "incomplete" | "locked";
const homeStrengthTests = ["T04", "T05", "T10"] as const;

interface SideParts {
  readonly side: SideFinding;
  readonly missing: readonly string[];
  readonly old: readonly Aged[];
}

/**
 * What the tests say about strength and length of each side, apart; a finding, not a diagnosis.
 *
 * Rules and their ids: `docs/evaluation-rules.md`. Results of one test, side and day are put together; the newest day
 * counts. Values in the units of `testDefinitions`. Nothing is concluded from an input that is missing.
 */
export function evaluate(input: EvaluationInput): Evaluation {
  const person = input.person ?? {};
  const answers = input.screen?.answers;
  const gate = screenGate(input.screen);
  const readings = readingsOf(withNorms(input.results, input.norms ?? [], person));
  const hasNeuroFlag = ["NEU1", "NEU2", "NEU3"].some((id) => isFlagged(id, answers));
  const skipped = answers === undefined ? [] : screen(answers).limits.skipTests;
  const on = input.on?.slice(0, 10) ?? readings.at(-1)?.on ?? null;
  const partsOf = (side: Side) =>
    sideParts(side, readings, { gate, hasNeuroFlag, massKg: person.massKg ?? null, skipped, on });
  const [left, right] = [partsOf("left"), partsOf("right")];
  return {
    sides: { left: left.side, right: right.side },
    asymmetry: asymmetryOf(readings),
    trunk: measuredOf(readings, person, "trunk"),
    function: measuredOf(readings, person, "function"),
    missing: [...new Set([...left.missing, ...right.missing])].sort(),
    old: [...new Set([...left.old, ...right.old].map(({ test }) => test))].sort(),
  };
}

function screenGate(given: EvaluationInput["screen"]): ScreenGate | null {
  if (given === undefined) return "missing";
  const judged = screen(given.answers);
  if (!judged.complete) return "incomplete";
  return (given.locked ?? judged.locked) ? "locked" : null;
}

function isFlagged(id: string, answers: Answers | undefined): boolean {
  const item = screenItem(id);
  return item !== undefined && answers !== undefined && isConcerning(item, answers);
}

interface Context {
  readonly gate: ScreenGate | null;
  readonly hasNeuroFlag: boolean;
  readonly massKg: number | null;
  readonly skipped: readonly string[];
  /** The day the results are read on; null when no day is known. */
  readonly on: string | null;
}

function sideParts(side: Side, readings: readonly Reading[], context: Context): SideParts {
  const own = readings.filter((reading) => reading.side === side);
  const judged = own
    .filter((reading) => (strengthTests as readonly string[]).includes(reading.test))
    .map((reading) => judgeStrength(reading, readings, context.massKg));
  const strength = strengthOf(judged, context.hasNeuroFlag);
  const length = lengthOf(own.filter((reading) => reading.test === "T08"));
  const finding = context.gate === null ? classOf(strength.state, length.state) : "undecided";
  const missing = missingTests(strength, length, finding, context.skipped);
  const lengthReading = length.reading === null ? [] : [length.reading];
  const counted = [...strength.counted.map(({ reading }) => reading), ...lengthReading];
  const old = agedOf(counted, context.on).filter(({ test }) => !missing.includes(test));
  return {
    missing,
    old,
    side: {
      strength: strength.state,
      length: length.state,
      class: finding,
      confidence: finding === "undecided" ? "none" : confidenceOf(strength, length),
      because: [...classReason(finding, context.gate), ...strength.because, length.because],
      wouldChangeIt: [...changes(strength, length, finding, context.gate, missing), ...old.map(retestOf)],
    },
  };
}

function retestOf({ test, days }: Aged): Sentence {
  return { id: "evaluation.change.old", values: { test: testName(test), days } };
}

function classReason(finding: FindingClass, gate: ScreenGate | null): SideFinding["because"] {
  if (gate === null)
    return [
      {
        rule: finding === "undecided" ? "CLASS_UNDECIDED" : "CLASS_TABLE",
        text: { id: `evaluation.class.${finding}` },
        sources: [],
      },
    ];
  return [
    { rule: `SCREEN_${gate.toUpperCase()}`, text: { id: `evaluation.because.screen.${gate}` }, sources: [] },
  ];
}

/** The tests that would decide an undecided side: not done yet, set aside, or to be repeated on another day. */
function missingTests(
  strength: StrengthFinding,
  length: LengthFinding,
  finding: FindingClass,
  skipped: readonly string[],
): string[] {
  if (finding !== "undecided") return [];
  const isStrengthOpen = strength.state !== "weak" && strength.state !== "normal";
  const done = strength.counted.map((each) => each.reading.test);
  const undone = homeStrengthTests.filter((test) => !done.includes(test));
  const strengthMissing = isStrengthOpen ? [...strength.repeat, ...undone] : [];
  const lengthMissing = length.state === "unknown" || length.state === "indeterminate" ? ["T08"] : [];
  return [...new Set([...strengthMissing, ...lengthMissing])].filter((test) => !skipped.includes(test));
}

function changes(
  strength: StrengthFinding,
  length: LengthFinding,
  finding: FindingClass,
  gate: ScreenGate | null,
  missing: readonly string[],
): Sentence[] {
  const out: Sentence[] = gate === null ? [] : [{ id: `evaluation.change.screen.${gate}` }];
  if (strength.because[0]?.rule === "INT_NEURO") out.push({ id: "evaluation.change.neuro" });
  for (const test of missing) {
    const isRepeat = strength.repeat.includes(test) || (test === "T08" && length.reading !== null);
    out.push({ id: `evaluation.change.${isRepeat ? "repeat" : "do"}`, values: { test: testName(test) } });
  }
  if (finding !== "undecided") out.push({ id: "evaluation.change.retest" });
  return out;
}
