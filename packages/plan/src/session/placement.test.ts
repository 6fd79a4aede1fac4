import { describe, expect, it } from "vitest";
import { Life } from "../testing/life.ts";

const idsOf = (life: Life) => life.plan().placement?.map(({ id }) => id) ?? null;

describe("tries before the first session", () => {
  it("are the rungs of the entry rule, easiest first, one set a side", () => {
    const tries = Life.clear().plan().placement ?? [];
    expect(tries.map(({ id }) => id)).toEqual(["R03", "R05", "R07", "R08", "R11"]);
    expect(tries.map(({ sets }) => sets)).toEqual([1, 1, 1, 1, 1]);
    expect(tries.map(({ reps, holdS }) => holdS ?? reps)).toEqual([8, 8, 8, 10, 8]);
  });

  it("leave out the band where there is none, and what the screen closes", () => {
    expect(idsOf(Life.clear({}, { equipment: ["mat"] }))).not.toContain("R11");
    expect(idsOf(new Life().screen())).not.toContain("R11");
    const closed = Life.clear({ HIP4: "yes" });
    const blocked = new Set(["R13"]);
    expect(idsOf(closed)?.some((id) => blocked.has(id))).toBe(false);
  });

  it("are not offered where the start is easy in any case, nor once something was done", () => {
    expect(idsOf(Life.clear({}, { newToExercise: true }))).toBeNull();
    expect(idsOf(Life.clear().add("QuestionnaireAnswered", { instrument: "NPRS", score: 6 }))).toBeNull();
    expect(idsOf(Life.clear({ CES1: "yes" }))).toBeNull();
    expect(idsOf(Life.clear().train())).toBeNull();
    expect(idsOf(Life.on("R05"))).toBeNull();
  });

  it("lead to one rung below the highest that was passed", () => {
    const life = Life.clear().add("SessionStarted", { session: "p", kind: "placement", restingPain: 1 });
    for (const { id, reps, holdS } of life.plan().placement ?? [])
      for (const side of ["left", "right"])
        life.add("SetDone", {
          ...{ session: "p", exercise: id, side, reps, validReps: reps, holdS, criticalFaults: 0 },
          ...{ rir: id === "R08" ? 1 : 3, peakPain: 1, source: "self" },
        });
    life.add("SessionEnded", { session: "p", painAfter: 1, stopped: null });
    const { current, placement } = life.wait(2).plan();
    expect(current).toBe("R09");
    expect(placement).toBeNull();
  });
});

describe("the load of a new rung", () => {
  const triesOf = (life: Life) => life.plan().session?.exercises[0]?.loadTries;

  it.each(["R09", "R10", "R11", "R15"])("is found by short tries in the first session on %s", (rung) => {
    const life = Life.on(rung);
    expect(triesOf(life)).toEqual({ most: 3, reps: 6 });
    expect(triesOf(life.train())).toBeNull();
  });

  it("is not tried on other rungs, nor where a clinician limits the load", () => {
    expect(triesOf(Life.on("R08"))).toBeNull();
    expect(triesOf(Life.on("R12"))).toBeNull();
    expect(triesOf(Life.on("R10").clinician("limit", { loadKg: 2 }))).toBeNull();
    expect(triesOf(Life.on("R10").clinician("limit", { loadStep: 1 }))).toBeNull();
  });
});
