import type { PrescribedExercise } from "@hipfirst/plan";
import type { RecordEvent } from "@hipfirst/record";

export const policyNames = ["hipfirst", "handout", "linear", "effort-only"] as const;
export type PolicyName = (typeof policyNames)[number];

/** What a policy says to do next. */
export interface Order {
  /** Null while nothing may be done. */
  readonly exercises: readonly PrescribedExercise[] | null;
  /** What may be tried first to find the start; null where there is nothing to find. */
  readonly placement: readonly PrescribedExercise[] | null;
  readonly notBeforeMs: number;
  readonly due: readonly string[];
}

/** Whoever decides the dose: it hears the record and is asked before each session. */
export interface Policy {
  hear(event: RecordEvent): void;
  ask(now: string, nowMs: number): Order;
  /** Proposals judged by the oracle, and invariants they broke. */
  readonly checked: number;
  readonly violations: number;
}
