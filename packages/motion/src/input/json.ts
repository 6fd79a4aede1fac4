/** Narrow questions asked of JSON that nobody has checked yet. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The number, or NaN for anything that is not a finite number of ordinary size. */
export function numberOrNaN(value: unknown): number {
  const isOrdinary = typeof value === "number" && Number.isFinite(value) && Math.abs(value) < 1e6;
  return isOrdinary ? value : Number.NaN;
}

export function positiveOrNull(value: unknown): number | null {
  const number = numberOrNaN(value);
  return number > 0 ? number : null;
}

/** What was found, short enough for a sentence. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}

/** The numbers of a point, told as a list or, as MediaPipe's own objects are, by name; null for anything else. */
export function coordinatesOf(point: unknown): readonly unknown[] | null {
  if (Array.isArray(point)) return point;
  if (!isObject(point) || point.x === undefined) return null;
  return [point.x, point.y, point.z, point.visibility ?? point.confidence ?? point.score];
}
