import type { Sentence } from "@hipfirst/words";
import type { z } from "zod";
import { KnownEvent, knownEventTypes, type RecordEvent, UnknownEvent } from "./event.ts";
import { migrate, type RawEvent, versionOf, vocabularyVersion } from "./migration.ts";

/** Why a log was refused: one sentence that names the field, what was found and what to do. */
export interface Refusal {
  /** Index of the broken event; null when the whole input is not a list. */
  readonly position: number | null;
  /** Path of the field, such as `events[3].massKg`. */
  readonly field: string;
  readonly sentence: Sentence;
}

export type ParsedEvents =
  | { readonly events: readonly RecordEvent[]; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly events?: never };

/**
 * Checks a log that comes from outside. Events of an unknown type are kept as they are; in known ones a field that
 * is null is unknown, the same as absent. The first broken event refuses the whole log.
 */
export function parseEvents(input: unknown): ParsedEvents {
  if (!Array.isArray(input)) return { refusal: refuse(null, "events", "notAList", input) };
  const events: RecordEvent[] = [];
  for (const [position, value] of input.entries()) {
    const parsed = parseEvent(value, position);
    if ("sentence" in parsed) return { refusal: parsed };
    events.push(parsed.event);
  }
  return { events };
}

function parseEvent(value: unknown, position: number): { readonly event: RecordEvent } | Refusal {
  const place = `events[${position}]`;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse(position, place, "notAnEvent", value);
  const raw = value as RawEvent;
  const version = versionOf(raw);
  if (version === null) return refuse(position, `${place}.v`, "version", raw.v);
  if (version > vocabularyVersion) return refuse(position, `${place}.v`, "newer", version);
  const isKnown = typeof raw.type === "string" && knownEventTypes.has(raw.type);
  const result = isKnown
    ? KnownEvent.safeParse(withoutNulls(migrate(raw)), { reportInput: true })
    : UnknownEvent.safeParse(raw, { reportInput: true });
  if (result.success) return { event: result.data };
  const [issue] = result.error.issues;
  if (issue === undefined) throw new Error("zod refused an event without an issue: report this to zod");
  return refuseIssue(position, place, issue);
}

const withoutNulls = (event: RawEvent): RawEvent =>
  Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null));

function refuseIssue(position: number, place: string, issue: z.core.$ZodIssue): Refusal {
  const field = issue.path.reduce<string>(
    (path, key) => (typeof key === "number" ? `${path}[${key}]` : `${path}.${String(key)}`),
    place,
  );
  switch (issue.code) {
    case "too_small":
      return issue.origin === "string"
        ? refuse(position, field, "empty", issue.input)
        : refuse(position, field, "tooSmall", issue.input, { limit: Number(issue.minimum) });
    case "too_big":
      return issue.origin === "string"
        ? refuse(position, field, "tooLong", issue.input, { limit: Number(issue.maximum) })
        : refuse(position, field, "tooBig", issue.input, { limit: Number(issue.maximum) });
    case "invalid_value":
      return refuse(position, field, "choice", issue.input, { choices: issue.values.map(String).join(", ") });
    case "invalid_format":
      return refuse(position, field, "time", issue.input);
    case "invalid_type":
      return refuse(position, field, kindIds[issue.expected] ?? "wrong", issue.input);
    default:
      return refuse(position, field, "wrong", issue.input);
  }
}

const kindIds: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  int: "whole",
  boolean: "boolean",
  array: "list",
  record: "object",
  object: "object",
};

function refuse(
  position: number | null,
  field: string,
  reason: string,
  found: unknown,
  values: Readonly<Record<string, string | number>> = {},
): Refusal {
  const sentence = { id: `record.refused.${reason}`, values: { field, found: describe(found), ...values } };
  return { position, field, sentence };
}

const longestQuoteChars = 40;

/** What was found, as JSON short enough for one sentence. */
function describe(value: unknown): string | Sentence {
  if (value === undefined) return { id: "record.missing" };
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longestQuoteChars ? `${text.slice(0, longestQuoteChars)}…` : text;
}
