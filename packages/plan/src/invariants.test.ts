import type { RecordEvent } from "@hipfirst/record";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followEvent, proposeFrom, startCourse } from "./live-course.ts";
import { propose } from "./propose.ts";
import { Life } from "./testing/life.ts";
import { type Seen, violations } from "./testing/oracle.ts";
import { isoIn, VirtualRecord } from "./testing/virtual-record.ts";

const seeds = fc.integer({ min: 1, max: 2 ** 31 });
const parameters = { seed: 20260302, numRuns: 40 };
const lived = (seed: number, steps: number): VirtualRecord => {
  const record = new VirtualRecord(seed);
  for (let step = 0; step < steps; step++) record.live(propose({ now: record.now, events: record.events }));
  return record;
};
const proposed = (record: VirtualRecord, events: readonly RecordEvent[] = record.events) =>
  propose({ now: record.now, events });

describe("the invariants of the specification", () => {
  it("hold at every proposal of a generated life", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const record = new VirtualRecord(seed);
        let before: Seen | null = null;
        for (let step = 0; step < 30; step++) {
          const seen: Seen = { nowMs: Date.parse(record.now), proposal: proposed(record) };
          expect(violations(record.events, before, seen)).toEqual([]);
          before = seen;
          record.live(seen.proposal);
        }
      }),
      parameters,
    );
  });

  it("the same input gives the same bytes, whatever the order of upload and however often it is sent", () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, shuffleSeed) => {
        const record = lived(seed, 15);
        const shuffled = [...record.events, ...record.events.slice(0, 20)].sort(
          (a, b) =>
            ((Number(a.id.slice(1)) * shuffleSeed) % 97) - ((Number(b.id.slice(1)) * shuffleSeed) % 97),
        );
        expect(JSON.stringify(proposed(record, shuffled))).toBe(JSON.stringify(proposed(record)));
      }),
      parameters,
    );
  });

  it("a journey across time zones changes nothing", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const record = lived(seed, 20);
        const elsewhere = record.events.map((event, index) => ({
          ...event,
          at: isoIn(Date.parse(event.at), index % 2 === 0 ? "+13:00" : "-08:00"),
        })) as RecordEvent[];
        expect(proposed(record, elsewhere)).toEqual(proposed(record));
      }),
      parameters,
    );
  });

  it("keeps 36 h through every change of the clocks in 18 months", () => {
    const life = Life.clear();
    for (let session = 0; session < 60; session++) {
      life.train({ rir: 2 }).wait(8 - (session % 3));
      const offset = session % 2 === 0 ? "+01:00" : "+02:00";
      const plan = propose({ now: isoIn(life.nowMs, offset), events: life.events });
      if (plan.session === null) {
        life.screen();
        continue;
      }
      expect(plan.session.notBefore.endsWith(offset)).toBe(true);
      const ended = life.events.findLast(({ type }) => type === "SessionEnded");
      expect(Date.parse(plan.session.notBefore) - Date.parse(ended?.at ?? "")).toBeGreaterThanOrEqual(
        36 * 3_600_000,
      );
    }
  });

  it("every state but locked is left by green sessions, time or a choice", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const record = lived(seed, 25);
        const life = new Life();
        life.events.push(...record.events);
        life.nowMs = record.nowMs;
        life
          .clinician("limit", null)
          .clinician("lower-level", { on: life.now.slice(0, 10), items: [] })
          .screen();
        const from = life.plan().current;
        for (let session = 0; session < 70; session++) {
          if (life.plan().session === null) life.screen();
          life.train({ rir: 5, extraReps: 6, resting: 2, morning: 2, peak: 2 });
        }
        const after = life.plan();
        expect(["training", "deload", "maintenance"]).toContain(after.state);
        expect(Number(after.current?.slice(1))).toBeGreaterThanOrEqual(Number(from?.slice(1) ?? 1));
      }),
      { ...parameters, numRuns: 10 },
    );
  });
});

const begun = (life: Life, kind: string): Life =>
  life.wait(0.1).add("SessionStarted", { session: "p", kind, restingPain: 1 });
const ended = (life: Life, stopped: string | null): Life =>
  begun(life, "training").add("SessionEnded", { session: "p", stopped });
const tried = (life: Life, set: object = {}): Life =>
  begun(life, "placement")
    .add("SetDone", { session: "p", exercise: "R03", reps: 8, validReps: 8, rir: 4, peakPain: 1, ...set })
    .add("SessionEnded", { session: "p", painAfter: 1, stopped: null });
const told = (life: Life, answers: object): Life =>
  life.wait(1).add("MorningAfter", { session: "p", ...answers });

describe("what virtual people found", () => {
  it("a red answer after the flare was reported asks for a full screen again", () => {
    const life = Life.clear().train();
    const session = "s0";
    life.add("FlareReported", { pain: 6 }).wait(0.2).screen().wait(0.8);
    life.add("MorningAfter", { session, pain: 6, raisedAt48h: true });
    expect(life.plan()).toMatchObject({ session: null, due: ["screen:full"] });
    expect(life.wait(0.1).screen().plan().session).not.toBeNull();
  });

  it.each<[string, (life: Life) => Life]>([
    ["pain of 9 in a try", (life) => tried(life, { peakPain: 9 })],
    ["pain raised two days after tries", (life) => told(tried(life), { pain: 6, raisedAt48h: true })],
    ["numbness the morning after tries", (life) => told(tried(life), { numbness: true })],
    ["a session stopped before its first set", (life) => ended(life, "numbness")],
    [
      "pain that spreads after a session without a set",
      (life) => told(ended(life, null), { spreading: true }),
    ],
  ])("%s asks for a full screen, and another one opens the next session", (_, happens) => {
    const life = happens(Life.clear()).wait(0.1);
    expect(life.plan()).toMatchObject({ session: null, state: "flare", due: ["screen:full"] });
    expect(life.screen().wait(0.1).plan().session).not.toBeNull();
    const known = happens(Life.clear().train()).wait(0.1);
    expect(known.plan()).toMatchObject({ session: null, state: "flare", due: ["screen:full"] });
  });

  it.each(["1", "2", "3", "4"])(
    "red in tries shown by rules of version %s asks for a full screen",
    (rules) => {
      const life = Life.clear().wait(0.1);
      life.add("SessionStarted", { session: "p", kind: "placement", restingPain: 1, rules });
      life.add("SetDone", { session: "p", exercise: "R03", reps: 8, validReps: 8, rir: 4, peakPain: 9 });
      life.add("SessionEnded", { session: "p", painAfter: 3, stopped: null }).wait(0.1);
      expect(life.plan()).toMatchObject({ session: null, due: ["screen:full"] });
    },
  );

  it.each([
    ["no", true],
    ["yes", false],
    ["not-sure", false],
  ])("eye or blood pressure answered %s: a set to the limit of form %s", (answer, isAsked) => {
    const life = Life.on("R09", {}, { EYE1: answer }).train({ rir: 2 }, 16);
    life.clinician("edit", { rung: "R10" }).train({}, 2);
    const isCalibration = life.plan().session?.exercises.some((each) => each.isCalibration) ?? false;
    expect(isCalibration).toBe(isAsked);
  });

  it("a clinician's lock holds at once, also from a clock that runs ahead", () => {
    const life = Life.clear().train();
    const atMs = life.nowMs;
    life.wait(0.01).clinician("lock");
    life.nowMs = atMs;
    expect(life.plan()).toMatchObject({ state: "locked", session: null });
    const followed = startCourse();
    for (const event of life.events) followEvent(followed, event);
    expect(proposeFrom(followed, life.now)).toEqual(life.plan());
  });

  it("tries and a session without a set that went well are no flare", () => {
    expect(told(tried(Life.clear()), { pain: 1 }).plan().state).toBe("baseline");
    expect(told(ended(Life.clear(), null), { pain: 1 }).plan().state).toBe("baseline");
  });

  it("a red answer after a red session asks for a full screen again", () => {
    const life = Life.clear().train({ peak: 8, morning: null }).screen();
    expect(life.wait(0.5).plan().session).not.toBeNull();
    life.add("MorningAfter", { session: "s0", pain: 6, spreading: true });
    expect(life.wait(0.1).plan()).toMatchObject({ session: null, due: ["screen:full"] });
  });
});
