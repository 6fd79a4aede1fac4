import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { BadInput } from "./verb.ts";

const gzipMagic = [0x1f, 0x8b];

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === gzipMagic[0] && bytes[1] === gzipMagic[1];
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The bytes of FILE or of standard input, unpacked when they are gzip. Throws BadInput when unreadable. */
export async function readInput(file: string | null): Promise<Buffer> {
  const bytes = file === null ? await readStandardInput() : await readNamedFile(file);
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    throw new BadInput(
      `${file ?? "standard input"} starts like a gzip file but does not unpack: send it again or unpacked.`,
    );
  }
}

async function readNamedFile(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === "ENOENT" ? "does not exist" : "cannot be read";
    throw new BadInput(
      `The file ${file} ${reason}: give the path of a readable file, or - for standard input.`,
    );
  }
}

/** Parses one JSON text. Throws BadInput with the place of the mistake. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, " ");
    throw new BadInput(`${name} is not valid JSON (${reason}): send one JSON object.`);
  }
}
