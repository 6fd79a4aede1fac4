import type { RecordEvent } from "@hipfirst/record";

const dayMs = 86_400_000;
const minuteMs = 60_000;
const firstDayMs = Date.UTC(2026, 0, 1);
const two = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));
const clock = Array.from(
  { length: 1440 },
  (_, minute) => `${two[Math.floor(minute / 60)]}:${two[minute % 60]}`,
);

/** Writes the events of one virtual person with the local time of where the person is. */
export class Diary {
  nowMs = 0;
  readonly #hear: (event: RecordEvent) => void;
  readonly #startDay: number;
  /** Written only on days on which something happens. */
  #dateText: string | null = null;
  #midnightMs = 0;
  #offsetText = "+00:00";
  #offsetMin = 0;
  #minute = 0;
  #second = 0;
  #lastMs = 0;
  #count = 0;

  constructor(hear: (event: RecordEvent) => void, startDay: number) {
    this.#hear = hear;
    this.#startDay = startDay;
  }

  /** Moves to a minute of a local day; false while still under way from another time zone. */
  moveTo(day: number, minute: number, offsetMin: number): boolean {
    const midnightMs = firstDayMs + (this.#startDay + day) * dayMs;
    const nowMs = midnightMs + (minute - offsetMin) * minuteMs;
    if (nowMs <= this.#lastMs) return false;
    if (midnightMs !== this.#midnightMs) this.#dateText = null;
    if (offsetMin !== this.#offsetMin) this.#offsetText = offsetTextOf(offsetMin);
    this.#midnightMs = midnightMs;
    this.#minute = minute;
    this.#second = 0;
    this.#offsetMin = offsetMin;
    this.nowMs = nowMs;
    return true;
  }

  get date(): string {
    this.#dateText ??= dateTextOf(this.#midnightMs);
    return this.#dateText;
  }

  get now(): string {
    return `${this.date}T${clock[this.#minute]}:${two[this.#second]}${this.#offsetText}`;
  }

  /**
   * Writes one event. Its fields are spread last: an object that is spread first and then gains fields costs this Node
   * microseconds for each, more than all else that a virtual evening takes.
   */
  write(type: string, fields: object = {}): void {
    const { id, at } = this.next(type);
    this.tell({ id, type, at, ...fields });
  }

  tell(event: { readonly id: string; readonly type: string; readonly at: string }): void {
    this.#hear(event as RecordEvent);
  }

  /** The head of an event that is written ten seconds after the last one. */
  next(type: string): { id: string; type: string; at: string } {
    this.#second += 10;
    if (this.#second >= 60) {
      this.#second = 0;
      this.#minute += 1;
    }
    this.nowMs += 10_000;
    this.#lastMs = this.nowMs;
    return { id: String(this.#count++), type, at: this.now };
  }

  pass(minutes: number): void {
    this.#minute += minutes;
    this.nowMs += minutes * minuteMs;
  }
}

/** All virtual people live in the same few years. */
const datesWritten = new Map<number, string>();

function dateTextOf(midnightMs: number): string {
  const known = datesWritten.get(midnightMs);
  if (known !== undefined) return known;
  const text = new Date(midnightMs).toISOString().slice(0, 10);
  datesWritten.set(midnightMs, text);
  return text;
}

function offsetTextOf(offsetMin: number): string {
  const size = Math.abs(offsetMin);
  return `${offsetMin < 0 ? "-" : "+"}${two[Math.floor(size / 60)]}:${two[size % 60]}`;
}
