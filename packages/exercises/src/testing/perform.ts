import { type Pose, postureAt, postureAtTime, repetitionS } from "@hipfirst/skeleton";
import type { ExerciseDefinition, Fault, Motion, SignalCondition } from "../definition.ts";
import { showFault } from "../show.ts";
import { measure, trace } from "./signals.ts";

const fps = 30;
const holdS = 4;
const person = { heightM: 1.7 };

type Phase = "out" | "hold" | "return";

/** Two repetitions of a motion on the posed skeleton, frame by frame, with the phase of each frame. */
export interface Performance {
  readonly setUp: Pose;
  readonly poses: readonly Pose[];
  readonly phases: readonly Phase[];
  readonly motion: Motion;
}

function phaseAt({ tempo }: Motion, timeS: number): Phase {
  if (timeS < tempo.outS) return "out";
  return timeS <= tempo.outS + (tempo.pauseS ?? holdS) ? "hold" : "return";
}

/** Performs the exercise, or one of its faults, as `FaultShow` says it is shown. */
export function perform(definition: ExerciseDefinition, fault?: Fault): Performance {
  const own = definition.motion;
  const shown = fault?.shownBy ? showFault(own, fault.shownBy) : own;
  const isHold = own.tempo.pauseS === null;
  const poses: Pose[] = [];
  const phases: Phase[] = [];
  for (const start of [own.start, shown.start]) {
    const out = { ...shown, start, end: isHold ? own.end : shown.end };
    const frames = Math.round(repetitionS(shown.tempo, holdS) * fps);
    for (let frame = 0; frame < frames; frame += 1) {
      const timeS = frame / fps;
      const phase = phaseAt(shown, timeS);
      phases.push(phase);
      poses.push(
        phase === "hold" && isHold
          ? holding(own, shown, (timeS - shown.tempo.outS) / holdS)
          : postureAtTime(phase === "out" ? out : shown, timeS, person, holdS).joints,
      );
    }
  }
  return { setUp: postureAtTime(own, 0, person).joints, poses, phases, motion: shown };
}

/** Within a hold the body passes from the right posture to the one that shows the fault. */
function holding(own: Motion, shown: Motion, share: number): Pose {
  const { via: _, ...path } = shown;
  const start = { ...own.end, at: 0 };
  return postureAt({ ...path, start }, Math.min(1, 2 * share), person).joints;
}

/** Whether a condition on a signal is broken for long enough anywhere in the performance. */
function isBroken(performance: Performance, condition: SignalCondition): boolean {
  const { setUp, poses, phases } = performance;
  const values = trace(poses, condition.signal);
  const zero = condition.relativeTo === "set-up" ? measure(setUp, condition.signal) : 0;
  const outside = (value: number, over: number | null, under: number | null): boolean =>
    (over !== null && value > over) || (under !== null && value < under);
  const guard = condition.onlyWhile;
  const guarded = guard === null ? null : trace(poses, guard.signal);
  let lastingS = 0;
  return values.some((value, frame) => {
    const inPhase = condition.during === "whole" || condition.during === phases[frame];
    const guardOpen =
      guard === null || guarded === null || outside(guarded[frame] as number, guard.over, guard.under);
    const broken = inPhase && guardOpen && outside(value - zero, condition.over, condition.under);
    lastingS = broken ? lastingS + 1 / fps : 0;
    return lastingS >= condition.minS;
  });
}

/** The turning point of the counting signal, in the direction of the target. */
export function turningPoint(definition: ExerciseDefinition, performance: Performance): number {
  const { counting } = formOf(definition);
  const values = trace(performance.poses, counting.signal);
  return counting.targetAt < counting.restAt ? Math.min(...values) : Math.max(...values);
}

export function formOf({ id, form }: ExerciseDefinition) {
  if (form === null) throw new Error(`${id} has no form: check definitions with a form only`);
  return form;
}

function shortfall(definition: ExerciseDefinition, performance: Performance): number {
  const { target } = formOf(definition);
  const reached = turningPoint(definition, performance);
  const { counting } = formOf(definition);
  if (counting.targetAt < counting.restAt) return target.high === null ? 0 : reached - target.high;
  return target.low === null ? 0 : target.low - reached;
}

/** Ids of the faults whose condition this performance meets. */
export function faultsIn(definition: ExerciseDefinition, performance: Performance): readonly string[] {
  const meets = ({ condition }: Fault): boolean => {
    switch (condition.kind) {
      case "signal":
        return isBroken(performance, condition);
      case "any-of":
        return condition.conditions.some((one) => isBroken(performance, one));
      case "range":
        return shortfall(definition, performance) > condition.shortByOver;
      case "tempo": {
        const { lowering } = performance.motion;
        const key = lowering === "out" ? "outS" : "returnS";
        const share = performance.motion.tempo[key] / definition.motion.tempo[key];
        return share < condition.loweringFractionUnder;
      }
      case "reported":
        return false;
    }
  };
  return formOf(definition)
    .faults.filter(meets)
    .map(({ id }) => id);
}
