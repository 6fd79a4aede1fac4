import { calendarOf } from "@hipfirst/plan";
import { useEffect, useMemo } from "react";
import { useDraft } from "../coach/record/draft.ts";
import { useRecord } from "../coach/record/record.tsx";
import { localIso } from "../coach/record/stamp.ts";
import { useWords } from "../kit/preferences.tsx";
import { followReminder, nextReminder } from "./device-reminder.ts";
import { mayNotify, notify } from "./notify.ts";
import { type CalendarPreferences, preferencesName, usualPreferences } from "./preferences.ts";

const weeksAhead = 2;

/** Shows nothing; while the app is open it reminds of the next session, once, where the person asked for it. */
export default function ReminderBell() {
  const { t } = useWords();
  const { care } = useRecord();
  const [preferences, setPreferences] = useDraft<CalendarPreferences>(preferencesName, usualPreferences);
  const { weekdays } = preferences;
  const day = localIso(care.now).slice(0, 10);
  // The plan's coming days change with the record and the date, not with every minute.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the day stands for the moment.
  const { entries } = useMemo(
    () => calendarOf({ now: localIso(care.now), events: care.events, weeks: weeksAhead, weekdays }),
    [day, care.events, weekdays],
  );
  useEffect(() => {
    const next = nextReminder(entries, preferences, care.now);
    const step = followReminder(preferences, next, care.now);
    if (step.preferences !== preferences) setPreferences(step.preferences);
    if (step.sounds && mayNotify() === "granted")
      void notify(t("calendar.device.notice"), t("calendar.device.notice-text"));
  }, [entries, preferences, care.now, setPreferences, t]);
  return null;
}
