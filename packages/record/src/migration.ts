/** The version of the event vocabulary this code writes. An event without `v` is of version 1. */
export const vocabularyVersion = 1;

export type RawEvent = Readonly<Record<string, unknown>>;

/**
 * One published change of the vocabulary. A migration is never edited after release: the log on old devices and in
 * old exports stays as it was written, and is lifted when it is read.
 */
export interface Migration {
  /** Lifts events from version `from` to `from + 1`. */
  readonly from: number;
  readonly type: string;
  readonly up: (event: RawEvent) => RawEvent;
}

/** Every published migration. Version 1 is the first, so there is none yet. */
const migrations: readonly Migration[] = [];

/** The version an event was written in; null when `v` is not a positive whole number. */
export function versionOf(event: RawEvent): number | null {
  const version = event.v ?? 1;
  return Number.isInteger(version) && (version as number) >= 1 ? (version as number) : null;
}

/** The event in the words of version `to`, which must not be older than the event's own. */
export function migrate(
  event: RawEvent,
  published: readonly Migration[] = migrations,
  to: number = vocabularyVersion,
): RawEvent {
  let current = event;
  for (let version = versionOf(event) ?? 1; version < to; version++)
    for (const step of published)
      if (step.from === version && step.type === current.type)
        current = { ...step.up(current), v: version + 1 };
  return current;
}
