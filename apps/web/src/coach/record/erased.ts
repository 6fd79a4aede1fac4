import type { RecordEvent } from "@hipfirst/record";
import { forgetRecordMark } from "../../storage/index.ts";
import { forgetRecordings } from "../session/replay/kept-recording.ts";
import { clearAnswers } from "./draft.ts";

/** Nothing is ever taken out of a log: where its first event is no longer there, everything was erased. */
export const wasErased = (before: readonly RecordEvent[], now: readonly RecordEvent[]): boolean =>
  before[0] !== undefined && before[0].id !== now[0]?.id;

/**
 * Everything was erased in another tab or on another device: what this page still holds of it, a session under way
 * above all, must bring nothing back. Forgets it on disk too and loads the app anew, so that nothing is left in memory.
 */
export async function leaveErased(): Promise<void> {
  forgetRecordMark();
  await Promise.all([clearAnswers(), forgetRecordings()]).catch(() => undefined);
  location.replace("/");
}
