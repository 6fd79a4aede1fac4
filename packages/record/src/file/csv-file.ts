import type { RecordEvent } from "../event.ts";
import { checked, type ReadRecord } from "./json-file.ts";

const leading = ["id", "type", "at"];

/**
 * The whole record as a table for a spreadsheet: a line for each event, a column for each field. A cell holds what
 * JSON writes for its value (a text without its quotation marks where it cannot be mistaken), so that 0, null and
 * "" differ; an empty cell is an absent field.
 */
export function writeRecordTable(events: readonly RecordEvent[]): string {
  const others = new Set(events.flatMap((event) => Object.keys(event)));
  for (const name of leading) others.delete(name);
  const columns = [...leading, ...[...others].sort()];
  const lines = events.map((event) => {
    const fields = event as Readonly<Record<string, unknown>>;
    return columns.map((name) => (Object.hasOwn(fields, name) ? cellOf(fields[name]) : ""));
  });
  // A column's own name is written as a cell too, so that any name comes back.
  return [columns.map(cellOf), ...lines].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function cellOf(value: unknown): string {
  const json = JSON.stringify(value) ?? "";
  return typeof value === "string" && isPlain(value) ? value : json;
}

/**
 * A text is written bare when it reads back as itself: not empty, not JSON, and not begun with a sign that a
 * spreadsheet takes for a formula.
 */
function isPlain(text: string): boolean {
  return text !== "" && text.trim() === text && !/^[=+\-@\t\r"]/.test(text) && !isJson(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Events of a table that `writeRecordTable` made, perhaps saved again by a spreadsheet. */
export function readRecordTable(text: string): ReadRecord {
  const rows = rowsOf(text.replace(/^\uFEFF/, ""));
  const [head, ...lines] = rows ?? [];
  const columns = head?.map(cellValue);
  if (columns === undefined || !leading.every((name) => columns.includes(name)))
    return { problem: { id: "record.file.unreadable" } };
  const filled = lines.filter((cells) => cells.some((cell) => cell !== ""));
  return checked(
    filled.map((cells) =>
      Object.fromEntries(
        cells.flatMap((cell, index) => (cell === "" ? [] : [[String(columns[index]), cellValue(cell)]])),
      ),
    ),
  );
}

const cellValue = (cell: string): unknown => (isJson(cell) ? JSON.parse(cell) : cell);

/** The cells of each line (RFC 4180); null when a quotation mark is never closed. */
function rowsOf(text: string): readonly (readonly string[])[] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|\r|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) return null;
    const [, content = "", end] = match;
    row.push(content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content);
    if (end === ",") {
      if (cell.lastIndex === text.length) row.push("");
      else continue;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}
