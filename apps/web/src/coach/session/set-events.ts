import type { NewEvent } from "../record/stamp.ts";
import { currentStep, isAmidSet, type SessionState, type SetSoFar } from "./machine.ts";
import type { SetStep } from "./steps.ts";

/** A set as it is told to the record. */
export type NewSetDone = Extract<NewEvent, { type: "SetDone" }>;

/** The answers given after a set; null is not answered. */
export interface SetAnswers {
  readonly peakPain: number | null;
  readonly rir: number | null;
  readonly frontHipPain: number | null;
}

/**
 * The `SetDone` events of one set. A set in which the legs took turns becomes one event a side: by what the camera
 * saw of each leg, otherwise half and half with the odd one on the side that began.
 */
export function setEvents(
  session: string,
  step: SetStep,
  set: SetSoFar,
  answers: SetAnswers,
): readonly NewSetDone[] {
  if (!step.isAlternating) return [setDone(session, step, set, answers, step.side, set.reps, set.validReps)];
  const seen = set.bySide.left + set.bySide.right;
  const left = seen === set.reps ? set.bySide.left : Math.ceil(set.reps / 2);
  const validLeft = set.reps === 0 ? 0 : Math.round((set.validReps * left) / set.reps);
  return [
    setDone(session, step, set, answers, "left", left, validLeft),
    setDone(session, step, set, answers, "right", set.reps - left, set.validReps - validLeft),
  ];
}

const nothingAsked: SetAnswers = { peakPain: null, rir: null, frontHipPain: null };

/**
 * What a set that is given up had come to; empty where nothing was done. Nobody was asked how it went, so that stays
 * unknown, and a leg whose turn never came did no set. Pain before the first repetition is told as well: of the
 * repetitions nothing is known then.
 */
export function unfinishedSet(state: SessionState, peakPain: number | null = null): readonly NewSetDone[] {
  const step = currentStep(state);
  if (step === undefined) return [];
  const { session, set } = state;
  const done = setEvents(session, step, set, { ...nothingAsked, peakPain }).filter(
    ({ reps = 0 }) => reps > 0,
  );
  if (done.length > 0 || peakPain === null || !isAmidSet(state)) return done;
  const { exercise, side, loadKg, loadStep } = step;
  return [{ type: "SetDone", session, exercise, side, loadKg, loadStep, source: set.source, peakPain }];
}

function setDone(
  session: string,
  step: SetStep,
  set: SetSoFar,
  answers: SetAnswers,
  side: "left" | "right" | "both",
  reps: number,
  validReps: number,
): NewSetDone {
  const isHold = step.kind === "hold";
  const held = set.holdsS.filter((seconds) => step.holdS === null || seconds >= step.holdS);
  return {
    type: "SetDone",
    session,
    exercise: step.exercise,
    side,
    reps: isHold ? set.holdsS.length : reps,
    validReps: isHold ? held.length : Math.min(reps, validReps),
    criticalFaults: set.criticalFaults,
    holdS: isHold && set.holdsS.length > 0 ? Math.round(Math.min(...set.holdsS) * 10) / 10 : null,
    loadKg: step.loadKg,
    loadStep: step.loadStep,
    faults: { ...set.faults },
    source: set.source,
    ...(answers.rir === null ? {} : { rir: answers.rir }),
    ...(answers.peakPain === null ? {} : { peakPain: answers.peakPain }),
    ...(answers.frontHipPain === null ? {} : { frontHipPain: answers.frontHipPain }),
    ...(set.tracked === null ? {} : { tracked: Math.round(set.tracked * 100) / 100 }),
  };
}
