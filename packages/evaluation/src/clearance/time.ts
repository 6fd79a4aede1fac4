const hourMs = 3_600_000;

/** Calendar date where the event was made: the date of an ISO 8601 time with offset, or a plain date. */
export function localDate(iso: string): string {
  return iso.slice(0, 10);
}

/** Hours from one ISO time to a later one; negative when `to` is earlier. */
export function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / hourMs;
}

/** Whether `a` is a later instant than `b`, whatever their offsets; anything is later than nothing. */
export function isAfter(a: string, b: string | null): boolean {
  return b === null || Date.parse(a) > Date.parse(b);
}
