import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followEvent, type LiveCourse, proposeFrom, startCourse } from "./live-course.ts";
import { propose } from "./propose.ts";
import { Life } from "./testing/life.ts";
import { VirtualRecord } from "./testing/virtual-record.ts";

const seeds = fc.integer({ min: 1, max: 2 ** 31 });
const parameters = { seed: 20260302, numRuns: 25 };

/** Lives on with a record and follows it, in the order of `arrival`. */
function liveThrough(seed: number, steps: number, arrival: (count: number) => readonly number[]): void {
  const record = new VirtualRecord(seed);
  const live: LiveCourse = startCourse();
  let followed = 0;
  for (let step = 0; step < steps; step++) {
    const fresh = record.events.slice(followed);
    for (const index of arrival(fresh.length)) {
      const event = fresh[index];
      if (event !== undefined) followEvent(live, event);
    }
    followed = record.events.length;
    const full = propose({ now: record.now, events: record.events });
    expect(proposeFrom(live, record.now)).toEqual(full);
    expect(proposeFrom(live, record.now)).toEqual(full);
    record.live(full);
  }
}

const inTurn = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe("a course followed event by event", () => {
  it("proposes what the whole record proposes, at every moment of a generated life", () => {
    fc.assert(
      fc.property(seeds, (seed) => liveThrough(seed, 30, inTurn)),
      parameters,
    );
  });

  it("does so when events arrive in another order", () => {
    fc.assert(
      fc.property(seeds, (seed) => liveThrough(seed, 12, (count) => inTurn(count).reverse())),
      { ...parameters, numRuns: 10 },
    );
  });

  it("does so for a moment before its last event", () => {
    const record = new VirtualRecord(7);
    const live = startCourse();
    const early = record.now;
    for (let step = 0; step < 5; step++) record.live(propose({ now: record.now, events: record.events }));
    for (const event of record.events) followEvent(live, event);
    expect(proposeFrom(live, early)).toEqual(propose({ now: early, events: record.events }));
  });

  it("hears an answer that belongs to an earlier session", () => {
    const record = new VirtualRecord(11);
    const live = startCourse();
    for (let step = 0; step < 12; step++) record.live(propose({ now: record.now, events: record.events }));
    for (const event of record.events) followEvent(live, event);
    proposeFrom(live, record.now);
    const first = record.events.find(({ type }) => type === "SetDone") as unknown as { session: string };
    record.add("MorningAfter", { session: first.session, pain: 8, spreading: true });
    const late = record.events.at(-1);
    if (late === undefined) throw new Error("The record must have an event");
    followEvent(live, late);
    expect(proposeFrom(live, record.now)).toEqual(propose({ now: record.now, events: record.events }));
  });

  it("finds anew what tests say when a clinician lifts a lock", () => {
    const life = Life.clear().train();
    const live = startCourse();
    const follow = () => {
      for (const event of life.events.slice(live.events.length)) followEvent(live, event);
      expect(proposeFrom(live, life.now)).toEqual(life.plan());
    };
    follow();
    life.wait(0.1).clinician("lock").wait(0.1);
    const measured = { painDuring: 0, setting: "home", pelvisControlled: true };
    for (const side of ["left", "right"])
      for (const [test, value] of [
        ["T04", 45],
        ["T10", 0],
        ["T08", -9],
      ] as const)
        life.add("TestMeasured", { ...measured, test, side, values: [value, value] });
    follow();
    life.clinician("lower-level", { on: "2026-03-04", clinician: "pt-1", advice: "may-exercise", items: [] });
    life.wait(0.1);
    follow();
    expect(life.plan().because.map(({ rule }) => rule)).toContain("byClass.neither");
  });
});
