import type { CalendarEntry } from "@hipfirst/plan";
import { isSession } from "./entry-text.ts";
import type { CalendarPreferences } from "./preferences.ts";

const minuteMs = 60_000;
/** A device that slept may wake a little late; after that a reminder would only be a reproach. */
const lateMs = 10 * minuteMs;

/** When the next session is to be reminded of, in the device's own time; null without one or without reminders. */
export function nextReminder(
  entries: readonly CalendarEntry[],
  { time, remindMin, onDevice }: CalendarPreferences,
  now: Date,
): string | null {
  if (!onDevice || remindMin === 0) return null;
  const moments = entries
    .filter(isSession)
    .map(({ day }) => new Date(`${day}T${time}:00`).getTime() - remindMin * minuteMs)
    .filter((ms) => ms > now.getTime());
  return moments.length === 0 ? null : new Date(Math.min(...moments)).toISOString();
}

export interface ReminderStep {
  readonly preferences: CalendarPreferences;
  /** Remind now. */
  readonly sounds: boolean;
}

/** What becomes of the reminder that waits: it sounds, was missed because the app was closed, or waits on. */
export function followReminder(
  preferences: CalendarPreferences,
  next: string | null,
  now: Date,
): ReminderStep {
  const { nextAt, sounded, missed } = preferences;
  const overMs = nextAt === null ? -1 : now.getTime() - Date.parse(nextAt);
  if (overMs < 0)
    return { preferences: nextAt === next ? preferences : { ...preferences, nextAt: next }, sounds: false };
  const sounds = overMs <= lateMs;
  return {
    preferences: {
      ...preferences,
      nextAt: next,
      sounded: sounded + (sounds ? 1 : 0),
      missed: missed + (sounds ? 0 : 1),
    },
    sounds,
  };
}
