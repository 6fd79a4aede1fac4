import { describe, expect, it } from "vitest";
import { type Course, memoryOf, newCourse } from "../course.ts";
import type { SessionFacts } from "../history/session.ts";
import { setFacts, type ToldSet } from "../history/sets.ts";
import { rungOf } from "../ladder/rung.ts";
import { dayMs, hourMs } from "../time.ts";
import { applySession } from "./after-session.ts";

const startMs = 1000 * dayMs;
const rung = rungOf("R05");
const set = (part: Partial<ToldSet> = {}) =>
  setFacts({
    ...{ exercise: "R05", side: "left", reps: 8, validReps: 8, rir: 3, peakPain: 1 },
    ...{ source: "camera", tracked: 0.95 },
    ...part,
  });

/** A session with the held rung R05 in it, after which nothing hurt. */
function session(sets: SessionFacts["sets"], peakPain = 1): SessionFacts {
  const endMs = startMs + hourMs;
  const calm = { isStiff: false, isRaisedAt48h: false, isSpreadingOrNumb: false, isIll: false };
  return {
    ...{ id: "s1", kind: "training", rules: null, startMs, endMs, stopped: null },
    ...{ restingPain: 1, painAfter: peakPain, nextRestingPain: 1, sets },
    aftermath: { pain: 1, painAtMs: endMs + 20 * hourMs, lastAtMs: endMs + 20 * hourMs, ...calm },
  };
}

function after(told: SessionFacts, part: Partial<Course> = {}): Course {
  const course: Course = { ...newCourse(), rung, highestOrder: rung.order, ...part };
  applySession(course, told);
  return course;
}

describe("what is kept of a session", () => {
  it("is each trunk fault once, however often it was seen, and none that was not", () => {
    const seen = [set({ faults: { lean: 2, sag: 0 } }), set({ faults: { lean: 1 } })];
    const course = after(session(seen), { faultSessions: new Map([["lean", 1]]) });
    expect([...course.faultSessions]).toEqual([["lean", 2]]);
  });

  it("is the least reserve of its sets, where every set tells one", () => {
    const reserves = (...rirs: readonly (number | null)[]) =>
      memoryOf(after(session(rirs.map((rir) => set({ rir })))), rung).reserves;
    expect(reserves(4, 2)).toEqual([{ amount: 8, rir: 2 }]);
    expect(reserves(4, null)).toEqual([]);
  });

  it("is the reserve of the last three", () => {
    const course = after(session([set({ rir: 1 })]));
    for (const rir of [2, 3, 4]) applySession(course, session([set({ rir })]));
    expect(memoryOf(course, rung).reserves.map((each) => each.rir)).toEqual([2, 3, 4]);
  });

  it("is that one set of several was poorly tracked", () => {
    const isSaid = (...tracked: readonly number[]) =>
      after(session(tracked.map((share) => set({ tracked: share })))).because.some(
        ({ rule }) => rule === "formGate.lowConfidence",
      );
    expect([isSaid(0.95, 0.4), isSaid(0.95, 0.95)]).toEqual([true, false]);
  });
});

describe("the third set", () => {
  it.each<[string, SessionFacts["sets"], Partial<Course>, easyLeft: number]>([
    ["comes a session nearer with the held rung", [set()], { easySessions: 2 }, 1],
    ["does not without it", [set({ exercise: "A01" })], { easySessions: 2 }, 2],
    ["is never nearer than there", [set()], { easySessions: 0 }, 0],
    ["waits in an easier week", [set()], { easySessions: 2, deload: { untilMs: 9, rule: "deload.ill" } }, 2],
  ])("%s", (_, sets, part, easyLeft) => {
    expect(after(session(sets), part).easySessions).toBe(easyLeft);
  });
});
