import { type Clearance, clearance } from "@hipfirst/evaluation";
import type { RecordEvent } from "@hipfirst/record";
import { instantMs } from "../time.ts";

/** The clearance as it stood at a moment of the record, asked again only where something relevant was said. */
export function clearanceAt(events: readonly RecordEvent[], at: string): Clearance {
  const atMs = instantMs(at);
  return clearance(
    events.filter((event) => instantMs(event.at) <= atMs),
    at,
  );
}

/** Straining raises the pressure of blood and eyes: no set goes to its limit then. */
export const hasPressure = (answers: Clearance["answers"]): boolean =>
  saysYesOrUnsure(answers, "CAR2") || saysYesOrUnsure(answers, "EYE1");

export const saysYesOrUnsure = (answers: Clearance["answers"], item: string): boolean =>
  answers[item] === "yes" || answers[item] === "not-sure";
