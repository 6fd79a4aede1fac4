import { describe, expect, it } from "vitest";
import { defaultSettings, mergeSettings, settingsApart } from "./settings.ts";

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
