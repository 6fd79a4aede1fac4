import { asDecided } from "../rules/in-force.ts";
import { type EventOf, type SetFacts, setFacts } from "./sets.ts";

/** What the days after a session said; the last known value of each field. Null is unknown. */
export interface Aftermath {
  readonly pain: number | null;
  readonly painAtMs: number;
  readonly isStiff: boolean;
  readonly isRaisedAt48h: boolean;
  readonly isSpreadingOrNumb: boolean;
  readonly isIll: boolean;
  readonly lastAtMs: number;
}

export interface SessionFacts {
  readonly id: string;
  readonly kind: "training" | "placement" | "clinic";
  /** Version of the rules that proposed it; null when it names none. */
  readonly rules: string | null;
  readonly startMs: number;
  readonly endMs: number;
  readonly restingPain: number | null;
  readonly sets: readonly SetFacts[];
  readonly painAfter: number | null;
  readonly stopped: NonNullable<EventOf<"SessionEnded">["stopped"]> | null;
  readonly aftermath: Aftermath | null;
  /** Resting pain before the next session, which stands in for an unanswered morning. */
  readonly nextRestingPain: number | null;
}

export type SessionEvent = EventOf<"SessionStarted" | "SetDone" | "SessionEnded" | "MorningAfter">;
/** A session that is still being told. */
export type SessionDraft = { -readonly [Key in keyof SessionFacts]: SessionFacts[Key] } & {
  sets: SetFacts[];
};

/** Gathers the events of each session, in order of start. Sessions without a set keep only their resting pain. */
export function sessionsFrom(
  events: readonly { readonly atMs: number; readonly event: SessionEvent }[],
): readonly SessionFacts[] {
  const drafts = new Map<string, SessionDraft>();
  for (const { atMs, event } of events) {
    const draft = drafts.get(event.session);
    if (draft !== undefined) addTo(draft, event, atMs);
    else if (event.type !== "MorningAfter") drafts.set(event.session, sessionFrom(event, atMs));
  }
  const sessions = [...drafts.values()].sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1));
  for (const [index, session] of sessions.entries())
    session.nextRestingPain = sessions.slice(index + 1, index + 2)[0]?.restingPain ?? null;
  return sessions;
}

/** A session of which only its first event is known. */
export function sessionFrom(event: SessionEvent, atMs: number): SessionDraft {
  const draft = emptySession(event.session, atMs);
  addTo(draft, event, atMs);
  return draft;
}

const emptySession = (id: string, startMs: number): SessionDraft => ({
  id,
  kind: "training",
  rules: null,
  startMs,
  endMs: startMs,
  restingPain: null,
  sets: [],
  painAfter: null,
  stopped: null,
  aftermath: null,
  nextRestingPain: null,
});

/** One more event of a session, in order of time. */
export function addTo(draft: SessionDraft, event: SessionEvent, atMs: number): void {
  switch (event.type) {
    case "SessionStarted":
      draft.kind = event.kind ?? "training";
      draft.rules = event.rules ?? null;
      draft.restingPain = event.restingPain ?? draft.restingPain;
      break;
    case "SetDone":
      draft.sets.push(asDecided(draft.rules, () => setFacts(event)));
      draft.endMs = Math.max(draft.endMs, atMs);
      break;
    case "SessionEnded":
      draft.painAfter = event.painAfter ?? draft.painAfter;
      draft.stopped = event.stopped ?? draft.stopped;
      draft.endMs = Math.max(draft.endMs, atMs);
      break;
    case "MorningAfter":
      draft.aftermath = afterMorning(draft.aftermath, event, atMs);
  }
}

function afterMorning(before: Aftermath | null, event: EventOf<"MorningAfter">, atMs: number): Aftermath {
  const hasPain = typeof event.pain === "number";
  return {
    pain: hasPain ? (event.pain ?? null) : (before?.pain ?? null),
    painAtMs: hasPain ? atMs : (before?.painAtMs ?? atMs),
    isStiff: event.stiffOver24h ?? before?.isStiff ?? false,
    isRaisedAt48h: event.raisedAt48h ?? before?.isRaisedAt48h ?? false,
    isSpreadingOrNumb:
      before?.isSpreadingOrNumb === true || event.spreading === true || event.numbness === true,
    isIll: event.ill ?? before?.isIll ?? false,
    lastAtMs: atMs,
  };
}
