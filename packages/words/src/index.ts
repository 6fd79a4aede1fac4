import { catalogue as english } from "./catalogues/en/index.ts";
import { catalogue as spanish } from "./catalogues/es/index.ts";
import type { Language, Sentence } from "./sentence.ts";
import { createSpeaker, type Speaker } from "./speaker.ts";

export type { Language, Sentence } from "./sentence.ts";
export { createSpeaker, type Speaker } from "./speaker.ts";

export const languages: readonly Language[] = ["en", "es"];

const speakers: Readonly<Record<"en" | "es", Speaker>> = {
  en: createSpeaker("en", english),
  es: createSpeaker("es", spanish),
};

/** A language that is not built in is answered in English. */
const speakerOf = (language: Language): Speaker => (language === "es" ? speakers.es : speakers.en);

/** The text of a sentence id in a language, with its values filled in. */
export function say(id: string, values: Sentence["values"], language: Language): string {
  return speakerOf(language).say(id, values);
}

/** The text of a sentence. */
export function render(sentence: Sentence, language: Language): string {
  return speakerOf(language).render(sentence);
}
