import type { RecordEvent } from "@hipfirst/record";
import type { Sentence } from "@hipfirst/words";
import type { RuleId } from "./rules/table.ts";

export type PlanState =
  | "screening"
  | "baseline"
  | "training"
  | "amber-hold"
  | "rebuild"
  | "flare"
  | "deload"
  | "maintenance"
  | "locked";

export type ChangeKind =
  | "start"
  | "hold"
  | "add-reps"
  | "add-load"
  | "advance"
  | "reduce"
  | "regress"
  | "flare"
  | "deload"
  | "maintain"
  | "lock"
  | "none";

export interface PrescribedExercise {
  readonly id: string;
  readonly sets: number;
  /** Per side on every rung that is not bilateral; on a hold rung the number of holds. */
  readonly reps: number;
  readonly holdS: number | null;
  readonly durationMin: number | null;
  readonly side: "each" | "left" | "right" | "both";
  readonly loadKg: number | null;
  readonly loadStep: number | null;
  readonly tempo: string | null;
  readonly restS: number | null;
  /** Repetitions in reserve to aim for. */
  readonly rir: readonly [low: number, high: number] | null;
  /** What this entry is in the session. */
  readonly role: "main" | "previous" | "parallel" | "beside" | "walk";
  /** The last set goes on while form is good and reserve stays high (doubleProgression.firstSession). */
  readonly isLastSetOpen: boolean;
  /** `alternative` where the equipment is not there, `bench` before the plank gate is met. */
  readonly form: "standard" | "alternative" | "bench";
  /** Stay below the height that pinched. */
  readonly isHeightLowered: boolean;
  readonly isOptional: boolean;
}

export type ReasonValues = NonNullable<Sentence["values"]>;

export interface Proposal {
  readonly state: PlanState;
  /** The rung held; null before there is one. */
  readonly current: string | null;
  /** `from` and `to` are rungs; they are the same where only the dose moves. */
  readonly change: { readonly kind: ChangeKind; readonly from: string | null; readonly to: string | null };
  readonly session: null | { readonly notBefore: string; readonly exercises: readonly PrescribedExercise[] };
  readonly because: readonly { readonly rule: RuleId; readonly text: Sentence }[];
  readonly unlocks: readonly {
    readonly criterion: Sentence;
    readonly need: string | number;
    readonly have: string | number | null;
    readonly met: boolean;
  }[];
  /** Screens, tests, questionnaires and single questions to ask now. */
  readonly due: readonly string[];
  /** Usual pain the bands were drawn around, points of 10; null while unknown. */
  readonly usualPain: number | null;
}

export interface PlanInput {
  /** ISO 8601 with offset. */
  readonly now: string;
  readonly events: readonly RecordEvent[];
}
