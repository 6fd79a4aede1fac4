import { describe, expect, it } from "vitest";
import { followReminder, nextReminder } from "./device-reminder.ts";
import { usualPreferences } from "./preferences.ts";

const session = (day: string) => ({ day, kind: "session", what: "R03", isForecast: true }) as const;
const wanted = { ...usualPreferences, onDevice: true, time: "18:00", remindMin: 15 } as const;
const at = (text: string) => new Date(`2026-05-${text}:00`);

describe("a reminder on the device", () => {
  it("is for the next session whose time is still to come, in the device's own time", () => {
    const entries = [session("2026-05-04"), session("2026-05-06")];
    expect(nextReminder(entries, wanted, at("04T12:00"))).toBe(at("04T17:45").toISOString());
    expect(nextReminder(entries, wanted, at("04T17:50"))).toBe(at("06T17:45").toISOString());
    expect(nextReminder(entries, { ...wanted, onDevice: false }, at("04T12:00"))).toBeNull();
    expect(nextReminder(entries, { ...wanted, remindMin: 0 }, at("04T12:00"))).toBeNull();
    expect(nextReminder([], wanted, at("04T12:00"))).toBeNull();
  });

  it("sounds once at its time, and counts as missed when the app was closed", () => {
    const next = at("06T17:45").toISOString();
    const waiting = followReminder(wanted, at("04T17:45").toISOString(), at("04T12:00")).preferences;
    const early = followReminder(waiting, waiting.nextAt, at("04T17:44"));
    expect(early).toEqual({ preferences: waiting, sounds: false });
    const due = followReminder(waiting, next, at("04T17:46"));
    expect(due).toMatchObject({ sounds: true, preferences: { sounded: 1, missed: 0, nextAt: next } });
    expect(followReminder(due.preferences, next, at("04T17:47")).sounds).toBe(false);
    const late = followReminder(waiting, next, at("05T09:00"));
    expect(late).toMatchObject({ sounds: false, preferences: { sounded: 0, missed: 1 } });
  });
});
