import { parseEvents, type RecordEvent } from "@hipfirst/record";
import type { Sentence } from "@hipfirst/words/speaker";

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

/** Events of an exported file. One broken event refuses the file: half a record would mislead. */
export function readRecordFile(text: string): ReadRecord {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { problem: { id: "app.record.not-json" } };
  }
  const isObject = typeof content === "object" && content !== null && !Array.isArray(content);
  const parsed = parseEvents(isObject ? (content as { events?: unknown }).events : content);
  return parsed.refusal ? { problem: parsed.refusal.sentence } : { events: parsed.events };
}
