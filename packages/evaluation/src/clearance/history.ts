import type { RecordEvent } from "@hipfirst/record";
import { isConcerning } from "../screen/item.ts";
import { screenItems } from "../screen/items.ts";
import { screen, screenItem } from "../screen/screen.ts";
import type { Answers } from "../types.ts";
import { afterBeforeSession, afterFullScreen, afterVisit, type Concerns } from "./concerns.ts";
import { isAfter, millisecondsOf } from "./time.ts";
import { type ClinicianDecision, freedRungs, isByClinician, readVisit } from "./visit.ts";

/** What the events say about safety so far. */
export interface SafetyHistory {
  readonly answers: Answers;
  readonly concerns: Concerns;
  /** Since when each concerning answer, of any level, has stood. */
  readonly standingSince: ReadonlyMap<string, string>;
  readonly freedAt: ReadonlyMap<string, string>;
  readonly lockedByClinician: boolean;
  readonly lastScreenAt: string | null;
  readonly lastFullAt: string | null;
  readonly lastFlareAt: string | null;
  readonly lastSessionAt: string | null;
}

/** Before anything was said. */
export const noSafetyHistory: SafetyHistory = {
  answers: {},
  concerns: new Map(),
  standingSince: new Map(),
  freedAt: new Map(),
  lockedByClinician: false,
  lastScreenAt: null,
  lastFullAt: null,
  lastFlareAt: null,
  lastSessionAt: null,
};

interface ScreenAnswered {
  readonly at: string;
  readonly answers: Answers;
  readonly kind?: "full" | "before-session" | undefined;
  /** Items the person marks as new or worse since they were covered (RULE_CLEARED). */
  readonly worse?: readonly string[];
}

/**
 * Folds the safety-relevant events in order of their time. A lowering dated after `now` does not count yet; a screen
 * and a lock always do, because a device's clock may run ahead and a warning must not wait for it.
 */
export function safetyHistory(events: readonly RecordEvent[], now: string): SafetyHistory {
  return [...events]
    .sort((a, b) => millisecondsOf(a.at) - millisecondsOf(b.at))
    .reduce((history, event) => withSafetyEvent(history, event, now), noSafetyHistory);
}

/** The history with one more event, which must not be earlier than those before it. */
export function withSafetyEvent(history: SafetyHistory, event: RecordEvent, now: string): SafetyHistory {
  switch (event.type) {
    case "ScreenAnswered":
      return afterScreen(history, event as RecordEvent & ScreenAnswered);
    case "ClinicianDecided":
      return afterDecision(history, event as RecordEvent & ClinicianDecision, now);
    case "FlareReported":
      return { ...history, lastFlareAt: event.at };
    case "SessionStarted":
    case "SetDone":
    case "SessionEnded":
      return withTimes(history, history.lastScreenAt, event.at);
    default:
      return history;
  }
}

/** Written out, because this is said in every session and a spread costs many times as much here. */
const withTimes = (
  history: SafetyHistory,
  lastScreenAt: string | null,
  lastSessionAt: string | null,
): SafetyHistory => ({
  answers: history.answers,
  concerns: history.concerns,
  standingSince: history.standingSince,
  freedAt: history.freedAt,
  lockedByClinician: history.lockedByClinician,
  lastScreenAt,
  lastFullAt: history.lastFullAt,
  lastFlareAt: history.lastFlareAt,
  lastSessionAt,
});

function afterScreen(history: SafetyHistory, event: ScreenAnswered): SafetyHistory {
  if (event.kind === "before-session") {
    if (Object.values(event.answers).every((answer) => answer === "no"))
      return withTimes(history, event.at, history.lastSessionAt);
    const given = knownAnswers(event.answers);
    const added = Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== "no"));
    if (Object.keys(added).length === 0) return withTimes(history, event.at, history.lastSessionAt);
    const answers = { ...history.answers, ...added };
    const concerns = afterBeforeSession(history.concerns, added, answers, event.at);
    return { ...history, ...standing(history, answers, event.at), concerns, lastScreenAt: event.at };
  }
  const given = isSame(history.answers, event.answers) ? history.answers : knownAnswers(event.answers);
  const concerns = afterFullScreen(history.concerns, given, event.worse ?? [], event.at);
  const lastFullAt = isComplete(given) ? event.at : history.lastFullAt;
  return {
    ...history,
    ...standing(history, given, event.at),
    concerns,
    lastScreenAt: event.at,
    lastFullAt,
  };
}

function standing(history: SafetyHistory, answers: Answers, at: string) {
  if (answers === history.answers) return { answers, standingSince: history.standingSince };
  const concerning = screenItems.filter((item) => isConcerning(item, answers)).map((item) => item.id);
  const standingSince = new Map(concerning.map((id) => [id, history.standingSince.get(id) ?? at]));
  return { answers, standingSince };
}

const completeness = new WeakMap<Answers, boolean>();

/** @param answers an object of the history, which nobody changes any more */
function isComplete(answers: Answers): boolean {
  const known = completeness.get(answers) ?? screen(answers).complete;
  completeness.set(answers, known);
  return known;
}

/** Answers to questions of this screen; an id of another version is not understood and not counted. */
function knownAnswers(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => screenItem(id) !== undefined));
}

/** Whether nothing new was answered; what was judged from the answers then need not be judged again. */
function isSame(before: Answers, given: Answers): boolean {
  const ids = Object.keys(given);
  return ids.length === Object.keys(before).length && ids.every((id) => before[id] === given[id]);
}

function afterDecision(history: SafetyHistory, decision: ClinicianDecision, now: string): SafetyHistory {
  if (decision.what === "lock")
    return isByClinician(decision) ? { ...history, lockedByClinician: true } : history;
  if (isAfter(decision.at, now)) return history;
  switch (decision.what) {
    case "free-rung": {
      const freed = freedRungs(decision).map((rung) => [rung, decision.at] as const);
      return { ...history, freedAt: new Map([...history.freedAt, ...freed]) };
    }
    case "lower-level": {
      const visit = readVisit(decision);
      if (visit === null) return history;
      return {
        ...history,
        concerns: afterVisit(history.concerns, visit, history.answers),
        lockedByClinician: history.lockedByClinician && visit.by !== "clinician",
      };
    }
    default:
      return history;
  }
}
