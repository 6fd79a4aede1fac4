import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** One file of the data folder as text, unpacked when gzip; null when it is not there. */
export function textOf(data: string | null, ...path: readonly string[]): string | null {
  if (data === null) return null;
  const file = join(data, ...path);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8");
}

export function jsonOf<Value>(data: string | null, ...path: readonly string[]): Value | null {
  const text = textOf(data, ...path);
  return text === null ? null : (JSON.parse(text) as Value);
}

export function bytesOf(data: string | null, ...path: readonly string[]): Buffer | null {
  if (data === null) return null;
  const file = join(data, ...path);
  return existsSync(file) ? gunzipSync(readFileSync(file)) : null;
}
