import type { Sentence } from "@hipfirst/words";
import type { Answers, ScreenLevel, ScreenLimits } from "../types.ts";

/** Why the ladder is closed or open, for the person and for the audit. */
export interface ClearanceReason {
  readonly rule: string;
  readonly text: Sentence;
  /** Items of the safety screen this is about; empty when it is about none in particular. */
  readonly items: readonly string[];
}

/** What the record says about safety at one moment: derived, never stored. */
export interface Clearance {
  /** Every question of the last full screen that had to be asked is answered. */
  readonly complete: boolean;
  /** Highest level still open: answers not covered by a visit, also earlier ones that a later "no" cannot lower. */
  readonly level: ScreenLevel;
  /** No exercise and no test: incomplete screen, same-day or emergency level, or locked by a clinician. */
  readonly locked: boolean;
  /** A session may be proposed: complete, nothing open at CLINICIAN_FIRST or above, no full screen needed first. */
  readonly cleared: boolean;
  /** Rungs closed by answers and not freed by a clinician, in ladder order. */
  readonly blocked: readonly string[];
  readonly limits: ScreenLimits;
  /** What should be asked: `screen:full`, `screen:before-session`. */
  readonly due: readonly ("screen:full" | "screen:before-session")[];
  readonly reasons: readonly ClearanceReason[];
  /** Items that must be covered by a visit or a clinician before a session, with their level. */
  readonly open: readonly { readonly item: string; readonly level: ScreenLevel }[];
  /** Items that a visit or a clinician has covered: a full screen asks whether they have come back or got worse. */
  readonly covered: readonly string[];
  /** The answers that hold now: the last full screen and what was added before sessions since. */
  readonly answers: Answers;
  /** ISO time of the last full screen that was complete; null when there is none. */
  readonly lastFullAt: string | null;
}
