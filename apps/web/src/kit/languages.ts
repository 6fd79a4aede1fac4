import { languages } from "virtual:languages";

export interface AppLanguage {
  readonly code: string;
  /** What it calls itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly load: () => Promise<Readonly<Record<string, string>>>;
}

/** Every language the app was built with, in the order they are offered. */
export const appLanguages: readonly AppLanguage[] = languages;

/** The language of that code; English where there is none. */
export function languageOf(code: string): AppLanguage {
  const found = languages.find((each) => each.code === code) ?? languages.find((each) => each.code === "en");
  if (found === undefined)
    throw new Error("The app was built without English: keep its folder in packages/words");
  return found;
}
