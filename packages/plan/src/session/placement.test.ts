import { describe, expect, it } from "vitest";
import type { Course } from "../course.ts";
import { Life } from "../testing/life.ts";
import { standing } from "../testing/standing.ts";
import { isTryPassed, placementTries } from "./placement.ts";

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

describe("one try", () => {
  it("is one set a side with three to four in reserve", () => {
    const [first] = Life.clear().plan().placement ?? [];
    expect(first).toMatchObject({ id: "R03", side: "each", sets: 1, reps: 8, role: "main", rir: [3, 4] });
  });

  it("of a hold is as many holds as the rung has", () => {
    const hold = Life.clear()
      .plan()
      .placement?.find(({ id }) => id === "R08");
    expect(hold).toMatchObject({ reps: 3, holdS: 10 });
  });

  it.each<[string, object, usual: number | null, boolean]>([
    ["passes with eight good ones and three left", {}, 1, true],
    ["fails with too little left", { rir: 2 }, 1, false],
    ["fails with too few", { reps: 7, validReps: 7 }, 1, false],
    ["fails with more pain than allowed", { peakPain: 4 }, 1, false],
    ["passes with pain that is usual", { peakPain: 4 }, 4, true],
    ["fails for what is no rung", { exercise: "A03" }, 1, false],
  ])("%s", (_, part, usual, passes) => {
    const told = {
      exercise: "R05",
      side: "left",
      reps: 8,
      validReps: 8,
      rir: 3,
      peakPain: 1,
      source: "camera",
    };
    expect(isTryPassed({ ...told, ...part } as Parameters<typeof isTryPassed>[0], usual)).toBe(passes);
  });
});

describe("tries", () => {
  const start: Partial<Course> = {
    because: [{ rule: "entry.skipped", values: {} }],
    ...{ change: { kind: "start", from: null, to: "R03" }, lastSession: null },
  };
  const ids = (part: Partial<Course>) =>
    placementTries(standing("R03", { ...start, ...part }))?.map(({ id }) => id);

  it.each<[string, Partial<Course>]>([
    ["another rule chose the start", { because: [{ rule: "entry.easy", values: {} }] }],
    ["the start was changed since", { change: { kind: "regress", from: "R03", to: "R02" } }],
    ["a session was done", { lastSession: { startMs: 1, endMs: 2 } }],
  ])("are none where %s", (_, part) => expect(ids(part)).toBeUndefined());

  it("need a band that is known to be there, and that alone", () => {
    const access = (equipment: ReadonlySet<string> | null) => ({ ...standing("R03").access, equipment });
    expect(ids({ access: access(null) })).toEqual(["R03", "R05", "R07", "R08"]);
    expect(ids({ access: access(new Set(["chair"])) })).toEqual(["R03", "R05", "R07", "R08"]);
    expect(ids({ access: access(new Set(["chair", "band"])) })).toEqual(["R03", "R05", "R07", "R08", "R11"]);
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
