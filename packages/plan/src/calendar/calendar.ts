import { numberOf } from "@hipfirst/evidence";
import type { RecordEvent } from "@hipfirst/record";
import { followEvent, proposeFrom, startCourse } from "../live-course.ts";
import { dayMs, hourMs, instantMs, isoLike } from "../time.ts";
import type { Proposal } from "../types.ts";
import { doneAsPlanned, filledIn } from "./imagined.ts";

export interface CalendarInput {
  /** ISO 8601 with offset: its offset decides what a day is, its time of day when the person usually trains. */
  readonly now: string;
  readonly events: readonly RecordEvent[];
  readonly weeks: number;
  /** Days the person likes to train on, 0 Sunday to 6 Saturday; every day when left out. */
  readonly weekdays?: readonly number[];
}

export interface CalendarEntry {
  /** Day where the person is, `2026-05-04`. */
  readonly day: string;
  readonly kind: "session" | "easier-session" | "test" | "questionnaire" | "screen";
  /** The rung of a session, the test or the questionnaire. */
  readonly what: string;
  /** False for what can be done today; true for what holds only if pain, answers and sessions until then go as planned. */
  readonly isForecast: boolean;
}

export interface Calendar {
  readonly entries: readonly CalendarEntry[];
  /** What the plan says now; where no session may be done it says why. */
  readonly proposal: Proposal;
}

const questionnaires: ReadonlySet<string> = new Set(["NPRS", "RMDQ", "PSFS", "GROC", "YELLOW"]);
const testId = /^T\d{2}$/;

/**
 * The coming weeks, by living them with the real engine: every session is done as planned and goes well, what is due is
 * done on its day. So rest days, easier weeks, re-tests and screens fall where the plan itself would put them. Nothing is
 * planned while the plan gives no session.
 */
export function calendarOf({ now, events, weeks, weekdays }: CalendarInput): Calendar {
  const course = startCourse();
  for (const event of events) followEvent(course, event);
  const proposal = proposeFrom(course, now);
  if (proposal.session === null) return { entries: dueEntries(proposal, dayOf(now), false), proposal };
  const entries: CalendarEntry[] = [];
  let lastDayIndex: number | null = null;
  for (let index = 0; index < weeks * 7; index++) {
    const at = isoLike(instantMs(now) + index * dayMs, now);
    const today = proposeFrom(course, at);
    entries.push(...dueEntries(today, dayOf(at), index > 0));
    for (const event of filledIn(today.due, at, events)) followEvent(course, event);
    const { session, state } = proposeFrom(course, at);
    const main = session?.exercises.find(({ role }) => role === "main") ?? session?.exercises[0];
    if (session === null || main === undefined) continue;
    if (!isTrainingDay(at, weekdays, lastDayIndex, index) || instantMs(session.notBefore) > instantMs(at))
      continue;
    const kind = state === "deload" || state === "flare" ? "easier-session" : "session";
    entries.push({ day: dayOf(at), kind, what: main.id, isForecast: index > 0 });
    for (const event of doneAsPlanned(session.exercises, at)) followEvent(course, event);
    lastDayIndex = index;
  }
  return { entries, proposal };
}

/** Without preferred days every other day; how many there may be in a week is the plan's own rule. */
function isTrainingDay(
  at: string,
  weekdays: readonly number[] | undefined,
  lastDayIndex: number | null,
  index: number,
): boolean {
  if (weekdays !== undefined && weekdays.length > 0) return weekdays.includes(weekdayOf(at));
  if (lastDayIndex === null) return true;
  const restDays = Math.ceil((numberOf("plan.minHoursBetweenSessions") * hourMs) / dayMs);
  return index - lastDayIndex >= restDays;
}

function dueEntries({ due }: Proposal, day: string, isForecast: boolean): CalendarEntry[] {
  return due.flatMap((what) => {
    const kind = kindOf(what);
    return kind === null ? [] : [{ day, kind, what, isForecast }];
  });
}

function kindOf(due: string): "screen" | "questionnaire" | "test" | null {
  if (due === "screen:full") return "screen";
  if (questionnaires.has(due)) return "questionnaire";
  return testId.test(due) ? "test" : null;
}

/** The day where the person is: the offset is part of the text, so its date is the local one. */
const dayOf = (at: string): string => at.slice(0, 10);
const weekdayOf = (at: string): number => new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay();
