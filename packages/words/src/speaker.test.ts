import { describe, expect, it } from "vitest";
import { createSpeaker } from "./speaker.ts";

const speaker = createSpeaker("en", {
  plain: "Lift your knee",
  named: "{exercise}: {kg} kg",
  exercise: "Seated lift",
  plural: "{count|one repetition|{count} repetitions} left",
});

describe("speaker", () => {
  it("fills in values, sentences among them", () => {
    expect(speaker.say("named", { exercise: { id: "exercise" }, kg: 1.5 })).toBe("Seated lift: 1.5 kg");
  });

  it("chooses the plural form", () => {
    expect(speaker.say("plural", { count: 1 })).toBe("one repetition left");
    expect(speaker.say("plural", { count: 3 })).toBe("3 repetitions left");
  });

  it("chooses among all the forms of a language that has more than two", () => {
    const polish = createSpeaker("pl", { left: "{count|seria|serie|serii|serii} ({count})" });
    expect([1, 3, 5, 22].map((count) => polish.say("left", { count }))).toEqual([
      ...["seria (1)", "serie (3)", "serii (5)", "serie (22)"],
    ]);
  });

  it("refuses an id without text and names the remedy", () => {
    expect(() => speaker.say("absent")).toThrow('No en text for "absent": add it to the en catalogue');
  });
});
