import type { ExerciseId, Severity } from "@hipfirst/exercises";
import type { Side } from "@hipfirst/skeleton";
import type { Sentence } from "@hipfirst/words";
import type { Measures } from "./form/features.ts";

export type { MeasureName, Measures } from "./form/features.ts";

/** MediaPipe order, 33 points; x and y in image widths and heights, z in image widths, visibility 0-1. */
export type Landmark = readonly [x: number, y: number, z: number, visibility: number] | null;
/** Metres, origin between the hips, y down, z away from the camera. */
export type WorldLandmark = readonly [x: number, y: number, z: number] | null;

export interface LandmarkFrame {
  /** Seconds from the start of the recording. */
  readonly tS: number;
  /** null: nobody was found in this frame. */
  readonly landmarks: readonly Landmark[] | null;
  readonly world: readonly WorldLandmark[] | null;
}

export type MovementId =
  | "squat"
  | "sit-to-stand"
  | "standing-march"
  | "standing-straight-leg-raise"
  | "supine-straight-leg-raise"
  | "seated-hold"
  | "standing-hold"
  | "thomas"
  | "step-down"
  | "side-bridge"
  | "plank"
  | "prone-hip-extension"
  | "walk"
  | "any";

/** What is being done: a definition of the ladder, or a movement of the evaluation. */
export type Task = { readonly exercise: ExerciseId } | { readonly movement: MovementId };

export interface ObservedFault {
  readonly id: string;
  readonly severity: Severity;
  readonly text: Sentence;
  readonly atS: number;
}

export interface Repetition {
  readonly startS: number;
  readonly peakS: number;
  readonly endS: number;
  /** null when both legs work together or the side cannot be told. */
  readonly side: Side | "both" | null;
  /** The counting angle at its turning point; the joint that makes it where a height is counted. */
  readonly peakDeg: number | null;
  readonly rangeDeg: number | null;
  /** No critical or major fault, range within 10 deg, lowering at least 60 % of its time, seen well enough. */
  readonly valid: boolean;
  /** 0-1, meaning documented in the motion README; null where form was not scorable. */
  readonly score: number | null;
  readonly faults: readonly ObservedFault[];
  /** Seconds the target was held, for hold exercises. */
  readonly heldS: number | null;
  /** Seconds of the way out and of the way back; absent where repetitions were found by their likeness. */
  readonly outS?: number | null;
  readonly returnS?: number | null;
  /** How far the trunk leaned forward and back from the posture before the first repetition. */
  readonly trunkForwardDeg?: number | null;
  readonly trunkBackDeg?: number | null;
  /** What the form of a movement compared with its reference people was judged on; larger is worse. */
  readonly measures?: Measures;
  /** The comparison came out so near the middle that a person should decide. */
  readonly tooCloseToCall?: boolean;
}

/** Why part of a recording could not be judged, in words with a remedy. */
export interface Unscorable {
  readonly code:
    | "no-person"
    | "joint-not-seen"
    | "wrong-view"
    | "too-far"
    | "too-close"
    | "low-frame-rate"
    | "two-people"
    | "short-clip"
    | "camera-tilted";
  readonly text: Sentence;
  readonly seconds: number;
}

/** One entry per input frame; null where not measurable. Degrees. */
export interface AngleTable {
  /** The input's own times; null where a frame came with an unusable one. */
  readonly t: readonly (number | null)[];
  readonly hipLeft: readonly (number | null)[];
  readonly hipRight: readonly (number | null)[];
  readonly hipStandingLeft: readonly (number | null)[];
  readonly hipStandingRight: readonly (number | null)[];
  readonly kneeLeft: readonly (number | null)[];
  readonly kneeRight: readonly (number | null)[];
  readonly trunkPitch: readonly (number | null)[];
  readonly trunkThighLeft: readonly (number | null)[];
  readonly trunkThighRight: readonly (number | null)[];
}

/**
 * Half-widths that hold about nine in ten frames of people like those the room was measured on (VALIDATION.md), degrees; null
 * where nothing of the kind is measured in this view. A hip that is told absolutely also carries the person's own standing.
 */
export interface AngleBand {
  readonly hip: number | null;
  readonly hipStanding: number | null;
  readonly knee: number | null;
  readonly trunkPitch: number | null;
  readonly trunkThigh: number | null;
}

export interface MotionReport {
  readonly frames: number;
  readonly durationS: number;
  readonly scorable: { readonly fraction: number; readonly reasons: readonly Unscorable[] };
  readonly reps: readonly Repetition[];
  readonly count: number;
  readonly summary: Readonly<Record<string, number | string | boolean | null>>;
  readonly angles: AngleTable;
  readonly anglesBandDeg: AngleBand;
}

export type CoachPhase = "searching" | "ready" | "work" | "hold" | "lower" | "rest";

/** Cue to show and speak; one at a time, with its own cool-down. */
export interface Cue {
  readonly faultId: string | null;
  readonly text: Sentence;
  readonly tone: "correct" | "praise" | "sight";
}

export type CoachEvent =
  | { readonly type: "phase"; readonly phase: CoachPhase; readonly atS: number }
  | { readonly type: "rep-started"; readonly atS: number; readonly side: Side | "both" | null }
  | {
      readonly type: "peak";
      readonly atS: number;
      /** null where a height is counted: its angle comes with the finished repetition. */
      readonly peakDeg: number | null;
    }
  | { readonly type: "rep-done"; readonly rep: Repetition }
  | { readonly type: "hold-second"; readonly heldS: number; readonly side: Side | "both" | null }
  | { readonly type: "cue"; readonly cue: Cue; readonly atS: number }
  | {
      readonly type: "sight";
      readonly seen: boolean;
      readonly reason: Sentence | null;
      readonly atS: number;
    };

/** What a screen needs between events. */
export interface CoachState {
  readonly phase: CoachPhase;
  readonly seen: boolean;
  readonly count: number;
  readonly validCount: number;
  /** The counting signal now, in its own unit; null when not measurable. */
  readonly signal: number | null;
  /** 0 at rest, 1 at the target, for the ring. */
  readonly progress: number | null;
  readonly heldS: number | null;
  readonly workingSide: Side | "both" | null;
}

export interface LiveCoach {
  /** Frames in time order; returns the events this frame caused, usually none. */
  push(frame: LandmarkFrame): readonly CoachEvent[];
  readonly state: CoachState;
  /** The person says the last repetition was none, or that one was missed. */
  undoLast(): void;
  addMissed(): void;
  /** The same report `analyse` gives on the same frames. */
  report(): MotionReport;
}
