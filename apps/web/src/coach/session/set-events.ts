import type { NewEvent } from "../record/stamp.ts";
import { currentStep, heldInSet, isAmidSet, type SessionState, setKeyOf } from "./machine.ts";
import type { SetStep } from "./steps.ts";

/** A set as it is told to the record, under an id of its own: told again after a crash it is the same event. */
export type NewSetDone = Extract<NewEvent, { type: "SetDone" }> & { readonly id: string };

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
export function setEvents(state: SessionState, answers: SetAnswers): readonly NewSetDone[] {
  const step = currentStep(state);
  if (step === undefined) return [];
  const { set } = state;
  if (!step.isAlternating) return [setDone(state, step, answers, step.side, set.reps, set.validReps)];
  const seen = set.bySide.left + set.bySide.right;
  const left = seen === set.reps ? set.bySide.left : Math.ceil(set.reps / 2);
  const validLeft = set.reps === 0 ? 0 : Math.round((set.validReps * left) / set.reps);
  return [
    setDone(state, step, answers, "left", left, validLeft),
    setDone(state, step, answers, "right", set.reps - left, set.validReps - validLeft),
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
  const done = setEvents(state, { ...nothingAsked, peakPain }).filter(({ reps = 0 }) => reps > 0);
  if (done.length > 0 || peakPain === null || !isAmidSet(state)) return done;
  return [{ ...named(state, step, step.side), source: state.set.source, peakPain }];
}

/** Which set it is. */
function named(state: SessionState, step: SetStep, side: SetStep["side"]) {
  const { exercise, loadKg, loadStep } = step;
  const id = `${setKeyOf(state)}.${side}`;
  return { type: "SetDone", id, session: state.session, exercise, side, loadKg, loadStep } as const;
}

function setDone(
  state: SessionState,
  step: SetStep,
  answers: SetAnswers,
  side: SetStep["side"],
  reps: number,
  validReps: number,
): NewSetDone {
  const { set } = state;
  const isHold = step.kind === "hold";
  const holdsS = heldInSet(set);
  const whole = holdsS.filter((seconds) => step.holdS === null || seconds >= step.holdS);
  return {
    ...named(state, step, side),
    reps: isHold ? holdsS.length : reps,
    validReps: isHold ? whole.length : Math.min(reps, validReps),
    criticalFaults: set.criticalFaults,
    holdS: isHold && holdsS.length > 0 ? Math.round(Math.min(...holdsS) * 10) / 10 : null,
    faults: { ...set.faults },
    source: set.source,
    ...(answers.rir === null ? {} : { rir: answers.rir }),
    ...(answers.peakPain === null ? {} : { peakPain: answers.peakPain }),
    ...(answers.frontHipPain === null ? {} : { frontHipPain: answers.frontHipPain }),
    ...(set.tracked === null ? {} : { tracked: Math.round(set.tracked * 100) / 100 }),
  };
}
