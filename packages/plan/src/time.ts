import { millisecondsOf } from "@hipfirst/evaluation";

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
export const weekMs = 7 * dayMs;

/** Milliseconds since 1970 of an ISO 8601 time with offset. Throws when it is not one: the record refuses such events. */
export function instantMs(at: string): number {
  const ms = millisecondsOf(at);
  if (Number.isNaN(ms)) throw new Error(`"${at}" is not a time: write ISO 8601 with an offset`);
  return ms;
}

const offsetPattern = /([+-])(\d{2}):?(\d{2})$/;
const wholeSeconds = "2026-03-02T08:00:00+01:00".length;

/** Writes an instant with the offset that `like` has, to the second. */
export function isoLike(ms: number, like: string): string {
  if (like.length === wholeSeconds && instantMs(like) === ms) return like;
  const match = offsetPattern.exec(like);
  const sign = match?.[1] === "-" ? -1 : 1;
  const offsetMin = match === null ? 0 : sign * (Number(match[2]) * 60 + Number(match[3]));
  const local = new Date(Math.ceil(ms / 1000) * 1000 + offsetMin * 60_000).toISOString().slice(0, 19);
  return match === null ? `${local}Z` : `${local}${match[1]}${match[2]}:${match[3]}`;
}
