import { describe, expect, it } from "vitest";
import type { Course, RungMemory } from "../course.ts";
import { type Limits, noLimits } from "../history/clinician.ts";
import { bottomDose, type Dose } from "../ladder/dose.ts";
import { rungOf } from "../ladder/rung.ts";
import { asDecided } from "../rules/in-force.ts";
import { newestRules } from "../rules/versions.ts";
import { daysAgo, flare, memoryOn, nowMs, rulesSaid, standing, usualPain } from "../testing/standing.ts";
import { dayMs, weekMs } from "../time.ts";
import type { PrescribedExercise } from "../types.ts";
import { ladderWork } from "./prescribe.ts";

type Answers = Parameters<typeof ladderWork>[1];
const calm: Answers = {};
const deload = { untilMs: nowMs + dayMs, rule: "deload.ill" } as const;
const maintenance = { sinceMs: 1, rule: "maintenance.goal" } as const;
const trained = { sessions: 5 };
const doseOf = (id: string, part: Partial<Dose>): Dose => ({ ...bottomDose(rungOf(id)), ...part });
const limited = (part: Partial<Limits>): Partial<Course> => ({ limits: { ...noLimits, ...part } });
const opened = (part: Partial<Course["access"]>): Partial<Course> => ({
  access: { ...standing("R05").access, ...part },
});

const allThere = opened({ equipment: new Set(["band", "ankle weight"]) });

interface Asked {
  readonly part?: Partial<Course>;
  readonly memory?: Partial<RungMemory>;
  readonly answers?: Answers;
}
const work = (id: string, { part = {}, memory = trained, answers = calm }: Asked = {}) =>
  ladderWork(standing(id, { easySessions: 0, firstSessionMs: daysAgo(17), ...part }, memory), answers, nowMs);
/** The exercise of the rung held. */
function main(id: string, asked: Asked = {}): PrescribedExercise {
  const found = work(id, asked).find(({ role }) => role === "main");
  if (found === undefined) throw new Error(`there is no work on ${id}`);
  return found;
}
const shortly = (exercises: readonly PrescribedExercise[]) =>
  exercises.map(({ id, role, sets, reps, holdS }) => `${role} ${id} ${sets} x ${holdS ?? reps}`);

describe("the work of a session", () => {
  it("is written with all that it takes", () => {
    expect(work("R05")).toEqual([
      {
        ...{ id: "R05", role: "main", sets: 3, reps: 8, holdS: null, durationMin: null, side: "each" },
        ...{ loadKg: null, loadStep: null, tempo: "2-2-3", restS: 60, rir: [2, 3], form: "standard" },
        ...{ isLastSetOpen: false, isCalibration: false, isHeightLowered: false, isOptional: false },
        ...{ loadTries: null, optionalLoad: null },
      },
    ]);
  });

  it.each<[string, string, Asked, readonly string[]]>([
    ["two sets in the first sessions", "R05", { part: { easySessions: 1 } }, ["main R05 2 x 8"]],
    ["both sides at once on a later rung", "R18", {}, ["main R18 3 x 6"]],
    ["nothing while the ladder rests", "R01", { part: { ladderPausedMs: daysAgo(1) } }, []],
    [
      "the easiest rung and the press on the first days of a flare",
      "R05",
      { part: { flare: { ...flare, startMs: daysAgo(2) } } },
      ["main R01 1 x 8", "parallel R02 1 x 6"],
    ],
    [
      "the same after a session that was not green",
      "R05",
      { part: { flare: { ...flare, wasLastGreen: false } } },
      ["main R01 1 x 8", "parallel R02 1 x 6"],
    ],
    ["two sets later in a flare", "R05", { part: { flare } }, ["main R05 2 x 8"]],
    [
      "one set of the press beside it then",
      "R03",
      { part: { flare } },
      ["main R03 2 x 8", "parallel R02 1 x 6"],
    ],
    [
      "two sets of three fifths in an easier week",
      "R05",
      { part: { deload }, memory: { dose: doseOf("R05", { reps: 15 }) } },
      ["main R05 2 x 9"],
    ],
    ["the press eased as well in it", "R03", { part: { deload } }, ["main R03 2 x 6", "parallel R02 2 x 6"]],
    ["the press beside R03", "R03", {}, ["main R03 3 x 8", "parallel R02 2 x 6"]],
    [
      "the press beside R04, the last of the first stage",
      "R04",
      {},
      ["main R04 3 x 8", "parallel R02 2 x 6"],
    ],
    ["R03 beside the press", "R02", {}, ["main R02 3 x 6", "parallel R03 2 x 8"]],
    [
      "one set of the former rung in the first sessions of a new one",
      "R06",
      { part: { bridgeFrom: rungOf("R05") }, memory: { sessions: 1 } },
      ["main R06 3 x 8", "previous R05 1 x 8"],
    ],
    [
      "none in later ones",
      "R06",
      { part: { bridgeFrom: rungOf("R05") }, memory: { sessions: 2 } },
      ["main R06 3 x 8"],
    ],
    [
      "none in an easier week",
      "R06",
      { part: { bridgeFrom: rungOf("R05"), deload }, memory: { sessions: 1 } },
      ["main R06 2 x 6"],
    ],
    [
      "none in a flare",
      "R06",
      { part: { bridgeFrom: rungOf("R05"), flare }, memory: { sessions: 1 } },
      ["main R06 2 x 8"],
    ],
    [
      "none in maintenance",
      "R06",
      { part: { bridgeFrom: rungOf("R05"), maintenance }, memory: { sessions: 1 } },
      ["main R06 2 x 8"],
    ],
    ["nothing above a clinician's limit", "R03", { part: opened({ topOrder: 1 }) }, []],
    [
      "what is at the limit",
      "R03",
      { part: opened({ topOrder: 3 }) },
      ["main R03 3 x 8", "parallel R02 2 x 6"],
    ],
  ])("is %s", (_, id, asked, expected) => expect(shortly(work(id, asked))).toEqual(expected));

  it.each<[string, string, Asked, PrescribedExercise["rir"]]>([
    ["two to three in reserve", "R05", {}, [2, 3]],
    ["three to four in a flare", "R05", { part: { flare } }, [3, 4]],
    ["four to five on its first days", "R05", { part: { flare: { ...flare, startMs: daysAgo(1) } } }, [4, 5]],
  ])("leaves %s", (_, id, asked, rir) =>
    expect(work(id, asked).map((each) => each.rir)).toEqual(work(id, asked).map(() => rir)),
  );

  it("gives the weaker side more sets, and tells both sides apart", () => {
    const sidesOf = (weakerSide: "left" | "right") => {
      const balance = { weakerSide, ratio: 0.7, isFlagged: true };
      const part = { testedBalance: { fromMs: 0, untilMs: nowMs + 1, balance } };
      return work("R05", { part }).map(({ side, sets }) => `${side} ${sets}`);
    };
    expect([sidesOf("left"), sidesOf("right")]).toEqual([
      ["left 3", "right 2"],
      ["right 3", "left 2"],
    ]);
  });
});

describe("an open last set", () => {
  const first = { sessions: 0 };
  it.each<[string, string, Asked, boolean]>([
    ["in the first session on an early rung", "R05", { memory: first }, true],
    ["not in later ones", "R05", {}, false],
    ["not on later rungs", "R13", { memory: first }, false],
    ["not in maintenance", "R05", { memory: first, part: { maintenance } }, false],
    ["not at a high usual pain", "R05", { memory: first, part: { usual: usualPain(6) } }, false],
    ["not in an easier week", "R05", { memory: first, part: { deload } }, false],
  ])("%s", (_, id, asked, isOpen) => expect(main(id, asked).isLastSetOpen).toBe(isOpen));
});

describe("a set to the limit", () => {
  const month = { firstSessionMs: nowMs - 5 * weekMs };
  it.each<[string, Asked, boolean]>([
    ["is asked after a month in training", { part: month }, true],
    ["is not asked before", {}, false],
    ["is not asked with high blood pressure", { part: month, answers: { CAR2: "yes" } }, false],
    [
      "is not asked with pressure in the eyes that is not sure",
      { part: month, answers: { EYE1: "not-sure" } },
      false,
    ],
    ["is asked where both were denied", { part: month, answers: { CAR2: "no", EYE1: "no" } }, true],
  ])("%s", (_, { part = {}, answers = calm }, isAsked) => {
    const course = standing("R10", { easySessions: 0, ...part }, trained);
    const found = ladderWork(course, answers, nowMs)[0]?.isCalibration;
    expect([found, rulesSaid(course).includes("effort.calibrate")]).toEqual([isAsked, isAsked]);
  });
});

describe("tries of a load", () => {
  const first = { sessions: 0 };
  it.each<[string, string, Asked, boolean]>([
    ["in the first session with a band", "R11", { memory: first }, true],
    ["not in later ones", "R11", {}, false],
    ["not on a rung that finds none", "R12", { memory: first }, false],
    ["not in maintenance", "R11", { memory: first, part: { maintenance } }, false],
    ["not where kilograms are limited", "R11", { memory: first, part: limited({ loadKg: 2 }) }, false],
    ["not where load steps are limited", "R11", { memory: first, part: limited({ loadStep: 1 }) }, false],
  ])("%s", (_, id, asked, isTried) => {
    expect(main(id, asked).loadTries).toEqual(isTried ? { most: 3, reps: 6 } : null);
  });
});

describe("the press", () => {
  const strong = doseOf("R02", { holdS: 10, loadStep: 3 });
  function stepOf(id: string, part: Partial<Course>, answers: Answers = calm, version = newestRules.id) {
    const course = standing(id, { easySessions: 0, ...part }, trained);
    memoryOn(course, "R02").dose = strong;
    const found = asDecided(version, () => ladderWork(course, answers, nowMs));
    return [
      found.find((each) => each.id === "R02")?.loadStep,
      rulesSaid(course).includes("parallel.pressKept"),
    ];
  }

  it.each<[string, Partial<Course>, Answers, step: number]>([
    ["goes to effort 7 of 10", {}, calm, 2],
    ["goes to 5 with high blood pressure", {}, { CAR2: "yes" }, 1],
    ["goes to 5 with pressure in the eyes", {}, { EYE1: "yes" }, 1],
    ["goes to 3 at a high usual pain", { usual: usualPain(6) }, calm, 0],
    ["goes to 3 at the floor", { isAtFloor: true }, { CAR2: "yes" }, 0],
  ])("%s, beside a rung and as the rung held", (_, part, answers, step) => {
    expect(stepOf("R03", part, answers)).toEqual([step, false]);
    expect(stepOf("R02", part, answers)).toEqual([step, true]);
  });

  it("was not held back as the rung held before the fourth version", () => {
    expect(stepOf("R02", {}, { CAR2: "yes" }, "3")).toEqual([3, false]);
  });

  it("says nothing where nothing was held back", () => {
    const course = standing("R02", { easySessions: 0 }, { ...trained, dose: doseOf("R02", { loadStep: 2 }) });
    ladderWork(course, calm, nowMs);
    expect(rulesSaid(course)).toEqual([]);
  });

  it("keeps a load that is not known", () => {
    const memory = { ...trained, dose: doseOf("R02", { loadStep: null }) };
    expect(main("R02", { memory }).loadStep).toBeNull();
  });
});

describe("what a clinician limits", () => {
  const much = { ...trained, dose: doseOf("R10", { reps: 15, loadKg: 5 }) };
  it.each<[string, string, Partial<Limits>, Partial<RungMemory>, Partial<PrescribedExercise>]>([
    ["sets", "R05", { sets: 1 }, trained, { sets: 1 }],
    ["repetitions", "R10", { reps: 9 }, much, { reps: 9 }],
    ["kilograms", "R10", { loadKg: 3 }, much, { loadKg: 3 }],
    ["seconds", "R08", { holdS: 12 }, { ...trained, dose: doseOf("R08", { holdS: 18 }) }, { holdS: 12 }],
    [
      "load steps",
      "R11",
      { loadStep: 1 },
      { ...trained, dose: doseOf("R11", { loadStep: 2 }) },
      { loadStep: 1 },
    ],
    ["nothing of what is below it", "R10", { reps: 20, loadKg: 9 }, much, { reps: 15, loadKg: 5 }],
  ])("is kept to: %s", (_, id, limits, memory, expected) =>
    expect(main(id, { part: { ...limited(limits), ...allThere }, memory })).toMatchObject(expected),
  );
});

describe("the form of an exercise", () => {
  const home = (...things: string[]) => opened({ equipment: new Set(things) });
  it.each<[string, string, Partial<Course>, PrescribedExercise["form"]]>([
    ["is the usual one with its equipment", "R09", home("band"), "standard"],
    ["is the other one without", "R09", home("mat"), "alternative"],
    ["is the other one while equipment is unknown", "R09", opened({ equipment: null }), "alternative"],
    ["is the usual one where there is no other", "R05", home("mat"), "standard"],
    ["is on a bench before the plank is strong enough", "R14", {}, "bench"],
    ["is on the floor with a plank of 30 s", "R14", { hasPlank: true }, "standard"],
    ["is on the floor on every other rung", "R13", {}, "standard"],
  ])("%s", (_, id, part, form) => expect(main(id, { part }).form).toBe(form));

  it.each<[string, string, Partial<Course>, loadKg: number | null]>([
    ["is told in kilograms with a weight", "R10", home("band", "ankle weight"), 3],
    ["is not with a band", "R10", home("mat"), null],
    ["is told in kilograms where the other form takes a weight", "R11", home("mat"), 3],
    ["is not where the usual form takes a band", "R11", home("band"), null],
  ])("and its load %s", (_, id, part, loadKg) => {
    expect(main(id, { part, memory: { ...trained, dose: doseOf(id, { loadKg: 3 }) } }).loadKg).toBe(loadKg);
  });

  it("stays below a height that pinched", () => {
    expect(main("R05", { memory: { ...trained, isHeightLowered: true } }).isHeightLowered).toBe(true);
  });

  it("is lowered a second slower where nothing was gained for long, on the rung held alone", () => {
    const memory = { sessions: 1, flatSinceMs: [7, 6, 5, 4, 3, 2, 1].map(daysAgo) };
    const found = work("R06", { memory, part: { bridgeFrom: rungOf("R05") } });
    expect(found.map(({ tempo }) => tempo)).toEqual(["2-2-4", "2-2-3"]);
    expect(main("R08", { memory }).tempo).toBe("iso");
  });
});

describe("more load to try while the next rung waits", () => {
  const waiting: Partial<Course> = { because: [{ rule: "speedLimit.waiting", values: {} }] };
  const weight = { ...trained, dose: doseOf("R10", { loadKg: 4 }) };
  it.each<[string, string, Asked, PrescribedExercise["optionalLoad"]]>([
    ["is a twentieth more", "R10", { part: waiting, memory: weight }, { loadKg: 4.2, loadStep: 0 }],
    ["is the next band", "R11", { part: waiting }, { loadKg: null, loadStep: 1 }],
    ["is none where nothing waits", "R11", {}, null],
    ["is none for an unknown weight", "R10", { part: waiting }, null],
    ["is none on a rung without a load", "R05", { part: waiting }, null],
    [
      "is none past a limit of kilograms",
      "R10",
      { part: { ...waiting, ...limited({ loadKg: 4.1 }) }, memory: weight },
      null,
    ],
    [
      "goes to a limit of kilograms",
      "R10",
      { part: { ...waiting, ...limited({ loadKg: 4.2 }) }, memory: weight },
      { loadKg: 4.2, loadStep: 0 },
    ],
    ["is none past a limit of steps", "R11", { part: { ...waiting, ...limited({ loadStep: 0 }) } }, null],
    [
      "goes to a limit of steps",
      "R11",
      { part: { ...waiting, ...limited({ loadStep: 1 }) } },
      { loadKg: null, loadStep: 1 },
    ],
    [
      "goes for the press to its own limit",
      "R02",
      { part: waiting, memory: { ...trained, dose: doseOf("R02", { loadStep: 1 }) } },
      { loadKg: null, loadStep: 2 },
    ],
    [
      "is none for the press past it",
      "R02",
      {
        part: waiting,
        memory: { ...trained, dose: doseOf("R02", { loadStep: 1 }) },
        answers: { EYE1: "yes" },
      },
      null,
    ],
  ])("%s", (_, id, asked, expected) => expect(main(id, asked).optionalLoad).toEqual(expected));

  it("knew no limit for the press before the fourth version", () => {
    const asked = { part: waiting, memory: { ...trained, dose: doseOf("R02", { loadStep: 2 }) } };
    expect(asDecided("3", () => main("R02", asked)).optionalLoad).toEqual({ loadKg: null, loadStep: 3 });
  });

  it("is none where a rung only waits among other things that were said", () => {
    const because: Course["because"] = [{ rule: "pain.green", values: {} }];
    expect(main("R11", { part: { because } }).optionalLoad).toBeNull();
    const said: Course["because"] = [...because, { rule: "speedLimit.waiting", values: {} }];
    expect(main("R11", { part: { because: said } }).optionalLoad).toEqual({ loadKg: null, loadStep: 1 });
  });

  it("takes what the estimate of the hips has room for, since the second version", () => {
    const strong = { logShare: 0, variance: 0.01, atMs: 0, seen: 9 };
    const part = {
      ...waiting,
      body: { massKg: 75, heightM: 1.75 },
      capacity: { left: strong, right: strong },
    };
    const kilograms = () => main("R10", { part, memory: weight }).optionalLoad?.loadKg;
    expect([asDecided("1", kilograms), asDecided("2", kilograms)]).toEqual([4.2, 4.4]);
  });

  it("is offered for the rung held alone", () => {
    const [, beside] = work("R03", { part: waiting });
    expect([beside?.id, beside?.optionalLoad]).toEqual(["R02", null]);
  });
});
