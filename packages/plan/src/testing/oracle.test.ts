import { describe, expect, it } from "vitest";
import type { Proposal } from "../types.ts";
import { Life } from "./life.ts";
import { violations } from "./oracle.ts";

const life = Life.clear().train({}, 3);
const good = life.plan();
const judge = (proposal: Proposal, before: Proposal = good) =>
  violations(life.events, { nowMs: life.nowMs, proposal: before }, { nowMs: life.nowMs, proposal });

const withMain = (change: object): Proposal => {
  const { session } = good;
  if (session === null) throw new Error("The story must end with a session");
  const exercises = session.exercises.map((each) => (each.role === "main" ? { ...each, ...change } : each));
  return { ...good, session: { ...session, exercises } };
};

describe("the oracle", () => {
  it("accepts a good proposal", () => expect(judge(good)).toEqual([]));

  it.each<[string, Proposal]>([
    ["four sets", withMain({ sets: 4 })],
    ["one set", withMain({ sets: 1 })],
    ["five repetitions", withMain({ reps: 5 })],
    ["21 repetitions", withMain({ reps: 21 })],
    ["an odd hold", withMain({ holdS: 7 })],
    ["too early", { ...good, session: { notBefore: life.now, exercises: good.session?.exercises ?? [] } }],
    ["no reason", { ...good, because: [] }],
    ["a rung too far", { ...good, current: "R06" }],
    ["a new rung before its time", { ...good, current: "R05" }],
    ["another rung than the session's", { ...good, current: "R02" }],
  ])("refuses %s", (_, planted) => expect(judge(planted)).not.toEqual([]));

  it("refuses a session after a lock, red pain or without a screen", () => {
    const at = (add: (life: Life) => void) => {
      const other = new Life();
      other.events.push(...life.events);
      other.nowMs = life.nowMs;
      add(other);
      return violations(other.events, null, { nowMs: other.nowMs, proposal: good });
    };
    expect(at((other) => other.screen({ CES1: "yes" }))).toContain("session after a lock");
    const seen = (other: Life) =>
      other.screen({ CES1: "yes" }).wait(0.1).clinician("lower-level", { items: [] }).wait(0.1);
    expect(at((other) => seen(other).screen({ CES1: "yes" }))).not.toContain("session after a lock");
    const anew = (other: Life) => seen(other).screen().wait(0.1).screen({ CES1: "yes" });
    expect(at(anew)).toContain("session after a lock");
    expect(at((other) => other.add("FlareReported"))).toContain("session after red without a full screen");
    expect(violations([], null, { nowMs: life.nowMs, proposal: good })).toContain(
      "load before a complete screen",
    );
  });

  it.each<[string, readonly string[], days: number, tooFast: boolean]>([
    ["went with its chair", ["mat"], 8, false],
    ["went with its chair, too soon after the last one that was done", ["mat"], 2, true],
    ["could still be done", ["mat", "chair"], 8, true],
  ])("counts the time of a rung that was only shown and %s", (_, equipment, days, tooFast) => {
    const shown = Life.on("R04").train().wait(days);
    const before = { nowMs: shown.nowMs, proposal: { ...good, current: "R05" } };
    shown.add("PersonDescribed", { equipment }).wait(0.1);
    const found = violations(shown.events, before, {
      nowMs: shown.nowMs,
      proposal: { ...good, current: "R06" },
    });
    expect(found.some((each) => each.startsWith("speed limit"))).toBe(tooFast);
  });

  describe("where high usual pain showed an easier rung and went down before it was done", () => {
    const because = (...rules: string[]) => rules.map((rule) => ({ rule, text: { id: rule, values: {} } }));
    const gentle = { because: because("pain.highUsual") };
    const easyDays = { state: "flare", because: because("pain.highUsual", "flare.notGreen") };
    const easyDay = { state: "flare", because: because("flare.notGreen") };
    const rises = ({ events, nowMs }: Life, before: object, to: string, after: object = {}) =>
      violations(
        events,
        { nowMs, proposal: { ...good, ...before, current: "R03" } as Proposal },
        { nowMs, proposal: { ...good, ...after, current: to } as Proposal },
      ).filter((each) => each.startsWith("skipped")).length;
    const trained = Life.on("R12").train();
    const chosen = Life.on("R07")
      .add("SetDone", { session: "a", exercise: "R03", side: "left", reps: 8, peakPain: 1 })
      .wait(1);

    it.each<[string, number, number]>([
      ["finds the rung of the last session again", rises(trained, gentle, "R12"), 0],
      ["never passes it", rises(trained, gentle, "R13"), 1],
      ["is a rise without that pain", rises(trained, {}, "R12"), 1],
      ["is a rise while that pain stands", rises(trained, gentle, "R12", gentle), 1],
      ["is a rise in a flare", rises(trained, gentle, "R12", easyDay), 1],
      ["lets a chosen rung wait behind the easiest work", rises(chosen, easyDays, "R06", easyDay), 0],
      ["never one above the chosen", rises(chosen, easyDays, "R08", easyDay), 1],
      ["only on easy days", rises(chosen, easyDays, "R06", { state: "flare" }), 1],
    ])("%s", (_, found, expected) => {
      expect(found).toBe(expected);
    });
  });

  it("accepts a rung that was held before once its limit is lifted, never a higher one", () => {
    const limited = Life.on("R10").train().clinician("limit", { maxRung: "R06" }).wait(0.1);
    const before = { nowMs: limited.nowMs, proposal: limited.plan() };
    const kept = [...limited.events];
    limited.wait(0.1).clinician("limit", null).wait(0.1);
    const after = limited.plan();
    expect([before.proposal.current, after.current]).toEqual(["R06", "R10"]);
    const now = (proposal: Proposal) => ({ nowMs: limited.nowMs, proposal });
    expect(violations(limited.events, before, now(after))).toEqual([]);
    expect(violations(kept, before, now(after))).toContain("skipped a rung from R06 to R10");
    const higher = violations(limited.events, before, now({ ...after, current: "R13" }));
    expect(higher).toContain("skipped a rung from R06 to R13");
  });
});
