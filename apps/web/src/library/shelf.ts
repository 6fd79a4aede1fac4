import { adjuncts, type ExerciseDefinition, ladder, type OwnTexts } from "@hipfirst/exercises";
import type { Language } from "@hipfirst/words/speaker";

/** An exercise of the library with the wording it brings itself. */
export interface ShelfItem {
  readonly definition: ExerciseDefinition;
  readonly texts: OwnTexts;
  /** Brought as a file; built-in ones are not. */
  readonly isOwn: boolean;
}

/** The rungs, easiest first, then what belongs beside them. */
export const builtIn: readonly ShelfItem[] = [...ladder, ...adjuncts].map((definition) => ({
  definition,
  texts: {},
  isOwn: false,
}));

/** A wording of the item's own in this language, else in the one it has; undefined for built-in words. */
export function ownText({ texts }: ShelfItem, id: string, language: Language): string | undefined {
  return (texts[language] ?? texts.en ?? texts.es)?.[id];
}

/** What a person looks for; null looks for nothing in particular. */
export interface Filter {
  readonly text: string;
  readonly stage: string | null;
  readonly need: string | null;
  readonly position: string | null;
  readonly trains: string | null;
}

export const filterNames = ["stage", "need", "position", "trains"] as const;
export type FilterName = (typeof filterNames)[number];

/** Values an item has under each filter. */
function valuesOf({ definition, isOwn }: ShelfItem, name: FilterName): readonly string[] {
  switch (name) {
    case "stage":
      return [isOwn ? "own" : definition.stage === null ? "beside" : String(definition.stage)];
    case "need":
      return definition.needs.length === 0 ? ["none"] : definition.needs.flat();
    case "position":
      return [definition.position];
    case "trains":
      return definition.trains;
  }
}

/** The values of a filter that any item has, in the order of the items. */
export function choicesOf(items: readonly ShelfItem[], name: FilterName): readonly string[] {
  return [...new Set(items.flatMap((item) => valuesOf(item, name)))];
}

/** Lower case without accents, so that "elevacion" finds "elevación". */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Items that fit every filter and whose words hold every word of the search. */
export function found(
  items: readonly ShelfItem[],
  filter: Filter,
  wordsOf: (item: ShelfItem) => string,
): readonly ShelfItem[] {
  const wanted = plain(filter.text).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const fits = filterNames.every((name) => {
      const value = filter[name];
      return value === null || valuesOf(item, name).includes(value);
    });
    if (!fits) return false;
    const words = plain(wordsOf(item));
    return wanted.every((word) => words.includes(word));
  });
}
