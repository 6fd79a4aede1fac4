import type { KnownEvent, RecordEvent } from "@hipfirst/record";
import { instantMs } from "../time.ts";
import { type SessionEvent, type SessionFacts, sessionsFrom } from "./session.ts";
import type { EventOf } from "./sets.ts";

export type SingleStep = EventOf<
  | "PersonDescribed"
  | "FlareReported"
  | "ProposalDecided"
  | "GoalMet"
  | "ClinicianDecided"
  | "QuestionnaireAnswered"
  | "TestMeasured"
>;

/** The record as the fold walks through it: sessions as wholes, everything else event by event. */
export type Step =
  | { readonly kind: "session"; readonly atMs: number; readonly session: SessionFacts }
  | { readonly kind: "screen"; readonly atMs: number; readonly event: EventOf<"ScreenAnswered"> }
  | { readonly kind: "event"; readonly atMs: number; readonly event: SingleStep };

export interface Timeline {
  readonly nowMs: number;
  readonly steps: readonly Step[];
  /** What the safety rules look at, in order, without repeating what cannot matter. */
  readonly safetyEvents: readonly RecordEvent[];
}

export const sessionTypes: ReadonlySet<string> = new Set([
  "SessionStarted",
  "SetDone",
  "SessionEnded",
  "MorningAfter",
]);
export const singleTypes: ReadonlySet<string> = new Set([
  "PersonDescribed",
  "FlareReported",
  "ProposalDecided",
  "GoalMet",
  "ClinicianDecided",
  "QuestionnaireAnswered",
  "TestMeasured",
]);

/**
 * Orders a record by time, then id; drops repeated ids. Events dated after `now` have not happened yet, except screens:
 * a device's clock may run ahead, and a warning must not wait for it.
 */
export function timelineOf(events: readonly RecordEvent[], now: string): Timeline {
  const nowMs = instantMs(now);
  const ordered = inOrder(events);
  const past = ordered.filter(({ atMs, event }) => atMs <= nowMs || event.type === "ScreenAnswered");
  const sessionEvents = past.filter(({ event }) => sessionTypes.has(event.type));
  const steps: Step[] = sessionsFrom(sessionEvents as { atMs: number; event: SessionEvent }[]).map(
    (session) => ({
      kind: "session",
      atMs: session.startMs,
      session,
    }),
  );
  for (const { atMs, event } of past) {
    if (event.type === "ScreenAnswered")
      steps.push({ kind: "screen", atMs, event: event as EventOf<"ScreenAnswered"> });
    else if (singleTypes.has(event.type)) steps.push({ kind: "event", atMs, event: event as SingleStep });
  }
  steps.sort((a, b) => a.atMs - b.atMs || rank(a) - rank(b));
  const heard = ordered.filter(({ atMs, event }) => atMs <= nowMs || holdsAhead(event));
  return { nowMs, steps, safetyEvents: safetyEventsOf(heard.map(({ event }) => event)) };
}

/** A clinic's clock may run ahead of the person's: what closes the training holds at once. */
const holdsAhead = (event: RecordEvent): boolean =>
  event.type === "ScreenAnswered" || (event.type === "ClinicianDecided" && event.what === "lock");

/** At one instant, what is known about the person comes before what was done. */
const rank = (step: Step): number => (step.kind === "session" ? 1 : 0);

function inOrder(events: readonly RecordEvent[]): { readonly atMs: number; readonly event: RecordEvent }[] {
  const seen = new Set<string>();
  const kept: { atMs: number; event: RecordEvent }[] = [];
  const timed = events.map((event) => ({ atMs: instantMs(event.at), event }));
  timed.sort(
    (a, b) => a.atMs - b.atMs || compareText(a.event.id, b.event.id) || compareContent(a.event, b.event),
  );
  for (const each of timed) {
    if (seen.has(each.event.id)) continue;
    seen.add(each.event.id);
    kept.push(each);
  }
  return kept;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Only for one id and time sent twice with different content: any order will do, but always the same. */
const compareContent = (a: RecordEvent, b: RecordEvent): number =>
  compareText(JSON.stringify(a), JSON.stringify(b));

function safetyEventsOf(events: readonly RecordEvent[]): readonly RecordEvent[] {
  const lastSession = events.findLast(({ type }) => type === "SetDone" || type === "SessionEnded");
  const lastScreen = events.findLast(({ type }) => type === "ScreenAnswered");
  return events.filter(
    (event) =>
      event === lastSession ||
      event === lastScreen ||
      event.type === "ClinicianDecided" ||
      event.type === "FlareReported" ||
      saysSomething(event as KnownEvent),
  );
}

/** A before-session screen answered "no" throughout changes nothing once a later one is there. */
export function saysSomething(event: KnownEvent): boolean {
  if (event.type !== "ScreenAnswered") return false;
  return event.kind !== "before-session" || Object.values(event.answers).some((answer) => answer !== "no");
}
