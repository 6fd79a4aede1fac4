import type { RecordEvent } from "@hipfirst/record";
import { type Seen, violationsOf } from "../oracle/judge.ts";
import { startWatch, watchEvent } from "../oracle/watch.ts";

export type { Seen } from "../oracle/judge.ts";

/** Violations of one proposal on a whole record, given the one before it. */
export function violations(events: readonly RecordEvent[], before: Seen | null, seen: Seen): string[] {
  const watch = startWatch();
  for (const event of events) if (Date.parse(event.at) <= seen.nowMs) watchEvent(watch, event);
  return violationsOf(watch, before, seen);
}
