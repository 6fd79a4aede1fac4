import {
  clearanceOf,
  type Evaluation,
  noSafetyHistory,
  type SafetyHistory,
  withSafetyEvent,
} from "@hipfirst/evaluation";
import type { KnownEvent, RecordEvent } from "@hipfirst/record";
import { keepLentMemories } from "./course.ts";
import { arrive, copyOfWalk, lookAhead, newWalk, type Tested, take, testedOf, type Walk } from "./fold.ts";
import { findingOf, type Measured, noMeasures, withMeasure } from "./history/finding.ts";
import { clearanceAt } from "./history/safety.ts";
import {
  addTo,
  type SessionDraft,
  type SessionEvent,
  type SessionFacts,
  sessionFrom,
} from "./history/session.ts";
import type { EventOf } from "./history/sets.ts";
import {
  type SingleStep,
  type Step,
  saysSomething,
  sessionTypes,
  singleTypes,
  timelineOf,
} from "./history/timeline.ts";
import { proposalFor } from "./proposal.ts";
import { propose } from "./propose.ts";
import { instantMs } from "./time.ts";
import type { Proposal } from "./types.ts";

/**
 * A record that is followed event by event. It gives the same proposals as `propose` on all its events, at the price of
 * the last session only. What comes late or twice in time is allowed, and costs one walk from the start.
 */
export interface LiveCourse {
  readonly events: RecordEvent[];
  followed: Followed;
  lastAtMs: number;
  lastEvent: RecordEvent | null;
  /** Something arrived that belongs before what was applied already. */
  isBehind: boolean;
}

interface Followed {
  /** Everything before the last session, applied. */
  settled: Walk;
  /** The last session and what came after it applied as well; null when something came since. */
  ahead: Walk | null;
  /** The last session, which may still be told on, and what came after its start. */
  last: SessionDraft | null;
  since: Step[];
  /** The last session with work in it before that one. */
  lastWorked: SessionFacts | null;
  readonly seenSessions: Set<string>;
  safety: SafetyHistory;
  /** The last sign of work, not yet in `safety`: of all of them only the last one matters. */
  lastWork: RecordEvent | null;
  readonly safetyEvents: RecordEvent[];
  measured: Measured;
  finding: Evaluation | null;
  /** The answers that `finding` was found with; null when it was not looked for since the last measure. */
  foundWith: object | null;
  readonly tested: Tested;
}

const noTests: Tested = { balance: null, isPainLimited: false };

/** A record without an event. */
export const startCourse = (): LiveCourse => ({
  events: [],
  followed: nothingFollowed(noTests),
  lastAtMs: Number.NEGATIVE_INFINITY,
  lastEvent: null,
  isBehind: false,
});

function nothingFollowed(tested: Tested): Followed {
  const safetyEvents: RecordEvent[] = [];
  return {
    settled: newWalk(tested, (at) => clearanceAt(safetyEvents, at)),
    ahead: null,
    last: null,
    since: [],
    lastWorked: null,
    seenSessions: new Set(),
    safety: noSafetyHistory,
    lastWork: null,
    safetyEvents,
    measured: noMeasures,
    finding: null,
    foundWith: null,
    tested,
  };
}

/** Follows one more event, which must not have been given before. Throws when its time is not ISO 8601. */
export function followEvent(live: LiveCourse, event: RecordEvent): void {
  const atMs = instantMs(event.at);
  live.events.push(event);
  live.isBehind = live.isBehind || isOutOfOrder(live, event, atMs) || !isTaken(live.followed, event, atMs);
  if (atMs >= live.lastAtMs) live.lastEvent = event;
  live.lastAtMs = Math.max(live.lastAtMs, atMs);
}

/** Takes an event that is the latest so far; false when it changes something that was applied already. */
function isTaken(followed: Followed, event: RecordEvent, atMs: number): boolean {
  hearSafety(followed, event);
  if (sessionTypes.has(event.type)) return isSessionTaken(followed, event as SessionEvent, atMs);
  if (event.type === "ScreenAnswered") hearScreen(followed, event as EventOf<"ScreenAnswered">, atMs);
  else if (singleTypes.has(event.type)) hearSingle(followed, event as SingleStep, atMs);
  return true;
}

function hearScreen(followed: Followed, event: EventOf<"ScreenAnswered">, atMs: number): void {
  if (saysSomething(event)) hearStep(followed, { kind: "screen", atMs, event });
}

function hearSingle(followed: Followed, event: SingleStep, atMs: number): void {
  const measured = withMeasure(followed.measured, event);
  if (measured !== followed.measured) followed.foundWith = null;
  followed.measured = measured;
  hearStep(followed, { kind: "event", atMs, event });
}

/** At one instant only the events of one session keep their order without looking at the others. */
function isOutOfOrder(live: LiveCourse, event: RecordEvent, atMs: number): boolean {
  const { lastEvent, lastAtMs } = live;
  if (lastEvent === null || atMs > lastAtMs) return false;
  const isOneSession =
    sessionTypes.has(event.type) &&
    sessionTypes.has(lastEvent.type) &&
    (event as SessionEvent).session === (lastEvent as SessionEvent).session;
  return atMs < lastAtMs || !isOneSession || event.id <= lastEvent.id;
}

/** As the timeline does: of sessions only that they were, and no screen that says nothing. */
function hearSafety(followed: Followed, event: RecordEvent): void {
  if (event.type === "SetDone" || event.type === "SessionEnded") followed.lastWork = event;
  if (!isSafetyWord(event)) return;
  followed.safety = withSafetyEvent(followed.safety, event, event.at);
  if (event.type !== "ScreenAnswered" || saysSomething(event as KnownEvent))
    followed.safetyEvents.push(event);
}

function safetyNow(followed: Followed): SafetyHistory {
  const { lastWork } = followed;
  if (lastWork !== null) followed.safety = withSafetyEvent(followed.safety, lastWork, lastWork.at);
  followed.lastWork = null;
  return followed.safety;
}

const isSafetyWord = ({ type }: RecordEvent): boolean =>
  type === "ScreenAnswered" || type === "ClinicianDecided" || type === "FlareReported";

function hearStep(followed: Followed, step: Step): void {
  followed.ahead = null;
  if (followed.last === null) take(followed.settled, step);
  else followed.since.push(step);
}

function isSessionTaken(followed: Followed, event: SessionEvent, atMs: number): boolean {
  const { last, seenSessions } = followed;
  if (last?.id === event.session) {
    const { restingPain } = last;
    followed.ahead = null;
    addTo(last, event, atMs);
    return last.restingPain === restingPain || seenSessions.size === 1;
  }
  if (seenSessions.has(event.session)) return false;
  if (event.type === "MorningAfter") return true;
  seenSessions.add(event.session);
  const next = sessionFrom(event, atMs);
  if (last !== null) settle(followed, last, next);
  followed.last = next;
  return true;
}

/** The last session is over when another begins: nothing but a late answer can change it now. */
function settle(followed: Followed, last: SessionDraft, next: SessionDraft): void {
  last.nextRestingPain = next.restingPain;
  const isMorningKnown = typeof last.aftermath?.pain === "number" || next.restingPain === null;
  if (followed.ahead !== null && isMorningKnown) followed.settled = followed.ahead;
  else for (const step of tail(followed)) take(followed.settled, step);
  followed.ahead = null;
  followed.since = [];
  if (last.sets.length > 0) followed.lastWorked = last;
}

function tail({ last, since }: Followed): Step[] {
  return last === null ? [] : [{ kind: "session", atMs: last.startMs, session: last }, ...since];
}

/**
 * The proposal at `now`, equal to `propose({ now, events })` with all events followed so far.
 * Throws when `now` is not ISO 8601.
 */
export function proposeFrom(live: LiveCourse, now: string): Proposal {
  const nowMs = instantMs(now);
  if (nowMs < live.lastAtMs) return propose({ now, events: live.events });
  if (live.isBehind || !isFindingKept(live.followed, now)) catchUp(live, now);
  const { followed } = live;
  const { last } = followed;
  return proposalFor({
    followed: arrive(lookAhead(aheadOf(followed)), nowMs),
    safety: clearanceOf(safetyNow(followed), now),
    finding: followed.finding,
    lastSession: last !== null && last.sets.length > 0 ? last : followed.lastWorked,
    now,
    nowMs,
  });
}

/** Every step applied; kept until another one comes. */
function aheadOf(followed: Followed): Walk {
  if (followed.last === null) return followed.settled;
  if (followed.ahead === null) {
    followed.ahead = copyOfWalk(followed.settled);
    for (const step of tail(followed)) take(followed.ahead, step);
    keepLentMemories(followed.ahead.course);
  }
  return followed.ahead;
}

/** Evaluates again where something was measured or answered; false when that changes what was walked with. */
function isFindingKept(followed: Followed, now: string): boolean {
  const { answers } = followed.safety;
  if (followed.foundWith === answers) return true;
  followed.finding = findingOf(followed.measured, clearanceOf(safetyNow(followed), now));
  followed.foundWith = answers;
  const tested = testedOf(followed.finding, followed.measured.tests);
  const before = followed.tested;
  return (
    tested.isPainLimited === before.isPainLimited &&
    JSON.stringify(tested.balance) === JSON.stringify(before.balance)
  );
}

/** Walks through all events again, in their order, as `propose` does, and stops before the last session. */
function catchUp(live: LiveCourse, now: string): void {
  const timeline = timelineOf(live.events, now);
  let measured = noMeasures;
  for (const step of timeline.steps) if (step.kind === "event") measured = withMeasure(measured, step.event);
  const safety = timeline.safetyEvents.reduce(
    (history, event) => withSafetyEvent(history, event, now),
    noSafetyHistory,
  );
  const finding = findingOf(measured, clearanceOf(safety, now));
  const followed = nothingFollowed(testedOf(finding, measured.tests));
  live.followed = Object.assign(followed, { measured, safety, finding, foundWith: safety.answers });
  followed.safetyEvents.push(...timeline.safetyEvents.filter(isSafetyWord));
  const lastIndex = timeline.steps.findLastIndex(({ kind }) => kind === "session");
  for (const [index, step] of timeline.steps.entries()) {
    if (step.kind === "session") followed.seenSessions.add(step.session.id);
    if (index < lastIndex || step.kind !== "session") catchUpOn(followed, step);
    else followed.last = { ...step.session, sets: [...step.session.sets] };
  }
  live.isBehind = false;
}

function catchUpOn(followed: Followed, step: Step): void {
  hearStep(followed, step);
  if (step.kind === "session" && step.session.sets.length > 0) followed.lastWorked = step.session;
}
