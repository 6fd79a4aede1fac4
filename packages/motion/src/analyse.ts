import type { ExerciseDefinition } from "@hipfirst/exercises";
import type { Side } from "@hipfirst/skeleton";
import { Coach } from "./coach/coach.ts";
import type { MotionInput } from "./input/motion-input.ts";
import { type Protocol, protocolOf } from "./tasks/protocol.ts";
import type { LiveCoach, Measures, MotionReport, Task } from "./types.ts";

export interface MotionOptions {
  /** Count this leg only; it also names the leg where the picture cannot tell. */
  readonly side?: Side;
  /** The picture is mirrored, as selfie previews are: left and right are exchanged back. */
  readonly mirrored?: boolean;
  /** A definition of the clinician's own, used in place of the built-in one. */
  readonly definition?: ExerciseDefinition;
  /**
   * `measures` of repetitions of this person that a therapist or the person found good, three or more: movements that are
   * compared with reference people are then compared with the person's own way.
   */
  readonly own?: readonly Measures[];
}

export interface CoachOptions extends MotionOptions {
  /** Size of the camera picture; landmarks are normalised by it. */
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** Frames kept for the report; older ones are let go. */
  readonly keepFrames?: number;
}

const twentyMinutesOfFrames = 36_000;

function needProtocol(task: Task, options: MotionOptions): Protocol {
  const protocol = protocolOf(task, options.definition ?? null);
  if (protocol === null) {
    const name = "movement" in task ? task.movement : task.exercise;
    throw new Error(`No form is defined for "${name}": ask canAnalyse first, or pass options.definition`);
  }
  return protocol;
}

/** True when a camera can judge this task: the exercise exists and its definition has a form. */
export function canAnalyse(task: Task): boolean {
  return protocolOf(task) !== null;
}

/**
 * Repetitions, form and angles of a whole recording. Every frame goes through the live coach, so the same frames give the same
 * report live and from a file. Times in seconds, angles in degrees. Throws when `canAnalyse(task)` is false.
 */
export function analyse(input: MotionInput, task: Task, options: MotionOptions = {}): MotionReport {
  const coach = new Coach({
    protocol: needProtocol(task, options),
    pictureAspect: input.kind === "landmarks" ? input.widthPx / input.heightPx : 1,
    mirrored: options.mirrored ?? false,
    side: options.side ?? null,
    own: options.own ?? [],
    measured: input.kind === "joints" && input.inSpace,
    keepFrames: input.frames.length + 1024,
  });
  if (input.kind === "landmarks") for (const frame of input.frames) coach.push(frame);
  else for (const frame of input.frames) coach.pushPose(frame.tS, frame.pose);
  return coach.report();
}

/** Follows one set as it is performed. Throws when `canAnalyse(task)` is false. */
export function liveCoach(task: Task, options: CoachOptions = {}): LiveCoach {
  return new Coach({
    protocol: needProtocol(task, options),
    pictureAspect: (options.widthPx ?? 16) / (options.heightPx ?? 9),
    mirrored: options.mirrored ?? false,
    side: options.side ?? null,
    own: options.own ?? [],
    measured: false,
    keepFrames: options.keepFrames ?? twentyMinutesOfFrames,
  });
}
