import { catalogue as english } from "./catalogues/en/index.ts";
import { catalogue as spanish } from "./catalogues/es/index.ts";
import type { Language, Sentence } from "./sentence.ts";
import { createSpeaker, type Speaker } from "./speaker.ts";

export type { Language, Sentence } from "./sentence.ts";
export { createSpeaker, type Speaker } from "./speaker.ts";

export const languages: readonly Language[] = ["en", "es"];

const speakers: Readonly<Record<Language, Speaker>> = {
  en: createSpeaker("en", english),
  es: createSpeaker("es", spanish),
};

/** The text of a sentence id in a language, with its values filled in. */
export function say(id: string, values: Sentence["values"], language: Language): string {
  return speakers[language].say(id, values);
}

/** The text of a sentence. */
export function render(sentence: Sentence, language: Language): string {
  return speakers[language].render(sentence);
}
