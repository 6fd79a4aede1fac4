import type { CoachPhase } from "@hipfirst/motion";
import type { RingPhase } from "../../kit/ring.tsx";
import { progressOf, type SessionState } from "./machine.ts";
import { pacedMoment, type Tempo } from "./pacer.ts";
import type { SetStep } from "./steps.ts";

/** What the three things that are read from the floor show: ring with its word, number, and what it counts to. */
export interface WorkView {
  readonly ring: RingPhase;
  readonly fraction: number | null;
  /** Id of the phase word. */
  readonly wordId: string;
  readonly number: number;
  /** What the number counts to; null shows nothing. */
  readonly of: { readonly id: string; readonly count: number } | null;
}

/** What the clocks and the camera say at this moment. */
export interface WorkMoment {
  /** Seconds since the countdown began. */
  readonly countdownS: number;
  /** Seconds since the repetition at hand began; null when nothing paces. */
  readonly repS: number | null;
  /** Seconds of the hold under way; null when nothing is held. */
  readonly holdS: number | null;
  /** How much of the stillness that begins a set is there; null where nothing is waited for. */
  readonly stillShare: number | null;
  /** Seconds of rest left. */
  readonly restLeftS: number | null;
  readonly coach: null | {
    readonly phase: CoachPhase;
    readonly progress: number | null;
    readonly seen: boolean;
    readonly heldS: number | null;
  };
}

export const countdownFromS = 3;

const word = (phase: string) => `app.phase.${phase}`;

export function workView(state: SessionState, step: SetStep, moment: WorkMoment, tempo: Tempo): WorkView {
  const done = progressOf(step, state.set);
  const of = { id: countId(step), count: step.target };
  const base = { fraction: null, number: done, of } as const;
  switch (state.stage) {
    case "ready":
      return { ...base, fraction: moment.stillShare, ring: "ready", wordId: word("ready") };
    case "countdown": {
      const left = Math.max(0, countdownFromS - moment.countdownS);
      return { ring: "ready", fraction: null, wordId: word("ready"), number: Math.ceil(left), of: null };
    }
    case "rest": {
      const left = moment.restLeftS ?? 0;
      const fraction = step.restS > 0 ? left / step.restS : 0;
      return {
        ring: "rest",
        fraction,
        wordId: word("rest"),
        number: Math.ceil(left),
        of: { id: "app.unit.seconds", count: 0 },
      };
    }
    case "work":
      return moment.coach ? seenView(step, moment.coach, base) : pacedView(step, moment, tempo, base);
    default:
      return { ...base, ring: "ready", wordId: word(state.stage === "paused" ? "paused" : "ready") };
  }
}

function countId(step: SetStep): string {
  if (step.kind === "hold") return "app.session.of-holds";
  if (step.openTo === null) return "app.session.of";
  return step.isToTheLimit ? "app.session.of-limit" : "app.session.of-open";
}

type Base = Pick<WorkView, "fraction" | "number" | "of">;

function seenView(step: SetStep, coach: NonNullable<WorkMoment["coach"]>, base: Base): WorkView {
  if (!coach.seen) return { ...base, ring: "ready", wordId: word("paused") };
  if (step.kind === "hold" && step.holdS !== null && coach.heldS !== null && coach.heldS > 0)
    return holding(step.holdS, coach.heldS);
  if (coach.phase === "searching" || coach.phase === "ready")
    return { ...base, ring: "ready", wordId: word("ready") };
  // Between two repetitions the next thing to do is to lift.
  if (coach.phase === "rest") return { ...base, ring: "work", fraction: 0, wordId: word("work") };
  return { ...base, ring: coach.phase, fraction: coach.progress, wordId: word(coach.phase) };
}

function pacedView(step: SetStep, moment: WorkMoment, tempo: Tempo, base: Base): WorkView {
  if (step.kind === "hold") {
    if (moment.holdS === null || step.holdS === null)
      return { ...base, ring: "ready", wordId: word("ready") };
    return holding(step.holdS, moment.holdS);
  }
  const paced = pacedMoment(tempo, moment.repS ?? 0);
  const fraction = paced.phase === "lower" ? 1 - paced.fraction : paced.fraction;
  return { ...base, ring: paced.phase, fraction, wordId: word(paced.phase) };
}

function holding(targetS: number, heldS: number): WorkView {
  return {
    ring: "hold",
    fraction: heldS / targetS,
    wordId: word("hold"),
    number: Math.floor(heldS),
    of: { id: "app.timer.of", count: targetS },
  };
}
