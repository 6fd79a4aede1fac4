import { describe, expect, it } from "vitest";
import { dayMs, hourMs } from "../time.ts";
import { type SessionEvent, sessionsFrom } from "./session.ts";

const startMs = 1000 * dayMs;
type Told = readonly [hours: number, type: SessionEvent["type"], fields?: object];

const gathered = (...told: readonly Told[]) =>
  sessionsFrom(
    told.map(([hours, type, fields = {}]) => ({
      atMs: startMs + hours * hourMs,
      event: { type, session: "a", ...fields } as unknown as SessionEvent,
    })),
  );
const only = (...told: readonly Told[]) => gathered(...told)[0];
const set = { exercise: "R05", reps: 8 };

describe("a session", () => {
  it("is what its events told", () => {
    const session = only(
      [0, "SessionStarted", { kind: "clinic", rules: "3", restingPain: 2 }],
      [0.2, "SetDone", set],
      [0.5, "SetDone", { ...set, reps: 9 }],
      [1, "SessionEnded", { painAfter: 3, stopped: "pain" }],
    );
    expect(session).toMatchObject({
      ...{ id: "a", kind: "clinic", rules: "3", startMs, endMs: startMs + hourMs, restingPain: 2 },
      ...{ painAfter: 3, stopped: "pain", aftermath: null, nextRestingPain: null },
    });
    expect(session?.sets.map(({ reps }) => reps)).toEqual([8, 9]);
  });

  it("is training of unknown rules and pains where nothing more was told", () => {
    expect(only([0, "SessionStarted"])).toEqual({
      ...{ id: "a", kind: "training", rules: null, startMs, endMs: startMs, restingPain: null, sets: [] },
      ...{ painAfter: null, stopped: null, aftermath: null, nextRestingPain: null },
    });
  });

  it("begins with its first event, whichever that is, but for a morning", () => {
    expect(only([0, "SetDone", set])).toMatchObject({ startMs, kind: "training" });
    expect(only([0, "MorningAfter", { pain: 1 }])).toBeUndefined();
  });

  it("ends with its last set or its end, not with a morning", () => {
    expect(only([0, "SessionStarted"], [0.5, "SetDone", set], [20, "MorningAfter", { pain: 1 }])?.endMs).toBe(
      startMs + hourMs / 2,
    );
    expect(only([0, "SessionEnded"], [1, "SessionStarted"])?.endMs).toBe(startMs);
  });

  it("keeps what was told first where an end tells nothing more", () => {
    const session = only(
      [0, "SessionStarted", { restingPain: 2 }],
      [1, "SessionEnded", { painAfter: 3, stopped: "time" }],
      [2, "SessionEnded"],
      [3, "SessionStarted"],
    );
    expect(session).toMatchObject({ painAfter: 3, stopped: "time", restingPain: 2 });
  });

  it("knows the resting pain before the next one", () => {
    const sessions = gathered(
      [0, "SessionStarted", { restingPain: 1 }],
      [48, "SessionStarted", { session: "b", restingPain: 2 }],
      [96, "SessionStarted", { session: "c" }],
    );
    expect(sessions.map(({ nextRestingPain }) => nextRestingPain)).toEqual([2, null, null]);
  });

  it("stands in order of start, then of id", () => {
    const ids = (...told: readonly Told[]) => gathered(...told).map(({ id }) => id);
    const at = (hours: number, session: string): Told => [hours, "SessionStarted", { session }];
    expect(ids(at(5, "a"), at(0, "b"))).toEqual(["b", "a"]);
    expect(ids(at(0, "b"), at(0, "a"), at(0, "c"))).toEqual(["a", "b", "c"]);
    expect(ids(at(0, "c"), at(0, "a"), at(0, "b"))).toEqual(["a", "b", "c"]);
  });
});

describe("the days after a session", () => {
  const after = (...mornings: readonly (readonly [hours: number, fields: object])[]) =>
    only([0, "SessionStarted"], ...mornings.map(([hours, fields]): Told => [hours, "MorningAfter", fields]))
      ?.aftermath;
  const calm = { isStiff: false, isRaisedAt48h: false, isSpreadingOrNumb: false, isIll: false };

  it.each<[string, object, object]>([
    ["stiffness", { stiffOver24h: true }, { isStiff: true }],
    ["pain still raised", { raisedAt48h: true }, { isRaisedAt48h: true }],
    ["spreading", { spreading: true }, { isSpreadingOrNumb: true }],
    ["numbness", { numbness: true }, { isSpreadingOrNumb: true }],
    ["no numbness", { numbness: false, spreading: false }, {}],
    ["an illness", { ill: true }, { isIll: true }],
    ["pain", { pain: 2 }, { pain: 2 }],
  ])("tell of %s", (_, fields, expected) => {
    const atMs = startMs + 20 * hourMs;
    expect(after([20, fields])).toEqual({ pain: null, painAtMs: atMs, lastAtMs: atMs, ...calm, ...expected });
  });

  it("keep what an earlier answer told, until a later one tells otherwise", () => {
    const told = { pain: 2, stiffOver24h: true, raisedAt48h: true, ill: true };
    expect(after([20, told], [30, {}])).toMatchObject({
      ...{ pain: 2, painAtMs: startMs + 20 * hourMs, lastAtMs: startMs + 30 * hourMs },
      ...{ isStiff: true, isRaisedAt48h: true, isIll: true },
    });
    expect(
      after([20, told], [30, { pain: 1, stiffOver24h: false, raisedAt48h: false, ill: false }]),
    ).toMatchObject({
      ...{ pain: 1, painAtMs: startMs + 30 * hourMs },
      ...{ isStiff: false, isRaisedAt48h: false, isIll: false },
    });
  });

  it("never take back what spread or went numb", () => {
    expect(
      after([20, { spreading: true }], [30, { spreading: false, numbness: false }])?.isSpreadingOrNumb,
    ).toBe(true);
  });
});
