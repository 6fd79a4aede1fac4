import { findExercise } from "@hipfirst/exercises";
import type { CalendarEntry } from "@hipfirst/plan";
import type { Words } from "../kit/preferences.tsx";

/** An entry in words. Only the next session names its exercise: the rungs after it follow the person. */
export function entryText({ kind, what, isForecast }: CalendarEntry, t: Words["t"]): string {
  switch (kind) {
    case "session":
      return isForecast
        ? t("calendar.training")
        : t(findExercise(what)?.words.shortNameId ?? "calendar.training");
    case "easier-session":
      return t("calendar.easier");
    case "test":
      return t(isForecast ? "calendar.test" : "calendar.test.first", {
        test: t(`evaluation.test.${what}.name`),
      });
    case "questionnaire":
      return t(`questionnaires.${what}.name`);
    case "screen":
      return t("calendar.screen");
  }
}

export const isSession = ({ kind }: CalendarEntry): boolean =>
  kind === "session" || kind === "easier-session";
