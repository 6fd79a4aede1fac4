import { describe, expect, it } from "vitest";
import { advance, newSession, type SessionState } from "./machine.ts";
import type { SetStep } from "./steps.ts";
import { type WorkMoment, workView } from "./work-view.ts";

const step: SetStep = {
  exercise: "R05",
  kind: "reps",
  side: "right",
  isAlternating: false,
  set: 1,
  sets: 2,
  target: 8,
  openTo: null,
  isToTheLimit: false,
  holdS: null,
  durationMin: null,
  restS: 60,
  loadKg: null,
  loadStep: null,
  load: null,
};
const tempo = { outS: 2, pauseS: 1, returnS: 3 };
const still: WorkMoment = {
  countdownS: 0,
  repS: null,
  holdS: null,
  stillShare: null,
  restLeftS: null,
  coach: null,
};
const ready = advance(newSession("s", [step]), { type: "begin" });
const counting = advance(ready, { type: "go" });
const working = advance(counting, { type: "counted-down" });
const view = (state: SessionState, moment: Partial<WorkMoment> = {}, of: SetStep = step) =>
  workView(state, of, { ...still, ...moment }, tempo);

describe("what is read from the floor", () => {
  it("counts down, then paces the repetition", () => {
    expect(view(counting, { countdownS: 1.2 })).toMatchObject({ number: 2, ring: "ready", of: null });
    expect(view(working, { repS: 1 })).toMatchObject({ ring: "work", fraction: 0.5, number: 0 });
    expect(view(working, { repS: 4.5 })).toMatchObject({ ring: "lower", fraction: 0.5 });
  });

  it("never shows progress for somebody it does not see", () => {
    const coach = { phase: "work", progress: 0.7, seen: false, heldS: null } as const;
    expect(view(working, { coach })).toMatchObject({
      ring: "ready",
      fraction: null,
      wordId: "app.phase.paused",
    });
  });

  it("asks for the next lift between two repetitions", () => {
    const coach = { phase: "rest", progress: 0.1, seen: true, heldS: null } as const;
    expect(view(working, { coach })).toMatchObject({ ring: "work", fraction: 0, wordId: "app.phase.work" });
  });

  it("shows the seconds of a hold, not the number of holds", () => {
    const hold: SetStep = { ...step, kind: "hold", holdS: 10, target: 3 };
    expect(view(working, { holdS: 2.5 }, hold)).toMatchObject({ ring: "hold", number: 2, fraction: 0.25 });
    expect(view(working, {}, hold)).toMatchObject({ ring: "ready", number: 0 });
  });
});
