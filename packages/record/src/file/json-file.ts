import type { Sentence } from "@hipfirst/words";
import type { RecordEvent } from "../event.ts";
import { parseEvents } from "../parse.ts";

interface RecordFileContent {
  readonly format: "hipfirst-record";
  readonly version: 1;
  readonly events: readonly RecordEvent[];
}

/** The whole record as a text file that `readRecordFile` and the command line read. */
export function writeRecordFile(events: readonly RecordEvent[]): string {
  const content: RecordFileContent = { format: "hipfirst-record", version: 1, events };
  return `${JSON.stringify(content, null, 2)}\n`;
}

export type ReadRecord =
  | { readonly events: readonly RecordEvent[]; readonly problem?: never }
  /** One sentence: what was found and what to do. */
  | { readonly problem: Sentence; readonly events?: never };

/** Events of a JSON file: an exported record, the command line's input, or a bare list. One broken event refuses the file: half a record would mislead. */
export function readJsonRecord(text: string): ReadRecord {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { problem: { id: "record.file.unreadable" } };
  }
  const isObject = typeof content === "object" && content !== null && !Array.isArray(content);
  return checked(isObject ? (content as { events?: unknown }).events : content);
}

/** Events that came from a file, or the sentence that refuses them. */
export function checked(events: unknown): ReadRecord {
  const parsed = parseEvents(events);
  return parsed.refusal ? { problem: parsed.refusal.sentence } : { events: parsed.events };
}
