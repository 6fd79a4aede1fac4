import type { Sentence, Speaker } from "@hipfirst/words/speaker";
import { createSpeaker } from "@hipfirst/words/speaker";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { speakWhenStopped } from "./error-screen.tsx";
import { appLanguages, languageOf } from "./languages.ts";
import {
  applySettings,
  mergeSettings,
  readSettings,
  type Settings,
  systemWishes,
  wereSettingsKept,
  whenSettingsOpen,
  writeSettings,
} from "./settings.ts";

interface Preferences {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  readonly speaker: Speaker;
}

const Context = createContext<Preferences | null>(null);

/** Only the language in use is loaded. */
async function loadSpeaker(language: string): Promise<Speaker> {
  const { code, load } = languageOf(language);
  return createSpeaker(code, await load());
}

/** The words of the chosen language, for whoever can ask for them before the screen does. */
export const loadChosenWords = () => languageOf(readSettings(codes).language).load();

const codes = appLanguages.map(({ code }) => code);

/** The device's settings and the voice of its language, for everything below. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState(() => readSettings(codes));
  const [speaker, setSpeaker] = useState<Speaker | null>(null);
  const [failed, setFailed] = useState<unknown>(null);

  useEffect(() => {
    applySettings(settings);
    const wishes = systemWishes();
    const follow = () => applySettings(settings);
    for (const wish of wishes) wish.addEventListener("change", follow);
    return () => {
      for (const wish of wishes) wish.removeEventListener("change", follow);
    };
  }, [settings]);

  useEffect(() => {
    let current = true;
    loadSpeaker(settings.language).then(
      (loaded) => current && setSpeaker(loaded),
      (error: unknown) => current && setFailed(error),
    );
    return () => {
      current = false;
    };
  }, [settings.language]);

  // With the words, not with the choice: a screen reader must never read one language in the voice of another.
  useLayoutEffect(() => {
    if (speaker === null) return;
    document.documentElement.lang = speaker.language;
    document.documentElement.dir = languageOf(speaker.language).direction;
    speakWhenStopped(speaker);
  }, [speaker]);

  // What lies locked is known with the record. What an earlier version left open goes behind the lock.
  useEffect(
    () =>
      whenSettingsOpen((place) =>
        setSettings((before) => {
          const locked = place.read();
          if (locked !== null) return mergeSettings(locked, before, codes);
          if (wereSettingsKept()) writeSettings(before);
          return before;
        }),
      ),
    [],
  );

  const change = useCallback((part: Partial<Settings>) => {
    setSettings((before) => {
      const after = { ...before, ...part };
      writeSettings(after);
      return after;
    });
  }, []);

  const value = useMemo(
    () => (speaker === null ? null : { settings, change, speaker }),
    [settings, change, speaker],
  );
  if (failed !== null) throw failed;
  return value === null ? null : <Context value={value}>{children}</Context>;
}

function usePreferences(): Preferences {
  const preferences = useContext(Context);
  if (preferences === null) throw new Error("Wrap the screen in PreferencesProvider");
  return preferences;
}

export function useSettings(): Pick<Preferences, "settings" | "change"> {
  return usePreferences();
}

export interface Words {
  readonly language: string;
  /** For dates and numbers: the device's own region where it speaks this language. */
  readonly locale: string;
  /** The text of an id with its values. */
  readonly t: (id: string, values?: Sentence["values"]) => string;
  /** The text of a sentence that a room returned. */
  readonly render: (sentence: Sentence) => string;
}

function localeOf(language: string): string {
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(language)) ?? language;
}

export function useWords(): Words {
  const { speaker } = usePreferences();
  return useMemo(
    () => ({
      language: speaker.language,
      locale: localeOf(speaker.language),
      t: speaker.say,
      render: speaker.render,
    }),
    [speaker],
  );
}
