import type { Clearance, Evaluation } from "@hipfirst/evaluation";
import { exercise } from "@hipfirst/exercises";
import { describe, expect, it } from "vitest";
import type { Course } from "./course.ts";
import { noLimits } from "./history/clinician.ts";
import { unknownPerson } from "./history/person.ts";
import type { SessionFacts } from "./history/session.ts";
import { rungOf } from "./ladder/rung.ts";
import { proposalFor } from "./proposal.ts";
import { asDecided } from "./rules/in-force.ts";
import { daysAgo, flare, nowMs, sessionOf, standing } from "./testing/standing.ts";

const now = new Date(nowMs).toISOString();
const open: Clearance = {
  ...{ complete: true, level: "NONE", locked: false, cleared: true, lastFullAt: now },
  ...{ blocked: [], due: [], reasons: [], open: [], covered: [], answers: {} },
  limits: { skipAdjuncts: [], skipTests: [] } as unknown as Clearance["limits"],
};
const locked: Partial<Clearance> = { locked: true, cleared: false };
const incomplete: Partial<Clearance> = { complete: false, cleared: false, lastFullAt: null };
const notCleared: Partial<Clearance> = { cleared: false, level: "CLINICIAN_FIRST" };
const screenDue: Partial<Clearance> = { cleared: false };
const trained: Partial<Course> = { firstSessionMs: daysAgo(9), easySessions: 0 };

const nameOf = (id: string) => ({ id: exercise(id).words.shortNameId });

interface Told {
  readonly rung?: string;
  readonly part?: Partial<Course>;
  readonly safety?: Partial<Clearance>;
  readonly finding?: Evaluation | null;
  readonly lastSession?: SessionFacts | null;
}
function proposal({ rung = "R05", part = {}, safety = {}, finding = null, lastSession = null }: Told = {}) {
  const course = standing(rung, { ...trained, ...part });
  const followed = { course, person: unknownPerson() };
  return proposalFor({ followed, safety: { ...open, ...safety }, finding, lastSession, now, nowMs });
}
const said = (told: Told) => proposal(told).because.map(({ rule }) => rule);

describe("the state of a person", () => {
  const deload = { untilMs: nowMs + 1, rule: "deload.ill" } as const;
  const maintenance = { sinceMs: 1, rule: "maintenance.goal" } as const;
  it.each<[string, Told, string]>([
    ["is training", {}, "training"],
    ["is locked", { safety: locked }, "locked"],
    ["is screening before the screen is whole", { safety: incomplete }, "screening"],
    ["is screening until a clinician was seen", { safety: notCleared }, "screening"],
    ["stays what it is where the screen is due again", { safety: screenDue }, "training"],
    ["stays what it is in a pause", { part: { isPaused: true } }, "training"],
    ["is a flare", { part: { flare, ambers: 1, deload } }, "flare"],
    ["is the baseline before the first session", { part: { firstSessionMs: null, ambers: 1 } }, "baseline"],
    ["holds at amber", { part: { ambers: 1, deload } }, "amber-hold"],
    ["is an easier week", { part: { deload, isAtFloor: true } }, "deload"],
    ["rebuilds on the way back up", { part: { highestOrder: 9, maintenance } }, "rebuild"],
    ["rebuilds at the floor", { part: { isAtFloor: true } }, "rebuild"],
    ["rebuilds while the ladder rests", { part: { ladderPausedMs: 1 } }, "rebuild"],
    ["is maintenance", { part: { maintenance } }, "maintenance"],
  ])("%s", (_, told, state) => expect(proposal(told).state).toBe(state));
});

describe("where nothing may be done", () => {
  const because = [{ rule: "pain.green" as const, values: {} }];
  it.each<[string, Told, rule: string]>([
    ["a lock", { safety: locked }, "stopRules.locked"],
    ["a screen that is not whole", { safety: incomplete }, "stopRules.incomplete"],
    ["a clinician to be seen first", { safety: notCleared }, "stopRules.notCleared"],
    ["a pause", { part: { isPaused: true } }, "stopRules.paused"],
  ])("%s is all that is said", (_, told, rule) => {
    const found = proposal({ ...told, part: { ...told.part, because: [...because] } });
    expect(found.because.map((each) => each.rule)).toEqual([rule]);
    expect(found).toMatchObject({ session: null, placement: null, easier: [], unlocks: [] });
    const kind = rule === "stopRules.locked" ? "lock" : "none";
    expect(found.change).toEqual({ kind, from: "R05", to: "R05" });
  });

  it("a screen that is due again is said beside what was decided", () => {
    const change = { kind: "flare", from: "R07", to: "R05" } as const;
    const found = proposal({ safety: screenDue, part: { because: [...because], change } });
    expect(found.because.map((each) => each.rule)).toEqual(["pain.green", "stopRules.screenDue"]);
    expect([found.session, found.change]).toEqual([null, change]);
  });

  it("no rung is shown before something was done", () => {
    const found = proposal({ safety: locked, part: { lastSession: null } });
    expect([found.current, found.change]).toEqual([null, { kind: "lock", from: null, to: null }]);
    expect(proposal({ part: { lastSession: null } }).current).toBe("R05");
    expect(proposal({ safety: locked }).current).toBe("R05");
  });

  it("nothing is shown of a rung that was never chosen", () => {
    const found = proposal({ safety: locked, part: { rung: null } });
    expect([found.current, found.change.from]).toEqual([null, null]);
  });

  it.each<[string, Partial<Clearance>, Partial<Course>, readonly string[]]>([
    ["screen of all questions where it is not whole", incomplete, {}, ["screen:full"]],
    ["screen of all questions where it is due again", screenDue, {}, ["screen:full"]],
    ["nothing more in a pause", {}, { isPaused: true }, []],
  ])("is asked: %s", (_, safety, part, due) => expect(proposal({ safety, part }).due).toEqual(due));
});

describe("what is said of a session", () => {
  const spacing = ["byClass.undecided", "frequency.spacing"];
  const apart = { weakerSide: "left", ratio: 0.7, isFlagged: true } as const;
  const access = standing("R05").access;
  it.each<[string, Told, readonly string[]]>([
    ["its class and the rest before the next", {}, spacing],
    [
      "the former rung beside it",
      { rung: "R06", part: { bridgeFrom: rungOf("R05") } },
      ["doubleProgression.bridge", ...spacing],
    ],
    ["the press beside it", { rung: "R03" }, ["parallel.press", ...spacing]],
    [
      "another form",
      { rung: "R09", part: { access: { ...access, equipment: new Set() } } },
      ["blocked.alternative", ...spacing],
    ],
    [
      "a weaker side",
      { part: { testedBalance: { fromMs: 0, untilMs: nowMs + 1, balance: apart } } },
      ["asymmetry.sides", ...spacing],
    ],
    [
      "the other way round",
      {
        part: {
          testedBalance: { fromMs: 0, untilMs: nowMs + 1, balance: { ...apart, weakerSide: "right" } },
        },
      },
      ["asymmetry.sides", ...spacing],
    ],
    [
      "sides that steered for long enough",
      { part: { apartSinceMs: daysAgo(42) } },
      ["asymmetry.evened", ...spacing],
    ],
    ["a clinician's limit", { part: { limits: { ...noLimits, reps: 8 } } }, ["clinician.limit", ...spacing]],
    [
      "a rung that a clinician freed",
      { part: { access: { ...access, freed: new Set(["R05"]) } } },
      ["clinician.freedRung", ...spacing],
    ],
    ["not that another was freed", { part: { access: { ...access, freed: new Set(["R06"]) } } }, spacing],
  ])("is %s", (_, told, rules) => expect(said(told)).toEqual(rules));

  it("is the load that may be tried, since the second version", () => {
    const told: Told = { rung: "R11", part: { because: [{ rule: "speedLimit.waiting", values: {} }] } };
    const isSaid = (version: string) =>
      asDecided(version, () => said(told).includes("capacity.optionalLoad"));
    expect([isSaid("1"), isSaid("2")]).toEqual([false, true]);
  });

  it("is that the next rung is hard, by how much, since the second version", () => {
    const weak = { logShare: Math.log(0.001), variance: 0.01, atMs: 0, seen: 9 };
    const part = { capacity: { left: weak, right: weak }, body: { massKg: 75, heightM: 1.75 } };
    const hard = (version: string) =>
      asDecided(version, () =>
        proposal({ rung: "R06", part }).because.find(({ rule }) => rule === "capacity.tooHard"),
      );
    expect(hard("1")).toBeUndefined();
    expect(hard("2")?.text.values).toMatchObject({
      next: nameOf("R07"),
      percent: expect.any(Number),
    });
  });

  it("names the rungs it speaks of, and what the rule saw", () => {
    const change = { kind: "advance", from: "R04", to: "R05" } as const;
    const because: Course["because"] = [{ rule: "pain.amber", values: { peak: 4 } }];
    const [first, , last] = proposal({ part: { change, because } }).because;
    const names = {
      from: nameOf("R04"),
      to: nameOf("R05"),
      rung: nameOf("R05"),
    };
    expect(first?.text).toEqual({ id: "plan.because.pain.amber", values: { ...names, peak: 4 } });
    expect(last?.text.values).toEqual({ ...names, hours: 36, sessions: 4 });
  });

  it("names a rung that is not there with a dash", () => {
    const [first] = proposal({ part: { rung: null }, safety: locked }).because;
    expect(first?.text.values).toEqual({ from: "–", to: "–", rung: "–" });
  });
});

describe("a session", () => {
  const found = (kind: string) =>
    ({ sides: { left: { class: kind }, right: { class: kind } }, trunk: {} }) as unknown as Evaluation;
  const ids = (finding: Evaluation | null) => proposal({ finding }).session?.exercises.map(({ id }) => id);

  it("has the ladder first, and last before walking where nothing is weak or short", () => {
    expect(ids(null)).toEqual(["R05", "A03", "A06"]);
    expect(ids(found("neither"))).toEqual(["A03", "R05", "A06"]);
  });

  it("has easier rungs to go to, and what opens the next", () => {
    expect(proposal().easier).toEqual(["R04", "R03", "R02"]);
    expect(proposal().unlocks.length).toBeGreaterThan(2);
  });

  it("asks how the morning was", () => {
    const yesterday = sessionOf([], { aftermath: null, endMs: nowMs - 10 * 3_600_000 });
    expect(proposal({ lastSession: yesterday }).due[0]).toBe("morning-after");
    expect(proposal().due).not.toContain("morning-after");
  });

  it("knows the version that decided", () => {
    expect(asDecided("2", () => proposal().rules)).toBe("2");
  });
});
