import { type CalendarEntry, type IcsEntry, icsText } from "@hipfirst/plan";
import { useRecord } from "../coach/record/record.tsx";
import { Choices } from "../kit/choice.tsx";
import { useWords, type Words } from "../kit/preferences.tsx";
import { saveFile } from "../kit/save-file.ts";
import { entryText, isSession } from "./entry-text.ts";
import { type CalendarPreferences, reminders } from "./preferences.ts";

interface SaveFileProps {
  readonly entries: readonly CalendarEntry[];
  readonly preferences: CalendarPreferences;
  readonly onChange: (preferences: CalendarPreferences) => void;
}

const sessionMin = 20;

/** The coming weeks as a file for the calendar the person already uses, which can remind when this page is closed. */
export function SaveFile({ entries, preferences, onChange }: SaveFileProps) {
  const words = useWords();
  const { t } = words;
  const { care } = useRecord();
  const save = () => {
    const writtenAt = care.now.toISOString();
    const text = icsText({
      name: t("calendar.file.name"),
      writtenAt,
      entries: entries.map((entry) => icsEntry(entry, preferences, words, care.now)),
    });
    saveFile("hipfirst.ics", new Blob([text], { type: "text/calendar" }));
    onChange({ ...preferences, savedAt: writtenAt, checkedAt: null, didSound: null });
  };
  return (
    <section className="card stack">
      <h2>{t("calendar.file")}</h2>
      <p>{t("calendar.file.text")}</p>
      <Choices
        label={t("calendar.file.remind")}
        options={reminders.map((minutes) => ({
          value: String(minutes),
          label: t(`calendar.file.remind.${minutes === 0 ? "none" : minutes}`),
        }))}
        value={String(preferences.remindMin)}
        onChange={(value) =>
          onChange({ ...preferences, remindMin: reminders.find((each) => String(each) === value) ?? 0 })
        }
      />
      <p>
        <button type="button" className="btn" disabled={entries.length === 0} onClick={save}>
          {t("calendar.file.save")}
        </button>
      </p>
      <p className="quiet">{t("calendar.honest")}</p>
    </section>
  );
}

function icsEntry(
  entry: CalendarEntry,
  { time, remindMin }: CalendarPreferences,
  { t, locale }: Words,
  now: Date,
): IcsEntry {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(now);
  return {
    uid: `${entry.day}-${entry.kind}-${isSession(entry) ? "training" : entry.what}@hipfirst`,
    day: entry.day,
    time: isSession(entry) ? time : null,
    durationMin: sessionMin,
    summary: t("calendar.file.session", { what: entryText(entry, t) }),
    description: t("calendar.file.description", { date }),
    remindMin: isSession(entry) && remindMin > 0 ? remindMin : null,
  };
}
