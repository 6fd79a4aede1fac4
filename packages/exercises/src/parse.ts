import type { Language, Sentence } from "@hipfirst/words";
import { z } from "zod";
import type { ExerciseDefinition } from "./definition.ts";
import { adjuncts, findExercise, ladder, movements, stills } from "./ladder.ts";
import { exerciseSchema } from "./schema.ts";
import { wordIdsOf } from "./word-ids.ts";

/** Texts of a clinician's own exercise by word id; ids of the built-in exercises may be used without a text. */
export type OwnTexts = Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;

export type ParsedExercise =
  | { readonly ok: true; readonly exercise: ExerciseDefinition; readonly texts: OwnTexts }
  | { readonly ok: false; readonly refusal: Sentence };

const catalogue = z.record(z.string(), z.string().min(1));
const fileSchema = exerciseSchema.extend({
  texts: z.exactOptional(z.strictObject({ en: z.exactOptional(catalogue), es: z.exactOptional(catalogue) })),
});

const builtInWordIds = new Set([...ladder, ...adjuncts, ...movements, ...stills].flatMap(wordIdsOf));

const refuse = (id: string, values: Sentence["values"] = {}): ParsedExercise => ({
  ok: false,
  refusal: { id: `exercises.import.${id}`, values },
});

/**
 * Reads an exercise from parsed JSON: a definition, with its `texts` beside it where it brings its own words.
 * Returns the exercise, or one sentence that names the first wrong field, what was found and what to do.
 */
export function parseExercise(json: unknown): ParsedExercise {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return refuse("notObject", { found: described(json) });
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) return refusalOf(parsed.error.issues[0] as z.core.$ZodIssue, json);
  const { texts = {}, ...exercise } = parsed.data;
  return refusalOfWhole(exercise, texts) ?? { ok: true, exercise, texts };
}

/** What no single field can show: a changed built-in exercise, crossed limits, a missing text. */
function refusalOfWhole(exercise: ExerciseDefinition, texts: OwnTexts): ParsedExercise | null {
  const builtIn = findExercise(exercise.id);
  if (builtIn !== undefined && JSON.stringify(sorted(builtIn)) !== JSON.stringify(sorted(exercise)))
    return refuse("taken", { id: exercise.id });
  const { dose } = exercise;
  if (dose !== null && dose.min > dose.max) return refuse("crossed", { low: "dose.min", high: "dose.max" });
  if (dose !== null && dose.sets[0] > dose.sets[1])
    return refuse("crossed", { low: "dose.sets[0]", high: "dose.sets[1]" });
  if (exercise.motion.tempo.pauseS === null && exercise.form !== null && exercise.form.holdTolerance === null)
    return refuse("missing", { field: "form.holdTolerance" });
  const languages = Object.entries(texts);
  for (const id of wordIdsOf(exercise)) {
    if (builtInWordIds.has(id)) continue;
    if (languages.length === 0) return refuse("noTexts", { id });
    for (const [language, own] of languages)
      if (own?.[id] === undefined) return refuse("noText", { id, language });
  }
  return null;
}

function refusalOf(issue: z.core.$ZodIssue, json: unknown): ParsedExercise {
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  const field = named(path);
  if (issue.code === "unrecognized_keys")
    return refuse("unknown", { field: named([...path, issue.keys[0] as string]) });
  const found = valueAt(json, path);
  if (found === undefined) return refuse("missing", { field });
  return refuse("wrong", { field, found: described(found), expected: expectation(issue) });
}

/** What the field must be: said with signs and the format's own words, which no language changes. */
function expectation(issue: z.core.$ZodIssue): string | Sentence {
  switch (issue.code) {
    case "invalid_type":
      return { id: `exercises.import.type.${knownType(issue.expected)}` };
    case "invalid_value":
      return issue.values.map(String).join(" | ");
    case "too_small":
      return `${issue.inclusive === false ? ">" : "≥"} ${issue.minimum}`;
    case "too_big":
      return `${issue.inclusive === false ? "<" : "≤"} ${issue.maximum}`;
    default:
      return { id: "exercises.import.type.other" };
  }
}

const knownTypes = ["number", "string", "boolean", "array", "object", "int"];
const knownType = (expected: string): string =>
  knownTypes.includes(expected) ? expected : expected === "tuple" ? "array" : "other";

const named = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (name, key) => (typeof key === "number" ? `${name}[${key}]` : name === "" ? key : `${name}.${key}`),
    "",
  );

function valueAt(json: unknown, path: readonly (string | number)[]): unknown {
  let value: unknown = json;
  for (const key of path) value = (value as Record<string | number, unknown> | null | undefined)?.[key];
  return value;
}

const longestFound = 40;

function described(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longestFound ? `${text.slice(0, longestFound)}…` : text;
}

/** The same value with its keys in order, so that two spellings of one definition compare equal. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
