import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followEvent, type LiveCourse, proposeFrom, startCourse } from "./live-course.ts";
import { propose } from "./propose.ts";
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
});
