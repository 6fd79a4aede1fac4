import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Path of a recording, or null with a loud warning that names what is not checked without it. */
export function recording(name: string, unchecked: string): string | null {
  const folder = process.env.HIPFIRST_DATA;
  const path = folder === undefined ? null : join(folder, name);
  if (path !== null && existsSync(path)) return path;
  console.warn(`WARNING: ${name} is not in HIPFIRST_DATA: ${unchecked} is not checked.`);
  return null;
}

/** The pictures of an MJPEG file: each runs from an SOI mark to the next. */
export function picturesOf(path: string): Buffer[] {
  const file = readFileSync(path);
  const startOfImage = Buffer.from([0xff, 0xd8, 0xff]);
  const starts: number[] = [];
  for (let at = file.indexOf(startOfImage); at >= 0; at = file.indexOf(startOfImage, at + 3)) starts.push(at);
  return starts.map((start, index) => file.subarray(start, starts[index + 1] ?? file.length));
}
