import type { ArmAnglesDeg, BodyAnglesDeg, JointName, LegAnglesDeg, Side } from "@hipfirst/skeleton";

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

type LimbsPatch = { readonly leg?: Partial<LegAnglesDeg>; readonly arm?: Partial<ArmAnglesDeg> };

/** Some angles of a posture; what is not named stays as it was. */
export type AnglePatch = Partial<Omit<BodyAnglesDeg, Side>> & {
  readonly left?: LimbsPatch;
  readonly right?: LimbsPatch;
};

/** A moment of the repetition at which the posture is given; between them angles move on minimum-jerk paths. */
export interface Keyframe {
  /** 0 start, 1 end of the outward phase (the top); a middle keyframe is passed without stopping. */
  readonly at: number;
  readonly angles: BodyAnglesDeg;
}

/** A body part that stays where it is (or on a surface) throughout; the pose solver holds it exactly. */
export interface Contact {
  readonly joint: JointName | "pelvis" | "back" | "head";
  readonly on: "floor" | "seat" | "bar" | "counter" | "wall" | "ball" | "slider" | "step" | "thigh";
  /** Where it is held, in body heights from the origin of the drawing; x forward, y up. */
  readonly atHeights: readonly [x: number, y: number];
  /** `fixed` never moves; `slide` keeps its height only. */
  readonly freedom: "fixed" | "slide";
}

export type Prop =
  | { readonly kind: "mat" | "towel" | "sliders" | "loop-band" | "ankle-weight" | "foot-weight" }
  | {
      readonly kind: "chair" | "counter" | "wall" | "bar" | "ball" | "table" | "step" | "block";
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
  /** Seconds, in the order of the movement text: outward, pause at the end, return. A hold has `pauseS` null and is held for the prescribed time. */
  readonly tempo: { readonly outS: number; readonly pauseS: number | null; readonly returnS: number };
  /** The phase in which gravity or the band is yielded to; the "lowering" of the tempo rule. */
  readonly lowering: "out" | "return";
  /**
   * The body plane that the angles lie in and the camera looks at. `frontal`: lying or leaning on one side with the
   * front of the body to the viewer; the flexion angles then stand for sideways ones (the raised leg is abducted).
   */
  readonly plane: "sagittal" | "frontal";
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
  /** hip->knee against straight down, forward positive, behind the body negative. */
  | "thighSwingDeg"
  /** Height of the knee above the hip, in thigh lengths (of the set-up, where the view shortens it). */
  | "kneeRiseThighs"
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

export interface SignalCondition {
  readonly kind: "signal";
  readonly signal: Signal;
  /** `set-up`: the change from the still posture before the first repetition. */
  readonly relativeTo: "absolute" | "set-up";
  /** Broken above `over` or below `under`; null for a side without limit. */
  readonly over: number | null;
  readonly under: number | null;
  /** How long it must last, without a gap. */
  readonly minS: number;
  /** `whole` includes the rest before and after the repetition: a plank also sags between repetitions. */
  readonly during: "whole" | "out" | "hold" | "return";
  /** Judged only while this signal lies within the bounds; null: always. */
  readonly onlyWhile: {
    readonly signal: Signal;
    readonly over: number | null;
    readonly under: number | null;
  } | null;
}

/** What makes a fault. */
export type FaultCondition =
  | SignalCondition
  /** Any one of them. */
  | { readonly kind: "any-of"; readonly conditions: readonly SignalCondition[] }
  /** The counting signal stays short of the near edge of the target by more than this, in its own unit. */
  | { readonly kind: "range"; readonly shortByOver: number }
  /** The `lowering` phase takes less than this share of its prescribed time. */
  | { readonly kind: "tempo"; readonly loweringFractionUnder: number }
  /** Only the person (or a therapist on video) can tell. */
  | { readonly kind: "reported" };

/**
 * How the figure shows a fault: patches on the definition's own postures. The first repetition starts from the
 * definition's start; `start` is where it returns to. In a hold the patched `end` is taken up once the hold has begun.
 */
export interface FaultShow {
  readonly start?: AnglePatch;
  readonly end?: AnglePatch;
  /** Share of the prescribed time that the lowering takes. */
  readonly loweringScale?: number;
}

export interface Fault {
  /** e.g. `trunk_lean_back`; the same id on every exercise that has it. */
  readonly id: string;
  readonly severity: Severity;
  readonly condition: FaultCondition;
  /** The view from which a camera can judge it; null when only the person can report it. */
  readonly view: CameraView | null;
  /** A motion that shows the fault; null for faults the camera never raises. */
  readonly shownBy: FaultShow | null;
  /** Word ids. */
  readonly nameId: string;
  readonly cueId: string;
}

export interface Form {
  /**
   * The signal that counts repetitions, its value at rest and where the repetition goes (lower than rest where the
   * signal falls), and the smallest excursion that is a repetition at all.
   */
  readonly counting: {
    readonly signal: Signal;
    readonly restAt: number;
    readonly targetAt: number;
    readonly minRange: number;
  };
  /**
   * Where the turning point of a repetition (or the whole hold) belongs, on the counting signal; null on a side
   * without a limit. The margin of the range rule comes on top.
   */
  readonly target: { readonly low: number | null; readonly high: number | null };
  /** For holds: how far the signal may leave the target before the clock stops. */
  readonly holdTolerance: number | null;
  readonly camera: { readonly view: CameraView; readonly minFps: number };
  readonly faults: readonly Fault[];
}

export interface Dose {
  readonly type: "reps" | "hold" | "minutes";
  /** Repetitions, seconds of each hold, or minutes. */
  readonly min: number;
  readonly max: number;
  /** Holds that make one set; null where a set is not made of holds. */
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
    /** Length without tension; shorter than this it hangs slack. */
    readonly slackHeights: number;
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
  /** `still`: a posture that explains an evaluation test which is not counted. */
  readonly kind: "rung" | "adjunct" | "movement" | "still";
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
