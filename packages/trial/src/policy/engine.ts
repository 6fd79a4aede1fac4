import {
  followEvent,
  type LiveCourse,
  proposeFrom,
  type Seen,
  startCourse,
  startWatch,
  violationsOf,
  type Watch,
  watchEvent,
} from "@hipfirst/plan";
import type { RecordEvent } from "@hipfirst/record";
import type { Order, Policy } from "./policy.ts";

/** The real engine, every proposal judged by the oracle. */
export class EnginePolicy implements Policy {
  checked = 0;
  violations = 0;
  readonly #live: LiveCourse = startCourse();
  readonly #watch: Watch = startWatch();
  #before: Seen | null = null;

  hear(event: RecordEvent): void {
    followEvent(this.#live, event);
    watchEvent(this.#watch, event);
  }

  ask(now: string, nowMs: number): Order {
    const proposal = proposeFrom(this.#live, now);
    const seen = { nowMs, proposal };
    this.checked += 1;
    this.violations += violationsOf(this.#watch, this.#before, seen).length;
    this.#before = seen;
    const { session, placement, due } = proposal;
    return {
      exercises: session?.exercises ?? null,
      placement,
      notBeforeMs: session === null || session.notBefore === now ? nowMs : Date.parse(session.notBefore),
      due,
    };
  }
}

/** The engine that is told that nothing hurts and every repetition is good: our rules without pain and form. */
export class EffortOnlyPolicy extends EnginePolicy {
  override hear(event: RecordEvent): void {
    const told = withoutPainAndForm(event as RecordEvent & Record<string, unknown>);
    if (told !== null) super.hear(told);
  }
}

/** What is left of an event without pain and form; null when nothing is. */
export function withoutPainAndForm(event: RecordEvent & Record<string, unknown>): RecordEvent | null {
  switch (event.type) {
    case "SessionStarted":
      return { ...event, restingPain: 0 } as RecordEvent;
    case "SetDone":
      return {
        ...event,
        validReps: event.reps,
        criticalFaults: 0,
        faults: {},
        peakPain: 0,
        frontHipPain: 0,
      } as RecordEvent;
    case "SessionEnded":
      return { ...event, painAfter: 0, stopped: null } as RecordEvent;
    case "MorningAfter":
      return { id: event.id, type: event.type, at: event.at, session: event.session, pain: 0 } as RecordEvent;
    case "FlareReported":
    case "QuestionnaireAnswered":
      return null;
    default:
      return event;
  }
}
