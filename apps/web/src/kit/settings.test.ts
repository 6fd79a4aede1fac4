import { describe, expect, it } from "vitest";
import { defaultSettings, mergeSettings } from "./settings.ts";

describe("settings", () => {
  it("speak the device's language where we have it", () => {
    expect(defaultSettings(["es-MX", "en"]).language).toBe("es");
    expect(defaultSettings(["fr-FR"]).language).toBe("en");
    expect(defaultSettings([]).language).toBe("en");
  });

  it("keep what was chosen and drop what this version does not know", () => {
    const merged = mergeSettings({ theme: "dark", language: "xx", extra: 1 }, defaultSettings(["en"]));
    expect(merged.theme).toBe("dark");
    expect(merged.language).toBe("en");
    expect(merged).not.toHaveProperty("extra");
  });

  it("are the defaults when nothing readable is stored", () => {
    expect(mergeSettings("broken", defaultSettings(["en"]))).toEqual(defaultSettings(["en"]));
  });
});
