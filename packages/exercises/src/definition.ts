import type { BodyAnglesDeg, JointName, Side } from "@hipfirst/skeleton";

/** Rungs R01-R22, adjuncts A01-A06, evaluation movements by name, or a clinician's own id. */
export type ExerciseId = string;

export type Stage = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export type Position =
  | "supine"
  | "seated"
  | "standing"
  | "long-sitting"
  | "plank"
  | "hanging"
  | "side-lying"
  | "half-kneeling"
  | "prone";
export type Laterality = "unilateral" | "alternating" | "bilateral";
export type Severity = "critical" | "major" | "minor";
export type CameraView = "side" | "front";

/** A moment of the repetition at which the posture is given; between them angles move on minimum-jerk paths. */
export interface Keyframe {
  /** 0 start, 1 end of the outward phase (the top); a middle keyframe is passed without stopping. */
  readonly at: number;
  readonly angles: BodyAnglesDeg;
}

/** A body part that stays where it is (or on a surface) throughout; the pose solver holds it exactly. */
export interface Contact {
  readonly joint: JointName | "pelvis" | "back" | "head";
  readonly on: "floor" | "seat" | "bar" | "counter" | "wall" | "ball" | "slider" | "thigh";
  /** Where it is held, in body heights from the origin of the drawing; x forward, y up. */
  readonly atHeights: readonly [x: number, y: number];
  /** `fixed` never moves; `slide` keeps its height only. */
  readonly freedom: "fixed" | "slide";
}

export type Prop =
  | { readonly kind: "mat" | "towel" | "sliders" | "block" | "loop-band" | "ankle-weight" | "foot-weight" }
  | {
      readonly kind: "chair" | "counter" | "wall" | "bar" | "ball" | "table" | "step";
      readonly atHeights: readonly [x: number, y: number];
    }
  | { readonly kind: "tube-band"; readonly anchorHeights: readonly [x: number, y: number] };

/**
 * The movement of one repetition. Definitions are written facing right with the right leg working and near the
 * viewer; the left side and the other facing are mirrored from it, never written again.
 */
export interface Motion {
  readonly start: Keyframe;
  readonly via?: Keyframe;
  readonly end: Keyframe;
  readonly contacts: readonly Contact[];
  readonly props: readonly Prop[];
  /** Seconds: outward, pause at the end, return. A hold has `pauseS` null and is held for the prescribed time. */
  readonly tempo: { readonly outS: number; readonly pauseS: number | null; readonly returnS: number };
  /** Drawing window in body heights: left, right, bottom, top. */
  readonly viewHeights: readonly [left: number, right: number, bottom: number, top: number];
  /** The joint whose path the arrow shows; null where nothing moves. */
  readonly arrowJoint: JointName | null;
}

/** An angle (or length) that motion measures frame by frame; the ladder's targets are stated on these. */
export type SignalName =
  /** 180 - angle(shoulder, hip, knee): 0 straight. */
  | "trunkThighDeg"
  /** hip->knee against horizontal, knee above hip positive. */
  | "thighPitchDeg"
  /** 180 - angle(hip, knee, ankle): 0 straight. */
  | "kneeFlexionDeg"
  /** hip->shoulder against vertical, forward positive. */
  | "trunkPitchDeg"
  | "trunkLateralLeanDeg"
  | "pelvicDropDeg"
  /** Height of the ankle above its lowest in the set, in leg lengths. */
  | "ankleRiseLegs"
  /** Height of the pelvis above its lowest in the set, in trunk lengths. */
  | "hipRiseTrunks"
  /** Signed distance of the hip above the shoulder-ankle line, in trunk lengths. */
  | "hipLineOffsetTrunks"
  /** Shoulder behind the wrist (toward the feet), in trunk lengths. */
  | "shoulderBehindWristTrunks"
  /** Horizontal travel of the hip within the repetition, in trunk lengths. */
  | "hipTravelTrunks"
  /** Knee beside the hip in the front view, in thigh lengths, outward positive. */
  | "kneeOffsetThighs";

/** Whose signal: the working leg, the other leg, the mean of both, or the leg nearer the camera. */
export type SignalLeg = "working" | "other" | "both" | "near";

export interface Signal {
  readonly name: SignalName;
  readonly leg: SignalLeg;
}

/** What makes a fault: the condition holds for at least `minS` within the named part of the repetition. */
export type FaultCondition =
  | {
      readonly kind: "signal";
      readonly signal: Signal;
      readonly relativeTo: "absolute" | "set-up";
      readonly over: number | null;
      readonly under: number | null;
      readonly minS: number;
      readonly during: "whole" | "out" | "hold" | "return";
    }
  | { readonly kind: "range"; readonly shortByOver: number }
  | { readonly kind: "tempo"; readonly returnFractionUnder: number }
  | { readonly kind: "reported" };

export interface Fault {
  /** e.g. `trunk_lean_back`; the same id on every exercise that has it. */
  readonly id: string;
  readonly severity: Severity;
  readonly condition: FaultCondition;
  /** The view from which a camera can judge it; null when only the person can report it. */
  readonly view: CameraView | null;
  /** A motion that shows the fault; null for faults the camera never raises. */
  readonly shownBy: {
    readonly start?: Partial<BodyAnglesDeg>;
    readonly end?: Partial<BodyAnglesDeg>;
    readonly tempoScale?: number;
  } | null;
  /** Word ids. */
  readonly nameId: string;
  readonly cueId: string;
}

export interface Form {
  /** The signal that counts repetitions and its value at rest and at the target. */
  readonly counting: {
    readonly signal: Signal;
    readonly restAt: number;
    readonly targetAt: number;
    readonly minRange: number;
  };
  /** Range within which the peak qualifies, on the counting signal. */
  readonly target: { readonly low: number; readonly high: number | null };
  /** For holds: how far the signal may leave the target before the clock stops. */
  readonly holdTolerance: number | null;
  readonly camera: { readonly view: CameraView; readonly minFps: number };
  readonly faults: readonly Fault[];
}

export interface Dose {
  readonly type: "reps" | "hold";
  /** Repetitions, or seconds of each hold. */
  readonly min: number;
  readonly max: number;
  /** Holds that make one set; null for repetitions. */
  readonly holdsPerSet: number | null;
  readonly sets: readonly [low: number, high: number];
  readonly restS: number;
  readonly perSide: boolean;
}

export interface ExternalLoad {
  readonly kind:
    | "ankle-weight"
    | "foot-weight"
    | "band"
    | "hand-effort"
    | "arc"
    | "hand-position"
    | "object-height";
  readonly unit: "kg" | "step";
  /** Steps due on this rung before the next one. */
  readonly stepsBeforeAdvance: number;
  /** Band: where it pulls from (body heights) and stiffness; null otherwise. */
  readonly band: {
    readonly anchorHeights: readonly [x: number, y: number];
    readonly stiffnessNPerM: number;
  } | null;
}

/** Word ids of everything a person reads or hears about the exercise. */
export interface Words {
  readonly nameId: string;
  readonly shortNameId: string;
  readonly setupId: string;
  readonly movementId: string;
  readonly feelId: string;
  readonly stopIfId: string;
  readonly whyHereId: string;
  readonly cueIds: readonly string[];
}

/** An exercise, written once. Figure, physics, form check, instructions and dose all come from here. */
export interface ExerciseDefinition {
  readonly id: ExerciseId;
  readonly kind: "rung" | "adjunct" | "movement";
  /** 1-22 on the ladder, null elsewhere. */
  readonly order: number | null;
  readonly stage: Stage | null;
  readonly position: Position;
  readonly laterality: Laterality;
  readonly motion: Motion;
  readonly load: ExternalLoad | null;
  readonly form: Form | null;
  readonly dose: Dose | null;
  readonly words: Words;
  /** What the motor of the exercise is, for search and the figure's glow. */
  readonly trains: readonly ("hip-flexors" | "hip-extensors" | "hip-abductors" | "trunk" | "general")[];
  /** Words of the equipment vocabulary; an inner list means any one of them. */
  readonly needs: readonly (readonly string[])[];
  /** Form done where `needs` is not met; null when there is none. */
  readonly alternative: { readonly textId: string; readonly loadUnit: "kg" | "step" | null } | null;
  /** Screening items whose "yes" blocks it come from the screen; these only explain limits beside it. */
  readonly cautions: readonly { readonly screenItem: string | null; readonly textId: string }[];
  /** Test gate before this rung, e.g. a 30 s plank. */
  readonly gate: {
    readonly test: string;
    readonly atLeast: number;
    readonly unit: string;
    readonly textId: string;
  } | null;
  readonly regressId: ExerciseId | null;
  readonly progressId: ExerciseId | null;
  readonly lateralIds: readonly ExerciseId[];
  readonly evidence: readonly string[];
}

export interface Placement {
  readonly side: Side;
  readonly facing: "left" | "right";
}
