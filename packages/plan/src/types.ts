import type { Sentence } from "@hipfirst/words";

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
}

export interface Proposal {
  readonly state: PlanState;
  /** The rung held; null before there is one. */
  readonly current: string | null;
  readonly change: { readonly kind: ChangeKind; readonly from: string | null; readonly to: string | null };
  readonly session: null | { readonly notBefore: string; readonly exercises: readonly PrescribedExercise[] };
  readonly because: readonly { readonly rule: string; readonly text: Sentence }[];
  readonly unlocks: readonly {
    readonly criterion: Sentence;
    readonly need: string | number;
    readonly have: string | number | null;
    readonly met: boolean;
  }[];
  readonly due: readonly string[];
}
