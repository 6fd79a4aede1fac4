import type { RecordEvent } from "./event.ts";

/**
 * The log as it is read: by time, then id, each id once. When one id comes with two contents, the earlier time
 * counts, then the smaller text, so that the result does not depend on the order of arrival.
 */
export function inOrder(events: readonly RecordEvent[]): readonly RecordEvent[] {
  const timed = events.map((event) => ({ event, atMs: Date.parse(event.at) }));
  timed.sort((a, b) => a.atMs - b.atMs || compare(a.event.id, b.event.id) || compareText(a.event, b.event));
  const seen = new Set<string>();
  return timed.flatMap(({ event }) => {
    if (seen.has(event.id)) return [];
    seen.add(event.id);
    return [event];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareText = (a: RecordEvent, b: RecordEvent): number => compare(JSON.stringify(a), JSON.stringify(b));
