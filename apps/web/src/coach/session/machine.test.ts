import { describe, expect, it } from "vitest";
import { advance, newSession, resumed, type SessionAction, type SessionState, setsLeft } from "./machine.ts";
import { setEvents, unfinishedSet } from "./set-events.ts";
import { easierSteps, type SetStep } from "./steps.ts";

const step = (part: Partial<SetStep> = {}): SetStep => ({
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
  ...part,
});
const run = (state: SessionState, ...actions: readonly SessionAction[]) => actions.reduce(advance, state);
const start: readonly SessionAction[] = [{ type: "begin" }, { type: "go" }, { type: "counted-down" }];
const taps = (count: number): readonly SessionAction[] =>
  Array.from({ length: count }, () => ({ type: "tap" }));
const saved: SessionAction = { type: "saved", nowMs: 1000, stop: null };
const rep = (valid: boolean, severity?: string): SessionAction => ({
  type: "rep-seen",
  rep: { valid, side: "right", heldS: null, faults: severity ? [{ id: "trunk_lean_back", severity }] : [] },
});

describe("a set by tapping", () => {
  it("asks when the target is reached", () => {
    const state = run(newSession("s", [step()]), ...start, ...taps(7));
    expect(state.stage).toBe("work");
    expect(advance(state, { type: "tap" })).toMatchObject({ stage: "ask", set: { reps: 8, source: "self" } });
  });

  it("goes on past the target while the last set is open, up to its top", () => {
    const state = run(newSession("s", [step({ openTo: 12 })]), ...start, ...taps(11));
    expect(state.stage).toBe("work");
    expect(advance(state, { type: "tap" }).stage).toBe("ask");
  });

  it("can be finished early, undone and corrected", () => {
    const state = run(
      newSession("s", [step()]),
      ...start,
      ...taps(5),
      { type: "undo" },
      { type: "set-done" },
    );
    expect(state).toMatchObject({ stage: "ask", set: { reps: 4, validReps: 4 } });
    expect(advance(state, { type: "correct", reps: 6 })).toMatchObject({ stage: "ask", set: { reps: 6 } });
  });

  it("does not count while paused, and counts down again before going on", () => {
    const paused = run(newSession("s", [step()]), ...start, ...taps(2), { type: "pause" });
    expect(paused.stage).toBe("paused");
    expect(run(paused, { type: "resume" }).stage).toBe("countdown");
  });
});

describe("a set before the camera", () => {
  it("keeps good repetitions apart from all, and the faults by name", () => {
    const state = run(
      newSession("s", [step()]),
      ...start,
      rep(true),
      rep(false, "major"),
      rep(false, "major"),
    );
    expect(state.set).toMatchObject({
      reps: 3,
      validReps: 1,
      faults: { trunk_lean_back: 2 },
      source: "camera",
    });
  });

  it("ends at the second critical fault", () => {
    const state = run(newSession("s", [step()]), ...start, rep(false, "critical"), rep(false, "critical"));
    expect(state.stage).toBe("ask");
  });
});

describe("between sets", () => {
  const steps = [
    step(),
    step({ side: "left" }),
    step({ set: 2 }),
    step({ exercise: "R02", kind: "hold", holdS: 6, target: 2, set: 1 }),
  ];

  it("changes sides without a rest, rests between sets, and introduces a new exercise", () => {
    let state = run(newSession("s", steps), ...start, ...taps(8), saved);
    expect(state).toMatchObject({ stage: "ready", at: 1 });
    state = run(state, { type: "go" }, { type: "counted-down" }, ...taps(8), saved);
    expect(state).toMatchObject({ stage: "rest", at: 2, restUntilMs: 61_000 });
    state = run(state, { type: "rested" });
    expect(state.stage).toBe("ready");
    state = run(state, { type: "go" }, { type: "counted-down" }, ...taps(8), saved, { type: "rested" });
    expect(state).toMatchObject({ stage: "intro", at: 3 });
    state = run(state, ...start, { type: "hold-done", heldS: 6 }, { type: "hold-done", heldS: 4.2 });
    expect(state.stage).toBe("ask");
    expect(advance(state, saved).stage).toBe("end");
  });

  it("stops for pain at once, and carries on from the sheet by a pause", () => {
    const working = run(newSession("s", steps), ...start, ...taps(3), { type: "pain" });
    expect(run(working, { type: "carry-on" }).stage).toBe("paused");
    expect(run(working, { type: "stop", reason: "numbness" })).toMatchObject({
      stage: "end",
      stopped: "numbness",
    });
    expect(run(newSession("s", steps), ...start, ...taps(8), { ...saved, stop: "pain" })).toMatchObject({
      stage: "end",
      stopped: "pain",
    });
  });
});

describe("the menu of an exercise", () => {
  const steps = [
    step({ exercise: "R06" }),
    step({ exercise: "R06", side: "left" }),
    step({ exercise: "R06", set: 2 }),
    step({ exercise: "R06", set: 2, side: "left" }),
    step({ exercise: "A04", side: "both" }),
  ];
  const working = () => run(newSession("s", steps), ...start, ...taps(3), { type: "menu" });

  it("goes back to where it was opened, as a pause in the middle of a set", () => {
    expect(run(working(), { type: "carry-on" })).toMatchObject({ stage: "paused", set: { reps: 3 } });
    expect(run(working(), { type: "pain" }, { type: "carry-on" }).stage).toBe("paused");
    expect(run(newSession("s", steps), { type: "menu" }, { type: "carry-on" }).stage).toBe("intro");
  });

  it("begins the set again with nothing counted, and knows that it is another try", () => {
    expect(run(working(), { type: "redo" })).toMatchObject({
      stage: "ready",
      at: 0,
      attempt: 1,
      set: { reps: 0 },
    });
    const asked = run(newSession("s", steps), ...start, ...taps(8));
    expect(run(asked, { type: "redo" })).toMatchObject({ stage: "ready", at: 0, set: { reps: 0 } });
  });

  it("leaves out what is left of the exercise and introduces the next one", () => {
    const state = run(working(), { type: "skip" });
    expect(state.stage).toBe("intro");
    expect(state.steps.map(({ exercise }) => exercise)).toEqual(["A04"]);
    expect(run(newSession("s", steps.slice(0, 4)), { type: "menu" }, { type: "skip" }).stage).toBe("end");
  });

  it("names what the camera watches anew when another exercise comes to the same place", () => {
    const before = working();
    const swapped = run(before, { type: "swap", steps: easierSteps(setsLeft(before), "R05") });
    for (const state of [run(before, { type: "skip" }), swapped]) {
      expect(state.at).toBe(before.at);
      expect(state.attempt).not.toBe(before.attempt);
    }
  });

  it("puts an easier one in its place and keeps the sets that were done", () => {
    const second = run(newSession("s", steps), ...start, ...taps(8), saved, { type: "menu" });
    const state = run(second, { type: "swap", steps: easierSteps(setsLeft(second), "R05") });
    expect(state).toMatchObject({ stage: "intro", at: 1 });
    expect(state.steps.map(({ exercise }) => exercise)).toEqual(["R06", "R05", "R05", "R05", "R05", "A04"]);
    const swapped = state.steps.filter(({ exercise }) => exercise === "R05");
    expect(swapped.map(({ side, set }) => `${side} ${set}`)).toEqual([
      "left 1",
      "right 1",
      "left 2",
      "right 2",
    ]);
    expect(swapped.every(({ target, loadKg }) => target >= 6 && loadKg === null)).toBe(true);
  });
});

it("is found again after a reload as a pause, with its count", () => {
  const state = run(newSession("s", [step()]), ...start, ...taps(4));
  const again = resumed(JSON.parse(JSON.stringify(state)) as SessionState);
  expect(again).toMatchObject({ stage: "paused", set: { reps: 4 } });
});

describe("what the record keeps", () => {
  const answers = { peakPain: 1, rir: 3, frontHipPain: 0 };

  it("is one event for a one-sided set", () => {
    const state = run(newSession("s", [step()]), ...start, ...taps(8));
    expect(setEvents(state, answers)).toEqual([
      expect.objectContaining({ side: "right", reps: 8, validReps: 8, rir: 3, peakPain: 1, source: "self" }),
    ]);
  });

  it("is one event a side when the legs took turns", () => {
    const turns = step({ isAlternating: true, side: "both", target: 16 });
    const state = run(newSession("s", [turns]), ...start, ...taps(15), { type: "set-done" });
    expect(setEvents(state, answers)).toEqual([
      expect.objectContaining({ side: "left", reps: 8, validReps: 8 }),
      expect.objectContaining({ side: "right", reps: 7, validReps: 7 }),
    ]);
  });

  it("counts a hold that fell short as done but not as good, and leaves unanswered questions out", () => {
    const hold = step({ kind: "hold", holdS: 10, target: 2 });
    const state = run(
      newSession("s", [hold]),
      ...start,
      { type: "hold-done", heldS: 10 },
      { type: "hold-done", heldS: 7.25 },
    );
    const [event] = setEvents(state, { peakPain: null, rir: null, frontHipPain: null });
    expect(event).toMatchObject({ reps: 2, validReps: 1, holdS: 7.3 });
    expect(event).not.toHaveProperty("peakPain");
  });
});

describe("a set that is given up", () => {
  const menu = { type: "menu" } as const;

  it("is told with what was done, and with no answer that nobody gave", () => {
    const state = run(newSession("s", [step()]), ...start, rep(true), rep(false, "major"), menu);
    const [told, ...more] = unfinishedSet(state);
    expect(told).toMatchObject({ exercise: "R05", side: "right", reps: 2, validReps: 1, source: "camera" });
    for (const unasked of ["rir", "peakPain", "frontHipPain"]) expect(told).not.toHaveProperty(unasked);
    expect(more).toEqual([]);
  });

  it("is no set where nothing was done, nor for the leg whose turn never came", () => {
    expect(unfinishedSet(run(newSession("s", [step()]), menu))).toEqual([]);
    expect(unfinishedSet(run(newSession("s", [step()]), ...start, menu))).toEqual([]);
    const turns = step({ isAlternating: true, side: "both", target: 16 });
    const once = run(newSession("s", [turns]), ...start, ...taps(1), menu);
    expect(unfinishedSet(once)).toEqual([expect.objectContaining({ side: "left", reps: 1 })]);
  });

  it("tells the pain that came before the first repetition, and claims nothing about form", () => {
    const hurt = { type: "pain" } as const;
    const [told] = unfinishedSet(run(newSession("s", [step()]), ...start, hurt), 8);
    expect(told).toMatchObject({ exercise: "R05", side: "right", peakPain: 8 });
    expect(told).not.toHaveProperty("reps");
    expect(unfinishedSet(run(newSession("s", [step()]), hurt), 8)).toEqual([]);
  });

  it("is told once, not again when the record is closed afterwards", () => {
    const stopped = run(newSession("s", [step()]), ...start, ...taps(3), { type: "pain" });
    expect(unfinishedSet(stopped, 4)).toEqual([expect.objectContaining({ reps: 3, peakPain: 4 })]);
    expect(unfinishedSet(run(stopped, { type: "stop", reason: "pain" }))).toEqual([]);
  });
});

describe("the count corrected from the menu", () => {
  const menu = { type: "menu" } as const;
  const back = { type: "carry-on" } as const;

  it("stays where it is and never goes on by itself", () => {
    const state = run(
      newSession("s", [step()]),
      ...start,
      ...taps(3),
      menu,
      { type: "add" },
      { type: "undo" },
    );
    expect(run(state, { type: "undo" }, back)).toMatchObject({ stage: "paused", set: { reps: 2 } });
  });

  it("ends the set where it fills it", () => {
    const state = run(newSession("s", [step()]), ...start, ...taps(7), menu, { type: "add" });
    expect(state.stage).toBe("menu");
    expect(advance(state, back)).toMatchObject({ stage: "ask", set: { reps: 8 } });
  });

  it("adds a whole hold to a set of holds", () => {
    const hold = step({ kind: "hold", holdS: 10, target: 2 });
    const state = run(newSession("s", [hold]), ...start, menu, { type: "hold-done", heldS: 10 }, back);
    expect(state).toMatchObject({ stage: "paused", set: { holdsS: [10] } });
  });
});

describe("the tries that find a start", () => {
  const tries = [step({ exercise: "R03", sets: 1 }), step({ exercise: "R05", sets: 1 })];

  it("end with the first that is not easy, and nothing of it is lost", () => {
    const second = run(newSession("s", tries, "placement"), ...start, ...taps(8), saved);
    expect(second).toMatchObject({ kind: "placement", stage: "rest", at: 1 });
    const over = run(second, { type: "enough" });
    expect(over).toMatchObject({ stage: "end", at: 1, stopped: null, restUntilMs: null });
    expect(resumed(JSON.parse(JSON.stringify(over)) as SessionState)).toEqual(over);
  });
});
