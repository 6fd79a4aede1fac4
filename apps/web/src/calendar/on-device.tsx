import { useState } from "react";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { askToNotify, mayNotify, notify } from "./notify.ts";
import type { CalendarPreferences } from "./preferences.ts";

interface OnDeviceProps {
  readonly preferences: CalendarPreferences;
  readonly onChange: (preferences: CalendarPreferences) => void;
}

/** Reminders by the app itself, as long as it is open somewhere; with one to try at once. */
export function OnDevice({ preferences, onChange }: OnDeviceProps) {
  const { t, locale } = useWords();
  const [may, setMay] = useState(mayNotify);
  const { onDevice, nextAt, remindMin } = preferences;
  const isOn = onDevice && may === "granted";
  const show = () => notify(t("calendar.device.notice"), t("calendar.device.notice-text"));
  const turnOn = async () => {
    const answer = await askToNotify();
    setMay(answer);
    if (answer !== "granted") return;
    onChange({
      ...preferences,
      onDevice: true,
      onDeviceSince: new Date().toISOString(),
      sounded: 0,
      missed: 0,
    });
  };
  const when = new Intl.DateTimeFormat(locale, { weekday: "long", hour: "numeric", minute: "2-digit" });
  return (
    <section className="card stack on-device">
      <h2>{t("calendar.device")}</h2>
      <p>{t("calendar.device.text")}</p>
      {may === "denied" || may === "unsupported" ? (
        <p className="wrong" role="status">
          <Shape name="warn" />
          {t(`calendar.device.${may}`)}
        </p>
      ) : null}
      {isOn ? (
        <p role="status">
          <Shape name="ok" />{" "}
          {nextAt === null || remindMin === 0
            ? t("calendar.device.on")
            : t("calendar.device.on-next", { when: when.format(new Date(nextAt)) })}
        </p>
      ) : null}
      <p className="row">
        {isOn ? (
          <>
            <button type="button" className="btn sm ghost" onClick={() => void show()}>
              {t("calendar.device.try")}
            </button>
            <button
              type="button"
              className="btn sm line"
              onClick={() => onChange({ ...preferences, onDevice: false, nextAt: null })}
            >
              {t("calendar.device.off")}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="btn sm ghost"
            disabled={may === "unsupported"}
            onClick={() => void turnOn()}
          >
            {t("calendar.device.turn-on")}
          </button>
        )}
      </p>
    </section>
  );
}
