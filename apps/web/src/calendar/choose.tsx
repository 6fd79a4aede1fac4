import { useId } from "react";
import { ManyChoices } from "../kit/choice.tsx";
import { useWords } from "../kit/preferences.tsx";
import type { CalendarPreferences } from "./preferences.ts";

interface ChooseProps {
  readonly preferences: CalendarPreferences;
  readonly onChange: (preferences: CalendarPreferences) => void;
}

const weekdays = ["1", "2", "3", "4", "5", "6", "0"] as const;
/** A Sunday, to name the days from. */
const aSundayMs = Date.UTC(2026, 0, 4);
const dayMs = 86_400_000;

/** Days and time of day that suit the person. */
export function Choose({ preferences, onChange }: ChooseProps) {
  const { t, locale } = useWords();
  const id = useId();
  const name = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  return (
    <section className="card stack weekday-choice">
      <ManyChoices
        label={t("calendar.days")}
        options={weekdays.map((value) => ({ value, label: name.format(aSundayMs + Number(value) * dayMs) }))}
        values={weekdays.filter((day) => preferences.weekdays.includes(Number(day)))}
        onChange={(days) => onChange({ ...preferences, weekdays: days.map(Number) })}
      />
      {preferences.weekdays.length === 0 ? <p className="quiet">{t("calendar.days.any")}</p> : null}
      <div className="field">
        <label htmlFor={id}>{t("calendar.time")}</label>
        <div className="box">
          <input
            id={id}
            type="time"
            value={preferences.time}
            onChange={(event) =>
              event.target.value === "" ? undefined : onChange({ ...preferences, time: event.target.value })
            }
          />
        </div>
      </div>
    </section>
  );
}
