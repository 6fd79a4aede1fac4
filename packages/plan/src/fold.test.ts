import { describe, expect, it } from "vitest";
import { testedOf } from "./fold.ts";
import { Life } from "./testing/life.ts";
import { main } from "./testing/stories.ts";
import { dayMs } from "./time.ts";

const rules = (life: Life) => life.plan().because.map(({ rule }) => rule);
const amount = (life: Life) => main(life.plan())?.reps;
const nprs = (life: Life, score: number | null) =>
  life.add("QuestionnaireAnswered", { instrument: "NPRS", score });

describe("a clinician's decision", () => {
  it("to pause holds until it is resumed", () => {
    const life = Life.clear().train().clinician("pause");
    expect(life.plan().session).toBeNull();
    expect(life.clinician("resume").plan().session).not.toBeNull();
  });

  it("to reject keeps the dose for one session", () => {
    const life = Life.clear().train().clinician("reject");
    expect([amount(life), rules(life).includes("clinician.reject")]).toEqual([8, true]);
    expect(amount(life.train())).toBe(9);
  });

  it("to limit a rung leads down at once, and lifts again", () => {
    const life = Life.on("R07").train().clinician("limit", "R05");
    expect(life.plan().current).toBe("R05");
    expect(life.clinician("limit", null).plan().unlocks.length).toBeGreaterThan(0);
    expect(life.clinician("limit", "unheard of").plan().current).toBe("R07");
  });

  it("to edit sets what it names and leaves the rest", () => {
    const life = Life.on("R10").clinician("edit", { reps: 9, loadKg: 3, loadStep: 1 });
    expect(main(life.plan())).toMatchObject({ id: "R10", reps: 9, loadStep: 1 });
    expect(main(life.clinician("edit", { loadKg: 4 }).plan())).toMatchObject({
      reps: 9,
      loadKg: 4,
      loadStep: 1,
    });
    expect(main(Life.on("R08").clinician("edit", { holdS: 14 }).plan())).toMatchObject({
      holdS: 14,
      reps: 3,
    });
  });

  it("to edit is said, ends what waited, and changes nothing else about the rung held", () => {
    const life = Life.on("R07").train().clinician("edit", { reps: 10 });
    expect(life.plan().change).toEqual({ kind: "hold", from: "R07", to: "R07" });
    expect([amount(life), rules(life).includes("clinician.edit")]).toEqual([10, true]);
    expect(life.clinician("edit", { rung: "unheard of" }).plan().current).toBe("R07");
  });

  it("to edit the rung ends a flare", () => {
    const life = Life.on("R07").train().add("FlareReported").screen().clinician("edit", { rung: "R07" });
    expect(life.plan()).toMatchObject({ current: "R07", state: "training" });
  });

  it("to free a rung opens it, and more than one", () => {
    const closed = () => Life.on("R12", {}, { HIP4: "yes" }).train();
    const why = (life: Life) => life.plan().wouldChange.some(({ id }) => id.endsWith("closed.screen"));
    expect(why(closed())).toBe(true);
    expect(why(closed().clinician("free-rung", "R13"))).toBe(false);
    expect(why(closed().clinician("free-rung", "R13").clinician("free-rung", "R17"))).toBe(false);
  });

  it("to free a rung means going on from the top", () => {
    const life = Life.on("R20").train();
    expect(life.plan().state).toBe("maintenance");
    expect(life.clinician("free-rung", "R21").plan().state).toBe("training");
  });

  it("lets usual pain rise at once; a visit told at home does not", () => {
    const risen = (by: string) => {
      const life = Life.clear().train();
      life.add("ClinicianDecided", { what: "note", value: null, by });
      return life.train({ resting: 4, morning: 4, peak: 4 }, 3).plan().usualPain;
    };
    expect([risen("pt-1"), risen("person")]).toEqual([3.5, 2]);
  });

  it("asks a clinic for a second look from then on; a visit told at home does not", () => {
    const asked = (by: string) => {
      const life = Life.clear();
      life.add("ClinicianDecided", { what: "note", value: null, by });
      return rules(life.train().add("FlareReported").screen().wait(9));
    };
    expect(asked("pt-1")).toContain("clinic.review");
    expect(asked("person")).toContain("withoutClinic.suggest");
  });
});

describe("a person's word", () => {
  it("to decline holds the dose for one session", () => {
    const life = Life.clear().train().add("ProposalDecided", { proposal: "p", decision: "decline" });
    expect([amount(life), rules(life).includes("person.declined")]).toEqual([8, true]);
    expect(amount(life.train())).toBe(9);
  });

  it("to accept changes nothing", () => {
    const life = Life.clear().train().add("ProposalDecided", { proposal: "p", decision: "accept" });
    expect([amount(life), rules(life).includes("person.declined")]).toEqual([9, false]);
  });

  it("to decline keeping a pike means going on", () => {
    const life = Life.on("R20").train().add("ProposalDecided", { proposal: "p", decision: "decline" });
    expect(life.plan().state).toBe("training");
    expect(life.train().plan().state).toBe("training");
  });

  it("of a flare before the first session starts there, and an absence comes first", () => {
    expect(Life.clear().add("FlareReported").screen().plan()).toMatchObject({
      state: "flare",
      current: "R01",
    });
    expect(Life.on("R09").train().wait(15).add("FlareReported").screen().plan().current).toBe("R06");
  });

  it.each<[string, (life: Life) => Life, number | null]>([
    ["of a week's pain is usual pain until a session tells more", (life) => nprs(life, 4), 4],
    ["of nothing is no pain of nought", (life) => nprs(life, null), null],
    [
      "of other things is no pain",
      (life) => life.add("QuestionnaireAnswered", { instrument: "RMDQ", score: 9 }),
      null,
    ],
  ])("%s", (_, tell, usual) => expect(tell(Life.clear()).plan().usualPain).toBe(usual));
});

describe("the start", () => {
  it.each<[string, Life, string]>([
    ["is R03 for everyone", Life.clear(), "R03"],
    ["is R01 after surgery", Life.clear({ OP1: "yes" }), "R01"],
    ["is R01 where that is not sure", Life.clear({ OP1: "not-sure" }), "R01"],
    ["is chosen anew until the first session", nprs(nprs(Life.clear(), 7), 1), "R03"],
    ["is what a clinician chose, whatever is told then", nprs(Life.on("R07"), 4), "R07"],
  ])("%s", (_, life, rung) => {
    const { current, session } = life.plan();
    expect(session === null ? rung : current).toBe(rung);
  });

  it("stands after the first session", () => {
    expect(nprs(Life.clear().train(), 5).plan().current).toBe("R03");
  });
});

describe("what tests mean for the walk", () => {
  const test = { type: "TestMeasured", test: "T04", at: "2026-03-02T08:00:00Z" } as never;
  const force = { type: "TestMeasured", test: "T01", at: "2026-03-02T08:00:00Z" } as never;
  const finding = (part: object = {}, strength = "weak") =>
    ({
      sides: { left: { strength: "normal" }, right: { strength } },
      asymmetry: { weakerSide: "left", lsiPercent: 80, flag: true },
      ...part,
    }) as never;

  it("is nothing before any", () => {
    expect(testedOf(null, [])).toEqual({ balance: null, isPainLimited: false });
  });

  it("is a balance for six weeks from the last force test", () => {
    const fromMs = Date.parse("2026-03-02T08:00:00Z");
    expect(testedOf(finding(), [force, test]).balance).toEqual({
      ...{ fromMs, untilMs: fromMs + 42 * dayMs },
      balance: { weakerSide: "left", ratio: 0.8, isFlagged: true },
    });
  });

  it.each<[string, object, readonly never[]]>([
    ["no side is weaker", { asymmetry: { weakerSide: null, lsiPercent: 100, flag: false } }, [force]],
    ["the sides were not compared", { asymmetry: null }, [force]],
    ["no force was tested", {}, [test]],
  ])("is no balance where %s", (_, part, tests) => expect(testedOf(finding(part), tests).balance).toBeNull());

  it("is that pain held a side back, either of them", () => {
    const held = { strength: "not-interpretable" };
    const free = { strength: "normal" };
    const isLimited = (left: object, right: object) =>
      testedOf(finding({ sides: { left, right } }), []).isPainLimited;
    expect([isLimited(held, free), isLimited(free, held), isLimited(free, free)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
