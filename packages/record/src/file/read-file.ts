import { readRecordTable } from "./csv-file.ts";
import { type ReadRecord, readJsonRecord } from "./json-file.ts";

/** Events of a file that `writeRecordFile` or `writeRecordTable` made; which of them, its first character tells. */
export function readRecordFile(text: string): ReadRecord {
  return /^\s*[[{]/.test(text) ? readJsonRecord(text) : readRecordTable(text);
}
