import { type Clearance, testDefinition, testPlan } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import { type DueFacts, dueNow } from "./due.ts";
import type { SessionFacts } from "./history/session.ts";
import { Life } from "./testing/life.ts";
import { daysAgo, nowMs, standing } from "./testing/standing.ts";
import { dayMs, hourMs, weekMs } from "./time.ts";

const fields = { side: "left", values: [10], unit: "s" };

describe("tests that are due", () => {
  it.each(testPlan.home)("%s comes again after the interval of its own definition, or never", (test) => {
    const weeks = testDefinition(test)?.retest?.everyWeeks ?? null;
    const life = Life.clear().add("TestMeasured", { ...fields, test });
    const { events, nowMs } = life;
    const dueAfter = (days: number) => {
      const later = new Life();
      later.events.push(...events);
      later.nowMs = nowMs + days * dayMs;
      return later.screen().plan().due.includes(test);
    };
    expect(dueAfter(1)).toBe(false);
    expect(dueAfter(7 * (weeks ?? 60) - 1)).toBe(false);
    expect(dueAfter(7 * (weeks ?? 60))).toBe(weeks !== null);
  });

  it("are at home the two holds after four weeks and the length after six", () => {
    const weeks = testPlan.home.flatMap((test) => {
      const every = testDefinition(test)?.retest?.everyWeeks;
      return every === undefined ? [] : [[test, every]];
    });
    expect(weeks).toEqual([
      ["T08", 6],
      ["T04", 4],
      ["T05", 4],
    ]);
  });
});

describe("pain that has not improved at six weeks", () => {
  const answers = (score: number | null) => ({ instrument: "NPRS", score });
  const whole = "screen:full";
  /** Trains from the first day on; the last full screen is a fortnight old when pain is asked again. */
  const atSixWeeks = (later: number | null): Life => {
    const life = Life.clear().add("QuestionnaireAnswered", answers(5)).train({ resting: 4 });
    while (life.nowMs < Life.clear().nowMs + 44 * dayMs) {
      if (life.plan().due.includes(whole)) life.screen();
      life.train({ resting: 4 });
    }
    if (!life.plan().due.includes(whole)) life.screen();
    return life.wait(1).add("QuestionnaireAnswered", answers(later)).wait(0.1);
  };

  it("asks for all safety questions before the next session, without closing it, until they are answered", () => {
    const life = atSixWeeks(5);
    const { due, session } = life.plan();
    expect([due[0], due.includes("screen:before-session"), session === null]).toEqual([whole, false, false]);
    expect(life.screen().wait(0.01).plan().due).not.toContain(whole);
    expect(life.wait(7).add("QuestionnaireAnswered", answers(5)).plan().due).not.toContain(whole);
  });

  it.each([
    ["pain went down", 2],
    ["nobody said how it is", null],
  ])("asks for nothing more where %s", (_, later) => {
    expect(atSixWeeks(later).plan().due).not.toContain(whole);
  });
});

describe("what is asked", () => {
  const open = {
    ...{ complete: true, due: [], lastFullAt: new Date(nowMs).toISOString(), answers: {} },
    limits: { skipTests: [] },
  } as unknown as Clearance;
  const answered = (instrument: string, days: number) => ({ atMs: daysAgo(days), event: { instrument } });
  const measured = (test: string, days: number) => ({ atMs: daysAgo(days), event: { test } });
  /** Everything answered and measured just now. */
  const told = {
    described: { equipment: [] },
    questionnaires: ["NPRS", "RMDQ", "PSFS", "GROC", "YELLOW"].map((each) => answered(each, 0)),
    tests: testPlan.home.map((test) => measured(test, 0)),
  };
  function asked(facts: Partial<Omit<DueFacts, "person">> & { person?: object } = {}): readonly string[] {
    const course = standing("R05", { firstSessionMs: daysAgo(50) });
    const person = { ...told, ...facts.person } as unknown as DueFacts["person"];
    const usual = { course, safety: open, needsScreen: false, hasSession: true, lastSession: null, nowMs };
    return dueNow({ ...usual, ...facts, person });
  }
  const screened = (part: object) => ({ ...open, ...part }) as Clearance;

  it("is nothing where all is known", () => expect(asked()).toEqual([]));

  it.each<[string, Parameters<typeof asked>[0], readonly string[]]>([
    [
      "all safety questions and nothing else, where they must be",
      { needsScreen: true, person: { tests: [] } },
      ["screen:full"],
    ],
    [
      "the same, where they are not whole",
      { safety: screened({ complete: false, due: ["x"] }) },
      ["screen:full"],
    ],
    [
      "what safety asks for",
      { safety: screened({ due: ["screen:before-session"] }) },
      ["screen:before-session"],
    ],
    [
      "no questions before a session where there is none",
      {
        hasSession: false,
        safety: screened({ due: ["screen:before-session", "HIP1"] }),
        person: { tests: [], questionnaires: [] },
      },
      ["HIP1"],
    ],
    [
      "about the hip after it pinched",
      { course: standing("R05", { firstSessionMs: daysAgo(50), asksHip: true }) },
      ["HIP1", "HIP4"],
    ],
    ["for the equipment", { person: { described: {} } }, ["PersonDescribed"]],
    ["for a test that was never done", { person: { tests: told.tests.slice(1) } }, testPlan.home.slice(0, 1)],
    [
      "not for one that must be left out",
      {
        person: { tests: told.tests.slice(1) },
        safety: screened({ limits: { skipTests: testPlan.home.slice(0, 1) } }),
      },
      [],
    ],
    [
      "for a test again by its last time",
      { person: { tests: [...testPlan.home.map((test) => measured(test, 90)), ...told.tests] } },
      [],
    ],
  ])("is %s", (_, facts, due) => expect(asked(facts)).toEqual(due));

  it.each<[string, hours: number, aftermath: object | null, isAsked: boolean]>([
    ["before eight hours are over", 7.9, null, false],
    ["from eight hours on", 8, null, true],
    ["to the end of the fourth day", 96, null, true],
    ["later", 96.1, null, false],
    ["once it was told", 20, { pain: 1 }, false],
  ])("is how the morning was, or not: %s", (_, hours, aftermath, isAsked) => {
    const lastSession = { endMs: nowMs - hours * hourMs, aftermath } as unknown as SessionFacts;
    expect(asked({ lastSession })).toEqual(isAsked ? ["morning-after"] : []);
  });

  const pain = (days: number, score: number, instrument = "NPRS") => ({
    atMs: daysAgo(days),
    event: { instrument, score },
  });
  it.each<
    [string, readonly object[], lastFullDays: number | null, hasSession: boolean, due: readonly string[]]
  >([
    ["that is as bad as at the start", [pain(44, 5), pain(1, 5)], 14, true, ["screen:full"]],
    [
      "that is as bad, where no whole screen is known",
      [pain(44, 5), pain(1, 5)],
      null,
      true,
      ["screen:full"],
    ],
    ["that is as bad, asked since", [pain(44, 5), pain(1, 5)], 0, true, []],
    ["that is as bad, where no session may be done", [pain(44, 5), pain(1, 5)], 14, false, []],
    ["that is less", [pain(44, 5), pain(1, 1)], 14, true, []],
    [
      "that nobody told",
      [pain(44, 5), { atMs: daysAgo(1), event: { instrument: "NPRS", score: null } }],
      14,
      true,
      [],
    ],
    ["of another questionnaire", [pain(44, 5), pain(1, 5, "RMDQ"), answered("NPRS", 1)], 14, true, []],
  ])("is all again after six weeks of pain %s", (_, answers, days, hasSession, due) => {
    const weeklyPain = (answers as readonly ReturnType<typeof pain>[]).flatMap(({ atMs, event }) =>
      event.instrument === "NPRS" && "score" in event && typeof event.score === "number"
        ? [{ atMs, score: event.score }]
        : [],
    );
    const course = standing("R05", { firstSessionMs: daysAgo(44), weeklyPain });
    const lastFullAt = days === null ? null : new Date(daysAgo(days)).toISOString();
    const person = { questionnaires: [...answers, ...told.questionnaires.slice(1)] };
    const before = { atMs: daysAgo(1), event: { instrument: "NPRS" } };
    person.questionnaires.push(before);
    expect(asked({ course, person, hasSession, safety: screened({ lastFullAt }) })).toEqual(due);
  });

  it.each<[string, weeks: number, questionnaires: readonly object[], readonly string[]]>([
    ["everything but the change, at the start", 0, [], ["NPRS", "RMDQ", "PSFS", "YELLOW"]],
    [
      "nothing twice at the start",
      0,
      [answered("NPRS", 0), answered("RMDQ", 0), answered("PSFS", 0), answered("YELLOW", 0)],
      [],
    ],
    [
      "pain a week after the last answer",
      1,
      [answered("NPRS", 7), answered("RMDQ", 7), answered("PSFS", 7), answered("YELLOW", 7)],
      ["NPRS"],
    ],
    [
      "pain by its last answer",
      1,
      [
        answered("NPRS", 7),
        answered("NPRS", 6.9),
        answered("RMDQ", 7),
        answered("PSFS", 7),
        answered("YELLOW", 7),
      ],
      [],
    ],
    [
      "what one cannot do after four weeks",
      4,
      [answered("NPRS", 0), answered("RMDQ", 28), answered("PSFS", 28), answered("YELLOW", 28)],
      ["PSFS"],
    ],
    [
      "not where it was answered in the half week before",
      4,
      [answered("NPRS", 0), answered("RMDQ", 28), answered("PSFS", 3.5), answered("YELLOW", 28)],
      [],
    ],
    [
      "where that was earlier",
      4,
      [answered("NPRS", 0), answered("RMDQ", 28), answered("PSFS", 3.6), answered("YELLOW", 28)],
      ["PSFS"],
    ],
    [
      "all but the worries after six weeks",
      6,
      [answered("NPRS", 0), answered("PSFS", 14), answered("RMDQ", 42), answered("YELLOW", 42)],
      ["RMDQ", "PSFS", "GROC"],
    ],
  ])("is by questionnaire: %s", (_, weeks, questionnaires, due) => {
    const course = standing("R05", { firstSessionMs: weeks === 0 ? null : nowMs - weeks * weekMs });
    expect(asked({ course, person: { questionnaires } })).toEqual(due);
  });
});
