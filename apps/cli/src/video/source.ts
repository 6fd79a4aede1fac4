import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isGzip, readInput } from "../input.ts";

/** What was named on the command line: text to parse, or a video or photo for ffmpeg to open. */
export type Source =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "media"; readonly path: string; readonly name: string };

/** Text has no zero byte; every container of pictures has one near its start. */
const looksAt = 4096;
const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, looksAt).includes(0);

/**
 * Gives FILE or standard input to `use`. A large video is not read here; one that comes on standard input, or gzipped, lies in
 * a temporary file while it is used. Throws BadInput when the file cannot be read.
 */
export async function withSource<Result>(
  file: string | null,
  use: (source: Source) => Promise<Result>,
): Promise<Result> {
  if (file !== null && (await startsAsMedia(file))) return use({ kind: "media", path: file, name: file });
  const bytes = await readInput(file);
  if (isText(bytes)) return use({ kind: "text", text: bytes.toString("utf8") });
  const folder = await mkdtemp(join(tmpdir(), "hipfirst-"));
  try {
    const path = join(folder, "recording");
    await writeFile(path, bytes, { mode: 0o600 });
    return await use({ kind: "media", path, name: file ?? "standard input" });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** False also for what cannot be opened: reading it as text then says why. */
async function startsAsMedia(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(looksAt), 0, looksAt, 0);
      const head = buffer.subarray(0, bytesRead);
      return !isGzip(head) && !isText(head);
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}
