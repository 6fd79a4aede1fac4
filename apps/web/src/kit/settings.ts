/** What this device prefers. Not part of the record. */
export interface Settings {
  /** The code of one of the languages the app was built with. */
  readonly language: string;
  readonly theme: "system" | "light" | "dark";
  /** More: darker small print and clear edges; `system` is what the device asks for. */
  readonly contrast: "system" | "more";
  readonly textSize: "usual" | "large" | "largest";
  readonly units: "metric" | "imperial";
  readonly cameraModel: "full" | "lite";
  readonly useCamera: boolean;
  readonly voice: boolean;
  /** The session's number as large as the window allows, for a television or across a room. */
  readonly farSession: boolean;
  /** Light, distance and one repetition before the camera were gone through once on this device. */
  readonly cameraTried: boolean;
  readonly tone: "medium" | "light" | "brown" | "deep";
}

const storageKey = "hipfirst.settings";

/** Needed for the first words on the screen, before any lock can be opened: these alone lie open. */
const openNames = ["language", "theme", "contrast", "textSize"] as const satisfies (keyof Settings)[];

/** Where the other settings lie locked. */
export interface SealedPlace {
  read(): unknown;
  /** Resolves to whether they are on disk. */
  write(settings: unknown): Promise<boolean>;
}

let sealed: SealedPlace | null = null;
let onSealed: (place: SealedPlace) => void = () => undefined;

/** From now on the settings that may wait lie here. */
export function sealSettingsIn(place: SealedPlace): void {
  sealed = place;
  onSealed(place);
}

/** Calls back when the lock is open, at once where it is already. Returns how to stop listening. */
export function whenSettingsOpen(listener: (place: SealedPlace) => void): () => void {
  onSealed = listener;
  if (sealed !== null) listener(sealed);
  return () => {
    onSealed = () => undefined;
  };
}

/** The settings by where they lie. */
export function settingsApart(settings: Settings): { readonly open: object; readonly locked: object } {
  const locked = Object.fromEntries(Object.entries(settings).filter(([name]) => !isOpenName(name)));
  return { open: openPart(settings), locked };
}

const isOpenName = (name: string): boolean => (openNames as readonly string[]).includes(name);

const openPart = (settings: object): object =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => isOpenName(name)));

/** Settings of a device that was never asked: its own language, where the app speaks it, and theme. */
export function defaultSettings(deviceLanguages: readonly string[], spoken: readonly string[]): Settings {
  const wanted = deviceLanguages[0]?.toLowerCase().split("-")[0];
  return {
    language: spoken.find((code) => code === wanted) ?? "en",
    theme: "system",
    contrast: "system",
    textSize: "usual",
    units: deviceLanguages[0] === "en-US" ? "imperial" : "metric",
    cameraModel: "full",
    useCamera: true,
    voice: true,
    farSession: false,
    cameraTried: false,
    tone: "medium",
  };
}

const allowed: { readonly [K in Exclude<keyof Settings, "language">]: readonly Settings[K][] } = {
  theme: ["system", "light", "dark"],
  contrast: ["system", "more"],
  textSize: ["usual", "large", "largest"],
  units: ["metric", "imperial"],
  cameraModel: ["full", "lite"],
  useCamera: [true, false],
  voice: [true, false],
  farSession: [true, false],
  cameraTried: [true, false],
  tone: ["medium", "light", "brown", "deep"],
};

/** Stored settings over the defaults; a value this version does not know falls back to the default. */
export function mergeSettings(stored: unknown, defaults: Settings, spoken: readonly string[]): Settings {
  if (typeof stored !== "object" || stored === null) return defaults;
  const values: Readonly<Record<string, readonly unknown[]>> = { ...allowed, language: spoken };
  const entries = Object.entries(stored).filter(([key, value]) => values[key]?.includes(value));
  return { ...defaults, ...Object.fromEntries(entries) };
}

export const readSettings = (spoken: readonly string[]): Settings =>
  mergeSettings(readOpen(), defaultSettings(navigator.languages, spoken), spoken);

export function wereSettingsKept(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}

/** What an earlier version left open of the locked ones is the only copy until they are on disk, and stays until then. */
export function writeSettings(settings: Settings): void {
  const { open, locked } = settingsApart(settings);
  putOpen({ ...readOpen(), ...open });
  void sealed?.write(locked).then((isKept) => {
    if (isKept) putOpen(openPart(readOpen()));
  });
}

function readOpen(): object {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    return typeof stored === "object" && stored !== null ? stored : {};
  } catch {
    return {};
  }
}

function putOpen(settings: object): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(settings));
  } catch {
    // Private windows may refuse storage: the choice then lasts as long as the page.
  }
}

const prefersDark = () => matchMedia("(prefers-color-scheme: dark)");
const prefersContrast = () => matchMedia("(prefers-contrast: more)");

/** What the device asks for, to be followed when it changes. */
export const systemWishes = (): readonly MediaQueryList[] => [prefersDark(), prefersContrast()];

/** Puts looks on the root element; language and direction follow the words (`preferences.tsx`). */
export function applySettings({ theme, contrast, textSize, tone }: Settings): void {
  const { dataset } = document.documentElement;
  const dark = theme === "dark" || (theme === "system" && prefersDark().matches);
  dataset.theme = dark ? "dark" : "light";
  dataset.contrast = contrast === "more" || prefersContrast().matches ? "more" : "usual";
  dataset.textSize = textSize;
  dataset.tone = tone;
}
