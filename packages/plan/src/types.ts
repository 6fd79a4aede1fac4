import type { RecordEvent } from "@hipfirst/record";
import type { Sentence } from "@hipfirst/words";
import type { HipCapacity } from "./capacity/use.ts";
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
  /** The last set ends where good form ends, to see whether effort is told as it is (effort.calibration). */
  readonly isCalibration: boolean;
  /** `alternative` where the equipment is not there, `bench` before the plank gate is met. */
  readonly form: "standard" | "alternative" | "bench";
  /** Stay below the height that pinched. */
  readonly isHeightLowered: boolean;
  readonly isOptional: boolean;
  /** First session on a rung with a load: start light, with so many short tries, one step more while much is left. */
  readonly loadTries: null | { readonly most: number; readonly reps: number };
  /** More load that may be tried while the rung waits for the speed limit; null when there is none. */
  readonly optionalLoad: null | { readonly loadKg: number | null; readonly loadStep: number | null };
}

export type ReasonValues = NonNullable<Sentence["values"]>;

export interface Proposal {
  /** Version of the rules that decided. */
  readonly rules: string;
  readonly state: PlanState;
  /** The rung held; null before there is one. */
  readonly current: string | null;
  /** `from` and `to` are rungs; they are the same where only the dose moves. */
  readonly change: { readonly kind: ChangeKind; readonly from: string | null; readonly to: string | null };
  readonly session: null | { readonly notBefore: string; readonly exercises: readonly PrescribedExercise[] };
  /** What may be tried, in one sitting, before the first session to find the start; null where there is nothing to find. */
  readonly placement: readonly PrescribedExercise[] | null;
  /** Open rungs below the one held, nearest first: what may take its place on a bad day. */
  readonly easier: readonly string[];
  readonly because: readonly { readonly rule: RuleId; readonly text: Sentence }[];
  readonly unlocks: readonly {
    readonly criterion: Sentence;
    readonly need: string | number;
    readonly have: string | number | null;
    readonly met: boolean;
  }[];
  /** What would make this decision another one, nearest first. */
  readonly wouldChange: readonly Sentence[];
  /** Screens, tests, questionnaires and single questions to ask now. */
  readonly due: readonly string[];
  /** Usual pain the bands were drawn around, points of 10; null while unknown. */
  readonly usualPain: number | null;
  /** What each hip can give at its best, estimated from sets and tests; null while unknown. */
  readonly capacity: Readonly<Record<"left" | "right", HipCapacity | null>>;
}

export interface PlanInput {
  /** ISO 8601 with offset. */
  readonly now: string;
  readonly events: readonly RecordEvent[];
  /**
   * Decide everything anew under this version. Left out: each session is judged by the version it names, the newest where
   * it names none, and the proposal is made by the newest.
   */
  readonly rules?: string;
}
