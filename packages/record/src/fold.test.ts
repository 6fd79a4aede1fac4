import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordEvent } from "./event.ts";
import { fold } from "./fold.ts";

const at = (hour: number) => `2026-05-04T${String(hour).padStart(2, "0")}:00:00+02:00`;
const log: RecordEvent[] = [
  { id: "1", type: "PersonDescribed", at: at(1), massKg: 70, equipment: ["mat"] },
  { id: "2", type: "PersonDescribed", at: at(2), massKg: 72 },
  { id: "3", type: "ScreenAnswered", at: at(3), answers: { CES1: "no" } },
  { id: "4", type: "SessionStarted", at: at(4), session: "s1", restingPain: 2 },
  { id: "5", type: "SetDone", at: at(5), session: "s1", exercise: "R05", reps: 8 },
  { id: "6", type: "SetDone", at: at(6), session: "s1", exercise: "R05", reps: 9 },
  { id: "7", type: "SessionEnded", at: at(7), session: "s1", painAfter: 1 },
  { id: "8", type: "MorningAfter", at: at(20), session: "s1", pain: 1 },
  { id: "9", type: "SetDone", at: at(21), session: "s2", exercise: "R05" },
  { id: "a", type: "Sneezed", at: at(22), loudness: 3 },
  { id: "b", type: "FlareReported", at: at(23), pain: 6 },
];

describe("fold", () => {
  it("keeps what was answered, the last known value of each field of the person", () => {
    const state = fold(log);
    expect(state.person).toEqual({
      massKg: 72,
      heightM: null,
      sex: null,
      birthYear: null,
      equipment: ["mat"],
      newToExercise: null,
    });
    expect(
      state.sessions.map(({ id, started, sets }) => [id, started?.restingPain ?? null, sets.length]),
    ).toEqual([
      ["s1", 2, 2],
      ["s2", null, 1],
    ]);
    expect(state.sessions[0]).toMatchObject({ ended: { painAfter: 1 }, mornings: [{ pain: 1 }] });
    expect(state.screens).toHaveLength(1);
    expect(state.flares).toMatchObject([{ pain: 6 }]);
    expect(state.unknown).toEqual([log[9]]);
  });

  it("does not depend on the order of arrival, nor on repeats (seeded)", () => {
    const expected = fold(log);
    const arrivals = fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 });
    fc.assert(
      fc.property(arrivals, (events) => {
        expect(fold(events)).toEqual(expected);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("orders by the moment, not by the text of the time", () => {
    const state = fold([
      { id: "later", type: "FlareReported", at: "2026-05-04T08:00:00Z" },
      { id: "earlier", type: "FlareReported", at: "2026-05-04T09:00:00+02:00" },
    ]);
    expect(state.flares.map(({ id }) => id)).toEqual(["earlier", "later"]);
  });

  it("takes the same event of two clashing ids whatever came first", () => {
    const one: RecordEvent = { id: "x", type: "GoalMet", at: at(1), activity: "walk" };
    const two: RecordEvent = { ...one, activity: "run" };
    expect(fold([one, two])).toEqual(fold([two, one]));
    expect(fold([one, two]).goals).toHaveLength(1);
  });
});
