import { useState } from "react";
import { useRecord } from "../coach/record/record.tsx";
import { useWords } from "../kit/preferences.tsx";
import { asksWhetherItSounded, type CalendarPreferences } from "./preferences.ts";

interface ReminderCheckProps {
  readonly preferences: CalendarPreferences;
  readonly onChange: (preferences: CalendarPreferences) => void;
}

/** Once a week: did the last reminder sound? And what to do when it did not. */
export function ReminderCheck({ preferences, onChange }: ReminderCheckProps) {
  const { t } = useWords();
  const { care } = useRecord();
  const [answered, setAnswered] = useState<boolean | null>(null);
  if (answered === null && !asksWhetherItSounded(preferences, care.now)) return null;
  const answer = (didSound: boolean) => {
    setAnswered(didSound);
    onChange({ ...preferences, didSound, checkedAt: care.now.toISOString(), sounded: 0, missed: 0 });
  };
  return (
    <section className="card stack reminder-check" aria-live="polite">
      {answered === null ? (
        <>
          <h2>{t("calendar.check")}</h2>
          {preferences.onDevice && preferences.sounded + preferences.missed > 0 ? (
            <p>{t("calendar.check.device", { sounded: preferences.sounded, missed: preferences.missed })}</p>
          ) : null}
          <p className="row">
            <button type="button" className="btn sm" onClick={() => answer(true)}>
              {t("calendar.check.yes")}
            </button>
            <button type="button" className="btn sm line" onClick={() => answer(false)}>
              {t("calendar.check.no")}
            </button>
          </p>
        </>
      ) : (
        <p>{t(answered ? "calendar.check.thanks" : "calendar.check.fix")}</p>
      )}
    </section>
  );
}
