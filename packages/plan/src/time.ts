export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
export const weekMs = 7 * dayMs;

/** Milliseconds since 1970 of an ISO 8601 time with offset. Throws when it is not one: the record refuses such events. */
export function instantMs(at: string): number {
  if (at === lastAt) return lastMs;
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) throw new Error(`"${at}" is not a time: write ISO 8601 with an offset`);
  lastAt = at;
  lastMs = ms;
  return ms;
}

/** Each event is read by several parts of the engine in turn. */
let lastAt = "";
let lastMs = Number.NaN;

const offsetPattern = /([+-])(\d{2}):?(\d{2})$/;

/** Writes an instant with the offset that `like` has, to the second. */
export function isoLike(ms: number, like: string): string {
  const match = offsetPattern.exec(like);
  const sign = match?.[1] === "-" ? -1 : 1;
  const offsetMin = match === null ? 0 : sign * (Number(match[2]) * 60 + Number(match[3]));
  const local = new Date(Math.ceil(ms / 1000) * 1000 + offsetMin * 60_000).toISOString().slice(0, 19);
  return match === null ? `${local}Z` : `${local}${match[1]}${match[2]}:${match[3]}`;
}
