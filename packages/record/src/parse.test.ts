import { render } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { parseEvents } from "./parse.ts";

const at = "2026-05-04T08:00:00+02:00";
const sentenceOf = (...events: unknown[]): string => {
  const { refusal } = parseEvents(events);
  return refusal === undefined ? "accepted" : render(refusal.sentence, "en");
};

describe("parseEvents", () => {
  it("keeps unknown types and extra fields as they are", () => {
    const events = [
      { id: "1", type: "Sneezed", at, loudness: null },
      { id: "2", type: "GoalMet", at, activity: "walk", extra: { deep: [1] } },
    ];
    expect(parseEvents(events)).toEqual({ events });
  });

  it("reads null in a known event as unknown", () => {
    const { events } = parseEvents([
      { id: "1", type: "SessionStarted", at, session: "s", restingPain: null },
    ]);
    expect(events).toEqual([{ id: "1", type: "SessionStarted", at, session: "s" }]);
  });

  it.each([
    ["massKg 900", { type: "PersonDescribed", massKg: 900 }, "events[1].massKg is 900: use at most 350."],
    ["pain -1", { type: "FlareReported", pain: -1 }, "events[1].pain is -1: use at least 0."],
    ["text for a number", { type: "FlareReported", pain: "6" }, 'events[1].pain is "6": use a number.'],
    [
      "an answer that is none",
      { type: "ScreenAnswered", answers: { CES1: "maybe" } },
      'events[1].answers.CES1 is "maybe": use one of yes, no, not-sure.',
    ],
    ["no session", { type: "SetDone", exercise: "R05" }, "events[1].session is missing: use text."],
    [
      "half a repetition",
      { type: "SetDone", session: "s", exercise: "R05", reps: 1.5 },
      "events[1].reps is 1.5: use a whole number.",
    ],
    [
      "a broken list",
      { type: "TestMeasured", test: "T04", side: "left", values: [1, "x"], unit: "s" },
      'events[1].values[1] is "x": use a number.',
    ],
    [
      "a newer version",
      { type: "GoalMet", v: 99 },
      "events[1].v is 99: it was made by a newer Hipfirst, so update this one and try again.",
    ],
    [
      "a time without offset",
      { type: "GoalMet", at: "2026-05-04" },
      'events[1].at is "2026-05-04": use a date and time with offset, such as 2026-05-04T08:00:00+02:00.',
    ],
    [
      "a day that does not exist",
      { type: "GoalMet", at: "2026-02-30T08:00:00Z" },
      'events[1].at is "2026-02-30T08:00:00Z": use a date and time with offset, such as 2026-05-04T08:00:00+02:00.',
    ],
    ["an empty id", { type: "GoalMet", id: "" }, 'events[1].id is "": write at least one character.'],
    ["no type", { type: undefined }, "events[1].type is missing: use text."],
  ])("refuses %s with its position and one sentence", (_, fields, sentence) => {
    expect(sentenceOf({ id: "ok", type: "GoalMet", at }, { id: "bad", at, ...fields })).toBe(sentence);
  });

  it.each([[null], ["text"], [[]], [3]])("refuses an event that is %j", (value) => {
    expect(parseEvents([value]).refusal).toMatchObject({ position: 0, field: "events[0]" });
  });

  it.each([[null], [{}], ["[]"], [undefined]])("refuses a log that is %j", (value) => {
    expect(parseEvents(value).refusal?.position).toBeNull();
  });

  it("says every refusal in Spanish too", () => {
    const { refusal } = parseEvents([{ id: "1", type: "FlareReported", at, pain: 11 }]);
    expect(refusal && render(refusal.sentence, "es")).toBe("events[0].pain es 11: usa 10 como máximo.");
  });
});
