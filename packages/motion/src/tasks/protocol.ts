import type { CameraView, ExerciseDefinition, Fault, Laterality, Signal } from "@hipfirst/exercises";
import { findExercise } from "@hipfirst/exercises";
import type { Task } from "../types.ts";
import { movementProtocol } from "./movements.ts";

/** How a task is counted and judged, whether it comes from a definition or is a movement without one. */
export interface Protocol {
  readonly id: string;
  /** What counts; null: no signal is known and repetitions are found by their likeness. */
  readonly counting: {
    readonly signal: Signal;
    readonly restAt: number | null;
    readonly targetAt: number | null;
    readonly minRange: number;
    readonly direction: 1 | -1;
  } | null;
  readonly target: { readonly low: number | null; readonly high: number | null };
  /** Bounds inside which a hold's clock runs; null where repetitions are counted. */
  readonly hold: { readonly low: number; readonly high: number } | null;
  readonly laterality: Laterality;
  /** null: any view will do. */
  readonly view: CameraView | null;
  readonly minFps: number;
  readonly faults: readonly Fault[];
  readonly tempo: { readonly loweringS: number; readonly lowering: "out" | "return" } | null;
  /** Reaching the end is the repetition, e.g. standing up. */
  readonly endsAtPeak: boolean;
  /** A repetition that stops short of the target is not valid. */
  readonly needsRange: boolean;
}

/** Each leg counts for itself, or both count together. */
export function countsEachLeg(protocol: Protocol): boolean {
  return protocol.laterality !== "bilateral" && protocol.counting?.signal.leg === "working";
}

/** The protocol of a task, or null when no exercise has this id or it cannot be judged by a camera. */
export function protocolOf(task: Task, definition: ExerciseDefinition | null = null): Protocol | null {
  if (definition !== null) return protocolOfDefinition(definition);
  if ("movement" in task) {
    const defined = findExercise(task.movement);
    return defined === undefined ? movementProtocol(task.movement) : protocolOfDefinition(defined);
  }
  const found = findExercise(task.exercise);
  return found === undefined ? null : protocolOfDefinition(found);
}

function protocolOfDefinition(definition: ExerciseDefinition): Protocol | null {
  const { form, motion } = definition;
  if (form === null) return null;
  const { counting, target } = form;
  const isHold = motion.tempo.pauseS === null && (target.low !== null || target.high !== null);
  const isRung = definition.kind !== "movement";
  const tolerance = form.holdTolerance ?? 0;
  return {
    id: definition.id,
    counting: { ...counting, direction: counting.targetAt >= counting.restAt ? 1 : -1 },
    target,
    hold: isHold
      ? { low: (target.low ?? -Infinity) - tolerance, high: (target.high ?? Infinity) + tolerance }
      : null,
    laterality: definition.laterality,
    view: isRung || isHold ? form.camera.view : null,
    minFps: form.camera.minFps,
    faults: form.faults,
    tempo: isHold || !isRung ? null : loweringOf(motion),
    endsAtPeak: definition.id === "sit-to-stand",
    needsRange: isRung && !isHold,
  };
}

function loweringOf(motion: ExerciseDefinition["motion"]): Protocol["tempo"] {
  const { lowering, tempo } = motion;
  return { lowering, loweringS: lowering === "out" ? tempo.outS : tempo.returnS };
}
