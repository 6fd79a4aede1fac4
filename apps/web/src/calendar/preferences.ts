/** How this device wants the coming weeks: no part of the record. */
export interface CalendarPreferences {
  /** Days that suit, 0 Sunday to 6 Saturday; none chosen is every other day. */
  readonly weekdays: readonly number[];
  /** `07:30`. */
  readonly time: string;
  readonly remindMin: 0 | 15 | 60;
  /** When the calendar file was saved last, and when the person last said whether a reminder sounded. */
  readonly savedAt: string | null;
  readonly checkedAt: string | null;
  readonly didSound: boolean | null;
  /** The app itself reminds while it is open. */
  readonly onDevice: boolean;
  readonly onDeviceSince: string | null;
  /** The reminder that waits, and what became of those before it since the person was last asked. */
  readonly nextAt: string | null;
  readonly sounded: number;
  readonly missed: number;
}

/** Where these preferences lie among the drafts. */
export const preferencesName = "calendar";

export const usualPreferences: CalendarPreferences = {
  weekdays: [],
  time: "18:00",
  remindMin: 15,
  savedAt: null,
  checkedAt: null,
  didSound: null,
  onDevice: false,
  onDeviceSince: null,
  nextAt: null,
  sounded: 0,
  missed: 0,
};

export const reminders = [0, 15, 60] as const;

const weekMs = 7 * 86_400_000;

/** Once a week, once there are reminders of a calendar file or of the app: did the last one sound? */
export function asksWhetherItSounded(
  { savedAt, checkedAt, remindMin, onDevice, onDeviceSince }: CalendarPreferences,
  now: Date,
): boolean {
  const began = [savedAt, onDevice ? onDeviceSince : null].filter((at) => at !== null);
  if (began.length === 0 || remindMin === 0) return false;
  const since = Math.max(
    ...[...began, ...(checkedAt === null ? [] : [checkedAt])].map((at) => Date.parse(at)),
  );
  return now.getTime() - since >= weekMs;
}
