import type { RecordEvent } from "@hipfirst/record";
import { describe, expect, it } from "vitest";
import { saysYesOrUnsure } from "./safety.ts";
import { saysSomething, timelineOf } from "./timeline.ts";

const hour = (hours: number): string => new Date(Date.UTC(2026, 2, 2, hours)).toISOString();
let ids = 0;
const event = (type: string, hours: number, more: object = {}): RecordEvent =>
  ({ id: `e${String(ids++).padStart(4, "0")}`, type, at: hour(hours), ...more }) as RecordEvent;
const screen = (hours: number, kind: string, answers: object) =>
  event("ScreenAnswered", hours, { kind, answers });
const stepsOf = (events: readonly RecordEvent[], now = hour(100)) =>
  timelineOf(events, now).steps.map((step) =>
    step.kind === "session" ? `session ${step.session.id}` : step.event.type,
  );
const safetyOf = (events: readonly RecordEvent[]) =>
  timelineOf(events, hour(100)).safetyEvents.map(({ id }) => id);

describe("the order of the record", () => {
  const person = event("PersonDescribed", 1);
  const started = event("SessionStarted", 2, { session: "s" });
  const done = event("SetDone", 3, { session: "s", exercise: "R03" });
  const flare = event("FlareReported", 4);

  it("is that of time, whatever came first, with a session as one step at its start", () => {
    const inOrder = ["PersonDescribed", "session s", "FlareReported"];
    expect(stepsOf([person, started, done, flare])).toEqual(inOrder);
    expect(stepsOf([flare, done, started, person])).toEqual(inOrder);
  });

  it("at one instant is that of the ids, the person before what was done", () => {
    const a = { ...event("GoalMet", 5), id: "a" };
    const b = { ...event("FlareReported", 5), id: "b" };
    const session = { ...event("SessionStarted", 5, { session: "x" }), id: "0" };
    for (const told of [
      [a, b, session],
      [session, b, a],
      [b, session, a],
    ])
      expect(stepsOf(told)).toEqual(["GoalMet", "FlareReported", "session x"]);
  });

  it("takes an id once, and the same one of two contents in any order", () => {
    const first = { ...event("QuestionnaireAnswered", 6, { instrument: "NPRS", score: 2 }), id: "q" };
    const second = { ...first, score: 7 };
    const scores = [
      [first, second],
      [second, first],
    ].map((told) =>
      timelineOf(told, hour(100)).steps.map((step) => (step.kind === "event" ? step.event : null)),
    );
    expect(scores[0]).toHaveLength(1);
    expect(scores[0]).toEqual(scores[1]);
  });

  it("leaves out what has not happened yet, but never a warning", () => {
    const warning = screen(50, "full", { CES1: "yes" });
    const later = event("GoalMet", 50);
    const atTheSame = event("FlareReported", 10);
    expect(stepsOf([later, warning, atTheSame], hour(10))).toEqual(["FlareReported", "ScreenAnswered"]);
  });

  it("keeps what it does not know out of the walk", () => {
    expect(stepsOf([event("SomethingNew", 1), person])).toEqual(["PersonDescribed"]);
  });
});

describe("what the safety rules are shown", () => {
  it("is every word on safety and the last sign of work, not each set", () => {
    const full = screen(1, "full", { CES1: "no" });
    const quiet = screen(2, "before-session", { CES1: "no", NEU1: "no" });
    const unsure = screen(3, "before-session", { CES1: "no", NEU1: "not-sure" });
    const sets = [4, 5].map((hours) => event("SetDone", hours, { session: "s", exercise: "R03" }));
    const ended = event("SessionEnded", 6, { session: "s" });
    const said = [event("FlareReported", 7), event("ClinicianDecided", 8, { what: "note" })];
    const last = screen(9, "before-session", { CES1: "no" });
    const goal = event("GoalMet", 9.5);
    const shown = safetyOf([full, quiet, unsure, ...sets, ended, ...said, last, goal]);
    expect(shown).toEqual([full, unsure, ended, ...said, last].map(({ id }) => id));
    expect(safetyOf([full, ...sets])).toEqual([full.id, sets[1]?.id]);
  });

  it.each([
    ["a full screen", screen(1, "full", { CES1: "no" }), true],
    ["a screen without a kind", event("ScreenAnswered", 1, { answers: {} }), true],
    ["a quiet one before a session", screen(1, "before-session", { CES1: "no" }), false],
    ["an empty one before a session", screen(1, "before-session", {}), false],
    ["a yes before a session", screen(1, "before-session", { CES1: "no", NEU1: "yes" }), true],
    ["no screen", event("GoalMet", 1, { answers: { CES1: "yes" } }), false],
  ])("%s says something: %s", (_, said, expected) => expect(saysSomething(said as never)).toBe(expected));

  it("is a screen or a lock from a clock that runs ahead, and nothing else from there", () => {
    const lock = event("ClinicianDecided", 110, { what: "lock" });
    const warning = screen(111, "full", { CES1: "yes" });
    const ahead = [event("ClinicianDecided", 112, { what: "note" }), event("FlareReported", 113)];
    const now = event("FlareReported", 100);
    expect(safetyOf([lock, warning, ...ahead, now])).toEqual([now, lock, warning].map(({ id }) => id));
  });

  it("takes not sure for yes, and an unanswered item for neither", () => {
    const answers = { A: "yes", B: "not-sure", C: "no" } as const;
    expect(["A", "B", "C", "D"].map((item) => saysYesOrUnsure(answers, item))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
