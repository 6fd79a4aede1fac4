import { type KnownEvent, knownEventTypes, type RecordEvent } from "./event.ts";
import { inOrder } from "./order.ts";

export type EventOf<Type extends KnownEvent["type"]> = Extract<KnownEvent, { type: Type }>;

/** What the person last said about themselves, field by field; null is unknown. */
export interface DescribedPerson {
  readonly massKg: number | null;
  readonly heightM: number | null;
  readonly sex: "female" | "male" | "unspecified" | null;
  readonly birthYear: number | null;
  readonly equipment: readonly string[] | null;
  readonly newToExercise: boolean | null;
}

/** One session with everything that was said about it. */
export interface FoldedSession {
  readonly id: string;
  /** Null when the start was never recorded, or has not arrived yet from another device. */
  readonly started: EventOf<"SessionStarted"> | null;
  readonly sets: readonly EventOf<"SetDone">[];
  readonly ended: EventOf<"SessionEnded"> | null;
  readonly mornings: readonly EventOf<"MorningAfter">[];
}

/** What was answered, measured and done, in order of time. Nothing clinical is derived here. */
export interface RecordState {
  readonly person: DescribedPerson;
  readonly screens: readonly EventOf<"ScreenAnswered">[];
  readonly tests: readonly EventOf<"TestMeasured">[];
  readonly questionnaires: readonly EventOf<"QuestionnaireAnswered">[];
  /** By the time of the first event of each session. */
  readonly sessions: readonly FoldedSession[];
  readonly flares: readonly EventOf<"FlareReported">[];
  readonly goals: readonly EventOf<"GoalMet">[];
  readonly proposals: readonly EventOf<"ProposalMade">[];
  readonly decisions: readonly (EventOf<"ProposalDecided"> | EventOf<"ClinicianDecided">)[];
  /** Events of types this version does not know. */
  readonly unknown: readonly RecordEvent[];
}

/** The state that screens show, from a log in any order. The same log always gives the same state. */
export function fold(events: readonly RecordEvent[]): RecordState {
  const ordered = inOrder(events);
  const known = ordered.filter((event): event is KnownEvent => knownEventTypes.has(event.type));
  const of = <Type extends KnownEvent["type"]>(type: Type): readonly EventOf<Type>[] =>
    known.filter((event): event is EventOf<Type> => event.type === type);
  return {
    person: describedPerson(of("PersonDescribed")),
    screens: of("ScreenAnswered"),
    tests: of("TestMeasured"),
    questionnaires: of("QuestionnaireAnswered"),
    sessions: foldSessions(known),
    flares: of("FlareReported"),
    goals: of("GoalMet"),
    proposals: of("ProposalMade"),
    decisions: known.filter((event) => event.type === "ProposalDecided" || event.type === "ClinicianDecided"),
    unknown: ordered.filter((event) => !knownEventTypes.has(event.type)),
  };
}

function describedPerson(described: readonly EventOf<"PersonDescribed">[]): DescribedPerson {
  const last = Object.assign({}, ...described) as Partial<EventOf<"PersonDescribed">>;
  return {
    massKg: last.massKg ?? null,
    heightM: last.heightM ?? null,
    sex: last.sex ?? null,
    birthYear: last.birthYear ?? null,
    equipment: last.equipment ?? null,
    newToExercise: last.newToExercise ?? null,
  };
}

function foldSessions(events: readonly KnownEvent[]): readonly FoldedSession[] {
  const sessions = new Map<string, FoldedSession>();
  for (const event of events) {
    if (!isOfSession(event)) continue;
    const session = sessions.get(event.session) ?? emptySession(event.session);
    sessions.set(event.session, withEvent(session, event));
  }
  return [...sessions.values()];
}

type SessionEvent = EventOf<"SessionStarted" | "SetDone" | "SessionEnded" | "MorningAfter">;

const sessionTypes: ReadonlySet<string> = new Set([
  "SessionStarted",
  "SetDone",
  "SessionEnded",
  "MorningAfter",
]);

const isOfSession = (event: KnownEvent): event is SessionEvent => sessionTypes.has(event.type);

const emptySession = (id: string): FoldedSession => ({
  id,
  started: null,
  sets: [],
  ended: null,
  mornings: [],
});

function withEvent(session: FoldedSession, event: SessionEvent): FoldedSession {
  switch (event.type) {
    case "SessionStarted":
      return { ...session, started: session.started ?? event };
    case "SetDone":
      return { ...session, sets: [...session.sets, event] };
    case "SessionEnded":
      return { ...session, ended: event };
    case "MorningAfter":
      return { ...session, mornings: [...session.mornings, event] };
  }
}
