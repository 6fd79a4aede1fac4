import { afterEach, describe, expect, it, vi } from "vitest";
import { defaultSettings, mergeSettings, sealSettingsIn, settingsApart, writeSettings } from "./settings.ts";

const spoken = ["en", "es", "ar"];

describe("settings", () => {
  it("speak the device's language where we have it", () => {
    expect(defaultSettings(["es-MX", "en"], spoken).language).toBe("es");
    expect(defaultSettings(["ar-EG"], spoken).language).toBe("ar");
    expect(defaultSettings(["fr-FR"], spoken).language).toBe("en");
    expect(defaultSettings([], spoken).language).toBe("en");
  });

  it("keep what was chosen and drop what this version does not know", () => {
    const merged = mergeSettings(
      { theme: "dark", language: "xx", extra: 1 },
      defaultSettings(["en"], spoken),
      spoken,
    );
    expect(merged.theme).toBe("dark");
    expect(merged.language).toBe("en");
    expect(merged).not.toHaveProperty("extra");
  });

  it("lie open only as far as the first screen needs them, and come together again", () => {
    const settings = { ...defaultSettings(["es"], spoken), farSession: true, textSize: "large" } as const;
    const { open, locked } = settingsApart(settings);
    expect(Object.keys(open).sort()).toEqual(["contrast", "language", "textSize", "theme"]);
    const known = mergeSettings(open, defaultSettings(["en"], spoken), spoken);
    expect(mergeSettings(locked, known, spoken)).toEqual(settings);
  });

  it("are the defaults when nothing readable is stored", () => {
    const defaults = defaultSettings(["en"], spoken);
    expect(mergeSettings("broken", defaults, spoken)).toEqual(defaults);
  });
});

describe("settings that an earlier version left open", () => {
  const chosen = { ...defaultSettings(["en"], spoken), units: "imperial" } as const;
  const earlier = JSON.stringify({ language: "en", units: "imperial", tone: "deep" });
  let open = earlier;
  const kept = () => JSON.parse(open) as Record<string, unknown>;
  const begin = () => {
    open = earlier;
    vi.stubGlobal("localStorage", {
      getItem: () => open,
      setItem: (_: string, value: string) => {
        open = value;
      },
    });
  };
  afterEach(() => vi.unstubAllGlobals());

  it("stay there while the lock is not open", () => {
    begin();
    writeSettings({ ...chosen, theme: "dark" });
    expect(kept()).toMatchObject({ theme: "dark", units: "imperial", tone: "deep" });
  });

  it.each([true, false])("go only when they are on disk behind it (%s)", async (isKept) => {
    begin();
    let answer = (_: boolean) => {};
    const onDisk = new Promise<boolean>((done) => {
      answer = done;
    });
    sealSettingsIn({ read: () => null, write: () => onDisk });
    writeSettings(chosen);
    expect(kept()).toMatchObject({ units: "imperial", tone: "deep" });
    answer(isKept);
    await onDisk;
    await Promise.resolve();
    expect("units" in kept()).toBe(!isKept);
    expect(kept().language).toBe("en");
  });
});
