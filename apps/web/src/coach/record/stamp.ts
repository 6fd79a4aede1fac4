import type { NormSet } from "@hipfirst/evaluation";
import type { KnownEvent, RecordEvent } from "@hipfirst/record";

/** The named fields without id and time; the open end of a stored event would swallow them all. */
type Named<Event> = {
  [Field in keyof Event as string extends Field
    ? never
    : Field extends "id" | "at"
      ? never
      : Field]: Event[Field];
};
type WithoutStamp<Event> = Event extends KnownEvent ? Named<Event> : never;

/** Notes of this app that the record keeps and other readers may ignore. */
export type NoteEvent =
  | { readonly type: "TestSkipped"; readonly test: string; readonly reason: "chosen" | "cannot" | "screen" }
  | { readonly type: "SafetyNetShown"; readonly level: string; readonly version: number }
  | { readonly type: "NormsChosen"; readonly norms: NormSet | null; readonly by: string }
  | { readonly type: "FeelingNow"; readonly now: "better" | "same" | "worse" };

export type NewEvent = (WithoutStamp<KnownEvent> | NoteEvent) & {
  /** Where telling it again must not make another event of it: the record keeps the first of an id. */
  readonly id?: string;
};

const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, "0");

/** ISO 8601 with the device's own offset: "2026-05-04T08:00:00.000+02:00". */
export function localIso(date: Date): string {
  const offsetMin = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offsetMin * 60_000).toISOString().slice(0, -1);
  return `${local}${offsetMin < 0 ? "-" : "+"}${two(offsetMin / 60)}:${two(offsetMin % 60)}`;
}

/** The event with the device's time, and an id of its own where it brings none. */
export function stamp(event: NewEvent, now: Date): RecordEvent {
  return { id: crypto.randomUUID(), ...event, at: localIso(now) } as RecordEvent;
}
