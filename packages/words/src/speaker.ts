import type { Language, Sentence } from "./sentence.ts";

export type { Language, Sentence } from "./sentence.ts";

/**
 * Turns sentences into text of one language.
 *
 * Texts hold `{name}` for a value and `{count|one repetition|{count} repetitions}` for a number that changes the
 * wording. Two forms are `one` and all others; a language with more gives one for each of its plural categories, in the
 * order zero, one, two, few, many, other.
 */
export interface Speaker {
  readonly language: Language;
  say(id: string, values?: Sentence["values"]): string;
  render(sentence: Sentence): string;
}

const pluralForms = /\{(\w+)\|((?:[^{}]|\{\w+\})*)\}/g;
const categoryOrder: readonly Intl.LDMLPluralRule[] = ["zero", "one", "two", "few", "many", "other"];
const plainValues = /\{(\w+)\}/g;

/** A speaker over one language's catalogue. Throws when an id has no text: that is a defect, not an input. */
export function createSpeaker(language: Language, catalogue: Readonly<Record<string, string>>): Speaker {
  const plurals = new Intl.PluralRules(language);
  const known = new Set(plurals.resolvedOptions().pluralCategories);
  const categories = categoryOrder.filter((category) => known.has(category));
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false });

  function textOf(value: string | number | Sentence): string {
    if (typeof value === "string") return value;
    if (typeof value === "number") return numbers.format(value);
    return render(value);
  }

  function formFor(count: number, forms: readonly string[]): string {
    const category = plurals.select(count);
    const place = forms.length === 2 ? Number(category !== "one") : categories.indexOf(category);
    return forms[place] ?? forms.at(-1) ?? "";
  }

  function say(id: string, values: Sentence["values"] = {}): string {
    const text = catalogue[id];
    if (text === undefined)
      throw new Error(`No ${language} text for "${id}": add it to the ${language} catalogue`);
    return text
      .replace(pluralForms, (_, name: string, forms: string) =>
        formFor(Number(values[name]), forms.split("|")),
      )
      .replace(plainValues, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : textOf(value);
      });
  }

  function render(sentence: Sentence): string {
    return say(sentence.id, sentence.values);
  }

  return { language, say, render };
}
