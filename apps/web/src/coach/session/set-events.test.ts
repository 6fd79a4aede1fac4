import { createMemoryStore, type RecordEvent } from "@hipfirst/record";
import { describe, expect, it } from "vitest";
import { stamp } from "../record/stamp.ts";
import { advance, heldInSet, newSession, resumed, type SessionAction, type SessionState } from "./machine.ts";
import { setEvents, unfinishedSet } from "./set-events.ts";
import type { SetStep } from "./steps.ts";

const step = (part: Partial<SetStep> = {}): SetStep => ({
  ...{ exercise: "R05", kind: "reps", side: "right", isAlternating: false, set: 1, sets: 2, target: 2 },
  ...{ openTo: null, isToTheLimit: false, holdS: null, durationMin: null, restS: 60 },
  ...{ loadKg: null, loadStep: null, load: null },
  ...part,
});
const hold = step({ exercise: "R02", kind: "hold", holdS: 10 });
const answers = { peakPain: 1, rir: 3, frontHipPain: 0 };
const run = (state: SessionState, ...actions: readonly SessionAction[]) => actions.reduce(advance, state);
const tap = { type: "tap" } as const;
const start = [{ type: "begin" }, { type: "go" }, { type: "counted-down" }] as const;
const go = [{ type: "go" }, { type: "counted-down" }] as const;
const menu = { type: "menu" } as const;
const saved = { type: "saved", nowMs: 1000, stop: null } as const;
const asked = (steps: readonly SetStep[] = [step()]) => run(newSession("s", steps), ...start, tap, tap);
const reloaded = (state: SessionState) => resumed(JSON.parse(JSON.stringify(state)) as SessionState);
const stamped = (state: SessionState): readonly RecordEvent[] =>
  setEvents(state, answers).map((event) => stamp(event, new Date("2026-05-04T08:00:00Z")));
const idsOf = (state: SessionState) => setEvents(state, answers).map(({ id }) => id);

describe("a set told to the record", () => {
  it("is the same event when it is told again after a crash", async () => {
    const state = asked();
    const store = createMemoryStore();
    await store.append(stamped(state));
    // The next step was not stored any more: the person is asked about the same set again.
    const again = reloaded(state);
    expect(again.stage).toBe("ask");
    expect((await store.append(stamped(again))).map(({ outcome }) => outcome)).toEqual(["exists"]);
    expect(await store.list(0)).toHaveLength(1);
  });

  it("is another event for each set, each leg, each try and each exercise in its place", () => {
    const turns = { isAlternating: true, side: "both" } as const;
    const first = asked([step(turns), step({ ...turns, set: 2 }), step({ exercise: "R06" })]);
    const redone = run(first, { type: "redo" }, ...go, tap, tap);
    const second = run(redone, saved, { type: "rested" }, ...go, tap, tap);
    const easier = run(second, menu, { type: "swap", steps: [step({ exercise: "R03" })] });
    const last = run(easier, ...start, tap, menu, { type: "skip" }, ...start, tap, tap);
    expect(last).toMatchObject({ stage: "ask", at: 1 });
    const ids = [first, redone, second, easier, last].flatMap(idsOf);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(8);
    expect(idsOf({ ...first, session: "t" })).not.toContain(ids[0]);
  });

  it("has the same id where it was given up", () => {
    const [told] = unfinishedSet(run(newSession("s", [step()]), ...start, tap, menu));
    const [pain] = unfinishedSet(run(newSession("s", [step()]), ...start, { type: "pain" }), 5);
    expect([told?.id, pain?.id]).toEqual([idsOf(asked())[0], idsOf(asked())[0]]);
  });
});

describe("a hold that was under way when the set was left", () => {
  const cut = { type: "hold-cut", heldS: 4.26 } as const;
  const holding = run(newSession("s", [hold]), ...start);

  it.each([
    ["the menu", menu],
    ["pain", { type: "pain" }],
    ["a pause", { type: "pause" }],
  ] as const)("is told as far as it went, after %s", (_, leave) => {
    const [told, ...more] = unfinishedSet(run(holding, cut, leave));
    expect(told).toMatchObject({ exercise: "R02", reps: 1, validReps: 0, holdS: 4.3 });
    expect(more).toEqual([]);
  });

  it("is told with the pain that ended it, and beside the holds before it", () => {
    const done = { type: "hold-done", heldS: 10 } as const;
    const [told] = unfinishedSet(run(holding, done, cut, { type: "pain" }), 6);
    expect(told).toMatchObject({ reps: 2, validReps: 1, holdS: 4.3, peakPain: 6 });
  });

  it("counts in a set that is called done", () => {
    const state = run(holding, cut, { type: "set-done" });
    expect(heldInSet(state.set)).toEqual([4.3]);
    expect(setEvents(state, answers)).toEqual([
      expect.objectContaining({ reps: 1, validReps: 0, holdS: 4.3 }),
    ]);
  });

  it("is done again where the set goes on, and takes no hold's place", () => {
    const paused = run(holding, cut, { type: "pause" });
    const whole = { type: "hold-done", heldS: 10 } as const;
    const on = run(paused, { type: "resume" }, { type: "counted-down" }, whole);
    expect(on).toMatchObject({ stage: "work", set: { holdsS: [10], cutHoldS: null } });
    expect(setEvents(run(on, whole), answers)).toEqual([
      expect.objectContaining({ reps: 2, validReps: 2, holdS: 10 }),
    ]);
    expect(run(paused, menu, { type: "redo" }).set.cutHoldS).toBeNull();
  });

  it("is none below a second, outside a set, nor in an exercise of repetitions", () => {
    const slip = { type: "hold-cut", heldS: 0.9 } as const;
    expect(unfinishedSet(run(holding, slip, menu))).toEqual([]);
    expect(unfinishedSet(run(newSession("s", [hold]), cut, menu))).toEqual([]);
    expect(unfinishedSet(run(newSession("s", [step()]), ...start, cut, menu))).toEqual([]);
  });

  it("is found in a session that an earlier version of the app stored without one", () => {
    const { cutHoldS: _, ...set } = run(holding, { type: "pause" }).set;
    expect(reloaded({ ...holding, set: set as SessionState["set"] }).set.cutHoldS).toBeNull();
  });
});
