import type { Side } from "@hipfirst/skeleton";
import type { Sentence } from "@hipfirst/words";
import type { NormSet } from "./norms/norm-set.ts";

export type Answer = "yes" | "no" | "not-sure";
/** By item id of the safety screen; a missing id is unanswered, never "no". */
export type Answers = Readonly<Record<string, Answer>>;

export type ScreenLevel = "NONE" | "CAUTION_MODIFY" | "CLINICIAN_FIRST" | "URGENT_SAME_DAY" | "EMERGENCY";

export interface ScreenLimits {
  readonly hipFlexionMaxDeg: number | null;
  readonly painMax: number | null;
  readonly handSupport: readonly string[];
  readonly skipTests: readonly string[];
  readonly skipAdjuncts: readonly string[];
}

export interface ScreenResult {
  /** The level of what was answered, also when incomplete. */
  readonly level: ScreenLevel;
  readonly complete: boolean;
  readonly unanswered: readonly string[];
  readonly locked: boolean;
  readonly blocked: readonly string[];
  readonly limits: ScreenLimits;
  readonly messages: readonly { readonly id: string; readonly text: Sentence }[];
  /** Items that decided the level, for the calm explanation. */
  readonly decidedBy: readonly string[];
}

/** Who is evaluated; what is absent is unknown. */
export interface Person {
  readonly massKg?: number;
  readonly heightM?: number;
  readonly sex?: "female" | "male" | "unspecified";
  readonly birthYear?: number;
}

export interface EvaluationInput {
  readonly person?: Person;
  /** `locked` from the clearance of a record: visits and earlier answers count there. Absent: from the answers alone. */
  readonly screen?: { readonly answers: Answers; readonly locked?: boolean };
  readonly results: readonly TestResult[];
  /** ISO date as of which the results are read; absent: the day of the newest one. */
  readonly on?: string;
  /** Norms that a clinic switched on; without them no force is called low by a norm. */
  readonly norms?: readonly NormSet[];
}

export interface TestResult {
  readonly test: string;
  readonly side: Side | "both";
  readonly values: readonly number[];
  readonly unit: string;
  readonly painBefore?: number;
  readonly painDuring?: number;
  readonly pinch?: boolean;
  readonly setting?: "home" | "clinic";
  /** ISO date. */
  readonly on?: string;
  /** The test's own input fields, as in the specification. */
  readonly [field: string]: unknown;
}

export type StrengthState = "weak" | "normal" | "indeterminate" | "not-interpretable" | "unknown";
export type LengthState = "short" | "normal" | "indeterminate" | "unknown";
export type FindingClass = "weak-short" | "weak" | "short" | "neither" | "undecided";
export type Confidence = "low" | "medium" | "high" | "none";

export interface SideFinding {
  readonly strength: StrengthState;
  readonly length: LengthState;
  readonly class: FindingClass;
  readonly confidence: Confidence;
  readonly because: readonly {
    readonly rule: string;
    readonly text: Sentence;
    readonly sources: readonly string[];
    /** For or against lower strength or less length; open when it could not be judged. Absent on summaries. */
    readonly weighs?: "for" | "against" | "open";
  }[];
  readonly wouldChangeIt: readonly Sentence[];
}

export interface MeasuredValue {
  readonly value: number | null;
  readonly unit: string;
  readonly reference: Sentence | null;
  readonly flag: boolean | null;
  /** Each side where the test has sides; `value` is then the larger one, or the ratio of both. */
  readonly sides?: { readonly left: number | null; readonly right: number | null };
}

export interface Evaluation {
  readonly sides: { readonly left: SideFinding; readonly right: SideFinding };
  readonly asymmetry: null | {
    readonly test: string;
    readonly lsiPercent: number;
    /** Null when both sides are equal. */
    readonly weakerSide: Side | null;
    readonly mdcPercent: number;
    readonly days: number;
    readonly flag: boolean;
  };
  readonly trunk: Readonly<Record<string, MeasuredValue>>;
  readonly function: Readonly<Record<string, MeasuredValue>>;
  readonly missing: readonly string[];
  /** Tests that count here and are past the interval of their retest: they still count, and ask to be done again. */
  readonly old: readonly string[];
}
