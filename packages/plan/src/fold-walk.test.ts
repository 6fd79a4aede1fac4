import type { Clearance } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import { copyOfWalk, newWalk, take, type Walk } from "./fold.ts";
import type { SessionFacts } from "./history/session.ts";
import type { ToldSet } from "./history/sets.ts";
import type { Step } from "./history/timeline.ts";
import { nowMs, rulesSaid, seenBy, sessionOf } from "./testing/standing.ts";
import { dayMs } from "./time.ts";

type Told = Partial<ToldSet>;
const at = new Date(nowMs).toISOString();

/** A walk in which the safety rules close what is named. */
function walking(blocked: readonly string[] = [], answers: Clearance["answers"] = {}): Walk {
  const safety = { blocked, answers } as unknown as Clearance;
  return newWalk({ balance: null, isPainLimited: false }, () => safety);
}
const session = (sets: readonly Told[], part: Partial<SessionFacts> = {}): Step => {
  const told = sessionOf(sets, part);
  return { kind: "session", atMs: told.startMs, session: told };
};
const screen = (answers: object, kind?: string): Step =>
  ({ kind: "screen", atMs: nowMs, event: { type: "ScreenAnswered", at, answers, kind } }) as unknown as Step;
const event = (type: string, fields: object = {}): Step =>
  ({ kind: "event", atMs: nowMs, event: { type, at, ...fields } }) as unknown as Step;
function walked(walk: Walk, ...steps: readonly Step[]): Walk["course"] {
  for (const step of steps) take(walk, step);
  return walk.course;
}
const nprs = (score: number) => event("QuestionnaireAnswered", { instrument: "NPRS", score });
const redSet: Told = { peakPain: 9 };

describe("a session of the record", () => {
  it.each<[string, Partial<SessionFacts>, readonly Step[], number | null]>([
    ["is that of the morning after", { restingPain: 3 }, [], 1],
    ["is that before it, where no morning was told", { restingPain: 3, aftermath: null }, [], 3],
    [
      "is what was known before, where neither was told",
      { restingPain: null, aftermath: null },
      [nprs(4)],
      4,
    ],
  ])("tells of pain at rest, which %s", (_, part, before, pain) => {
    expect(walked(walking(), ...before, session([], part)).lastRestPain).toBe(pain);
  });

  it("in a clinic means that there is one, and elsewhere not", () => {
    const hasClinic = (kind: SessionFacts["kind"]) => walked(walking(), session([{}], { kind })).hasClinic;
    expect([hasClinic("clinic"), hasClinic("training")]).toEqual([true, false]);
  });

  it("moves usual pain, but not in a flare", () => {
    const told = session([], { restingPain: 4 });
    expect(walked(walking(), told).usual.scores).toEqual([4]);
    expect(walked(walking(), event("FlareReported"), told).usual.scores).toEqual([]);
    expect(walked(walking(), session([], { restingPain: null })).usual.scores).toEqual([]);
  });

  it("of tries is kept for the start, and counts as a start", () => {
    const walk = walking();
    const course = walked(walk, session([{ exercise: "R03" }], { kind: "placement" }));
    expect([walk.placement.length, course.rung, course.sessionCount]).toEqual([1, null, 1]);
    expect(course.lastSession).not.toBeNull();
  });

  it("of tries after the start is a session like any other", () => {
    const walk = walking();
    walked(walk, session([{ exercise: "R03" }]), session([{ exercise: "R03" }], { kind: "placement" }));
    expect([walk.placement.length, walk.course.sessionCount]).toEqual([0, 2]);
  });

  it("without a set is no session, and nobody holds a rung by it", () => {
    expect(walked(walking(), session([]))).toMatchObject({ rung: null, sessionCount: 0, lastSession: null });
  });
});

describe("red pain where nothing was trained", () => {
  const tries = (rules: string | null, sets: readonly Told[] = [redSet]) =>
    walked(walking(), session(sets, { kind: "placement", rules }));

  it("is a flare from the start on, and asks for a screen", () => {
    const course = tries(null);
    expect(rulesSaid(course)).toEqual([
      "entry.placement",
      "pain.redUntrained",
      "flare.start",
      "usualPain.frozen",
    ]);
    expect([course.lastColour, course.flare !== null, course.needsScreenSinceMs !== null]).toEqual([
      "red",
      true,
      true,
    ]);
  });

  it("asks for the screen alone under the rules before the fifth version", () => {
    const course = tries("4");
    expect([course.rung, course.flare, course.needsScreenSinceMs !== null]).toEqual([null, null, true]);
  });

  it("is none where nothing was red", () => {
    expect(tries(null, [{}])).toMatchObject({ needsScreenSinceMs: null, flare: null, because: [] });
  });

  it("is heard in a session that ended before its first set", () => {
    const course = walked(walking(), session([], { painAfter: 9 }));
    expect([course.flare !== null, course.sessionCount]).toEqual([true, 0]);
  });
});

describe("the start", () => {
  it("says what it went by", () => {
    expect(
      seenBy(walked(walking(), nprs(6), session([{}], { restingPain: null })), "entry.easiest"),
    ).toBeNull();
    const course = walked(walking(), event("FlareReported"));
    expect(seenBy(course, "entry.skipped")).toEqual({ usual: 0 });
  });

  const started = (...steps: readonly Step[]) =>
    walked(walking(), ...steps, event("ClinicianDecided", { what: "edit", value: { reps: 9 } }));
  it.each<[string, Step, string]>([
    [
      "is easy for whoever is new to exercise",
      event("PersonDescribed", { newToExercise: true }),
      "entry.easy",
    ],
    ["is ordinary where that is unknown", event("PersonDescribed"), "entry.skipped"],
    ["is easiest at high usual pain", nprs(6), "entry.easiest"],
  ])("%s", (_, step, rule) => expect(rulesSaid(started(step))).toContain(rule));

  it.each<[string, object, string]>([
    ["is easy for whoever is unsteady", { FALL1: "yes" }, "entry.easy"],
    ["is easiest after surgery", { OP1: "not-sure" }, "entry.easiest"],
    ["is easiest after birth", { PRE2: "yes" }, "entry.easiest"],
    ["is ordinary for other answers", { BON1: "yes" }, "entry.skipped"],
  ])("%s", (_, answers, rule) => {
    const walk = walking([], answers as Clearance["answers"]);
    const edit = event("ClinicianDecided", { what: "edit", value: { reps: 9 } });
    expect(rulesSaid(walked(walk, screen(answers), edit))).toContain(rule);
  });

  it("is the rung that was done, where less pain that evening would start higher, since the sixth version", () => {
    const begun = (rules: string, exercise = "R01") => {
      const told = session([{ exercise: "R02" }, { exercise }], { restingPain: 1, rules });
      const course = walked(walking(), nprs(6), told);
      return [course.rung?.id, course.highestOrder, rulesSaid(course).includes("entry.asDone")];
    };
    expect(begun("6")).toEqual(["R01", 1, true]);
    expect(begun("5")).toEqual(["R03", 3, false]);
    expect(begun("6", "R03")).toEqual(["R03", 3, false]);
    expect(begun("6", "A03")).toEqual(["R01", 1, true]);
  });
});

describe("a screen", () => {
  it("closes and opens rungs where it says something new", () => {
    const walk = walking(["R13"], { HIP4: "yes" });
    walked(walk, screen({ HIP4: "yes", CES1: "no" }));
    expect([[...walk.course.access.blocked], walk.answers]).toEqual([["R13"], { HIP4: "yes" }]);
  });

  it("that says nothing new is not asked about again", () => {
    let asked = 0;
    const safety = { blocked: [], answers: {} } as unknown as Clearance;
    const walk = newWalk({ balance: null, isPainLimited: false }, () => {
      asked += 1;
      return safety;
    });
    const count = (step: Step) => {
      take(walk, step);
      return asked;
    };
    const told = { HIP4: "yes", OP1: "not-sure", CES1: "no" };
    expect(count(screen(told))).toBe(1);
    expect(count(screen({ CES1: "no", OP1: "not-sure", HIP4: "yes" }, "full"))).toBe(1);
    expect(count(screen(told, "before-session"))).toBe(2);
    expect(count(screen({ ...told, HIP4: "not-sure" }, "before-session"))).toBe(3);
  });

  it("without a concern is kept as it is, where nothing is closed", () => {
    const walk = walking(["R13"], { HIP4: "yes" });
    walked(walk, screen({ HIP4: "no" }));
    expect([walk.answers, walk.course.access.blocked.size]).toEqual([{ HIP4: "no" }, 0]);
  });

  it("without a concern is asked about where something is closed", () => {
    const walk = walking(["R13"], { HIP4: "yes" });
    walked(walk, screen({ HIP4: "yes" }), screen({ HIP4: "no" }));
    expect(walk.answers).toEqual({ HIP4: "yes" });
  });
});

describe("other events", () => {
  const plank = (values: number[], test = "T21") =>
    event("TestMeasured", { test, side: "both", unit: "s", values });
  it.each<[string, Step, boolean]>([
    ["a plank of 30 s", plank([30]), true],
    ["a shorter one", plank([29.9]), false],
    ["another test", plank([40], "T20"), false],
  ])("tell of the plank: %s", (_, step, hasPlank) => expect(walked(walking(), step).hasPlank).toBe(hasPlank));

  it("tell first when a goal was met", () => {
    const later = { ...event("GoalMet"), atMs: nowMs + dayMs } as Step;
    expect(walked(walking(), event("GoalMet"), later).goalMetMs).toBe(nowMs);
  });

  it("lower the top to a limit, and give it back", () => {
    const limit = (value: unknown) => event("ClinicianDecided", { what: "limit", value });
    const walk = walking();
    expect(walked(walk, limit("R05")).access.topOrder).toBe(5);
    expect(walked(walk, limit(null)).access.topOrder).toBe(22);
    expect(walked(walk, limit("unheard of")).access.topOrder).toBe(22);
  });

  it("of a lower level ask safety again which rungs are closed; a note does not", () => {
    const blocked = (what: string) =>
      walked(walking(["R13"]), event("ClinicianDecided", { what })).access.blocked.size;
    expect([blocked("lower-level"), blocked("note")]).toEqual([1, 0]);
  });

  it("to go on from the top are kept", () => {
    const walk = walking();
    walked(walk, event("ClinicianDecided", { what: "free-rung", value: "R13" }));
    expect([walk.course.wantsMore, [...walk.course.access.freed]]).toEqual([true, ["R13"]]);
    const kept = walking();
    kept.course.maintenance = { sinceMs: 1, rule: "maintenance.goal" };
    expect(walked(kept, event("ProposalDecided", { decision: "decline" }))).toMatchObject({
      maintenance: null,
      wantsMore: true,
      isDeclined: false,
    });
  });
});

it("a copy of a walk goes on by itself", () => {
  const walk = walking();
  const copy = copyOfWalk(walk);
  walked(
    copy,
    nprs(4),
    event("TestMeasured", { test: "T04", side: "left", unit: "s", values: [9] }),
    session([{}], { kind: "placement" }),
  );
  expect([walk.person.questionnaires, walk.person.tests, walk.placement]).toEqual([[], [], []]);
  expect([copy.person.questionnaires.length, copy.person.tests.length, copy.placement.length]).toEqual([
    1, 1, 1,
  ]);
});
