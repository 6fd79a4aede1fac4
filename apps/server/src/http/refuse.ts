import { type Language, render, type Sentence } from "@hipfirst/words";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** The language of the sentences: Spanish when the reader asks for it first, else English. */
export function languageOf(context: Context): Language {
  const first = context.req.header("accept-language")?.trim().slice(0, 2).toLowerCase();
  return first === "es" ? "es" : "en";
}

/** A refusal: one sentence with the field and the remedy. */
export function refuse<Status extends ContentfulStatusCode>(
  context: Context,
  status: Status,
  sentence: Sentence,
) {
  return context.json({ error: render(sentence, languageOf(context)) }, status);
}

/** What was found, short enough for a sentence. */
export function quoted(value: unknown): string | Sentence {
  if (value === undefined) return { id: "record.missing" };
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
