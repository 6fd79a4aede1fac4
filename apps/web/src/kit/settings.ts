import type { Language } from "@hipfirst/words/speaker";

/** What this device prefers. Not part of the record: it says nothing about the person's health. */
export interface Settings {
  readonly language: Language;
  readonly theme: "system" | "light" | "dark";
  readonly units: "metric" | "imperial";
  readonly cameraModel: "full" | "lite";
  readonly useCamera: boolean;
  readonly voice: boolean;
  readonly tone: "medium" | "light" | "brown" | "deep";
}

const storageKey = "hipfirst.settings";

/** Settings of a device that was never asked: its own language and theme. */
export function defaultSettings(deviceLanguages: readonly string[]): Settings {
  const spanish = deviceLanguages[0]?.toLowerCase().startsWith("es") ?? false;
  return {
    language: spanish ? "es" : "en",
    theme: "system",
    units: deviceLanguages[0] === "en-US" ? "imperial" : "metric",
    cameraModel: "full",
    useCamera: true,
    voice: true,
    tone: "medium",
  };
}

const allowed: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  language: ["en", "es"],
  theme: ["system", "light", "dark"],
  units: ["metric", "imperial"],
  cameraModel: ["full", "lite"],
  useCamera: [true, false],
  voice: [true, false],
  tone: ["medium", "light", "brown", "deep"],
};

/** Stored settings over the defaults; a value this version does not know falls back to the default. */
export function mergeSettings(stored: unknown, defaults: Settings): Settings {
  if (typeof stored !== "object" || stored === null) return defaults;
  const entries = Object.entries(stored).filter(([key, value]) =>
    (allowed[key as keyof Settings] as readonly unknown[] | undefined)?.includes(value),
  );
  return { ...defaults, ...Object.fromEntries(entries) };
}

export function readSettings(): Settings {
  const defaults = defaultSettings(navigator.languages);
  try {
    return mergeSettings(JSON.parse(localStorage.getItem(storageKey) ?? "null"), defaults);
  } catch {
    return defaults;
  }
}

export function writeSettings(settings: Settings): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(settings));
  } catch {
    // Private windows may refuse storage: the choice then lasts as long as the page.
  }
}

/** Puts theme, language and the figure's tone on the root element. */
export function applySettings(settings: Settings): void {
  const root = document.documentElement;
  const dark =
    settings.theme === "dark" ||
    (settings.theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
  root.dataset.tone = settings.tone;
  root.lang = settings.language;
  root.dir = "ltr";
}
