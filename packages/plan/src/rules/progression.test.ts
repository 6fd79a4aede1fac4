import { describe, expect, it } from "vitest";
import type { RungMemory } from "../course.ts";
import type { ToldSet } from "../history/sets.ts";
import { bottomDose, type Dose } from "../ladder/dose.ts";
import { rungOf } from "../ladder/rung.ts";
import { memoryOn, rulesSaid, seenBy, setOf, standing } from "../testing/standing.ts";
import { asDecided } from "./in-force.ts";
import { isConfirmed, progress, sessionsNeeded, workOn } from "./progression.ts";

type Told = Partial<ToldSet>;
const two = { left: 1, right: 1 };
const work = (sets: readonly Told[], id = "R05", prescribed = two) =>
  workOn(
    rungOf(id),
    sets.map((set) => setOf({ exercise: id, ...set })),
    2,
    prescribed,
  );
/** The same set on both sides. */
const both = (set: Told = {}): Told[] => [
  { side: "left", ...set },
  { side: "right", ...set },
];
const reps = (count: number, more: Told = {}): Told[] => both({ reps: count, validReps: count, ...more });

describe("the work on a rung", () => {
  it.each<[string, readonly Told[], string, object]>([
    ["is complete with a set on each side", both(), "R05", { isComplete: true, isQualifying: true }],
    ["is not with one side alone", [{ side: "left" }], "R05", { isComplete: false, isQualifying: false }],
    ["counts a set of both sides for each", [{ side: "both" }], "R05", { isComplete: true }],
    ["needs one set where both legs work at once", [{ side: "left" }], "R16", { isComplete: true }],
    ["leaves other exercises out", [...both(), { exercise: "R04", reps: 1 }], "R05", { minReached: 8 }],
    [
      "fails where half the sets are poor",
      both().concat(both({ validReps: 4 })),
      "R05",
      { isFormFailed: true },
    ],
    [
      "does not fail with one poor set of three",
      [...both(), { validReps: 4 }],
      "R05",
      { isFormFailed: false, isQualifying: false },
    ],
    [
      "does not fail where form is unknown",
      both({ reps: undefined, validReps: undefined }),
      "R05",
      { isFormFailed: false, isQualifying: false },
    ],
    ["does not fail without a set", [], "R05", { isFormFailed: false, isComplete: false }],
    ["qualifies at the least reserve", both({ rir: 2 }), "R05", { isQualifying: true }],
    ["does not with one set below it", [...both(), { rir: 1 }], "R05", { isQualifying: false }],
    ["is self-checked with one such set", [...both(), { source: "self" }], "R05", { isSelfChecked: true }],
    ["is not with a camera", both(), "R05", { isSelfChecked: false }],
    ["tells the least and most reserve", [{ rir: 2 }, { rir: 4 }], "R05", { minRir: 2, maxRir: 4 }],
    ["tells the least and most reached", [{ reps: 7 }, { reps: 9 }], "R05", { minReached: 7, maxReached: 9 }],
    ["tells the seconds of a hold", [{ holdS: 12 }], "R08", { minReached: 12, maxReached: 12 }],
    [
      "tells how far both sides came",
      [
        { side: "left", reps: 14 },
        { side: "left", reps: 9 },
        { side: "right", reps: 11 },
      ],
      "R05",
      { openReached: 11 },
    ],
    ["tells that one side came nowhere", [{ side: "left", reps: 14 }], "R05", { openReached: 0 }],
  ])("%s", (_, sets, id, expected) => expect(work(sets, id)).toMatchObject(expected));

  it("is complete by what was prescribed for each side", () => {
    const isComplete = (left: number, right: number) => work(both(), "R05", { left, right }).isComplete;
    expect([isComplete(1, 1), isComplete(2, 1), isComplete(1, 2)]).toEqual([true, false, false]);
  });
});

describe("sessions at the top", () => {
  const counted = (run: readonly boolean[], isFastTracked = false) => {
    const memory = { ...memoryOn(standing("R05"), "R05"), run: [...run], isFastTracked };
    return [sessionsNeeded(memory), isConfirmed(memory)];
  };
  const camera = false;
  const self = true;

  it.each<[string, readonly boolean[], boolean, number, boolean]>([
    ["are two before a camera", [camera, camera], false, 2, true],
    ["are not one", [camera], false, 2, false],
    ["are three where the last was self-checked", [camera, self], false, 3, false],
    ["are three where the one before was", [self, camera], false, 3, false],
    ["are three then", [self, self, self], false, 3, true],
    ["are two where one long before was", [self, camera, camera], false, 2, true],
    ["are none on the fast track", [], true, 2, true],
  ])("%s", (_, run, isFast, needed, confirmed) => expect(counted(run, isFast)).toEqual([needed, confirmed]));
});

interface Before {
  readonly id?: string;
  readonly memory?: Partial<RungMemory>;
  readonly dose?: Partial<Dose>;
  readonly peak?: number | null;
}
/** The course after a green session of these sets on R05, done before, at its lowest dose. */
function progressed(sets: readonly Told[], { id = "R05", memory = {}, dose = {}, peak = 1 }: Before = {}) {
  const rung = rungOf(id);
  const course = standing(id, {}, { sessions: 5, ...memory, dose: { ...bottomDose(rung), ...dose } });
  progress(course, rung, memoryOn(course, id), work(sets, id), peak);
  return course;
}

describe("a session that earns nothing", () => {
  it.each<[string, readonly Told[], rule: string]>([
    ["was cut short", [{ side: "left" }], "doubleProgression.short"],
    ["had one set in poor form", [...both(), { validReps: 5 }], "formGate.notQualifying"],
    [
      "had one set in unknown form",
      [...both(), { reps: undefined, validReps: undefined }],
      "formGate.notQualifying",
    ],
  ])("%s, and the count at the top begins anew", (_, sets, rule) => {
    const course = progressed(sets, { memory: { run: [false] } });
    expect([rulesSaid(course), course.raise, memoryOn(course, "R05").run]).toEqual([[rule], null, []]);
  });
});

describe("the top of a rung", () => {
  it.each<[string, readonly Told[], run: boolean[]]>([
    ["is counted", reps(15), [false, false]],
    ["is counted as self-checked", reps(15, { source: "self" }), [false, true]],
    ["is not reached by one repetition less", reps(14), []],
    ["is not counted with less than two in reserve", reps(15, { rir: 1 }), []],
  ])("%s", (_, sets, run) => {
    const course = progressed(sets, { memory: { run: [false] }, dose: { reps: 15 } });
    expect(memoryOn(course, "R05").run).toEqual(run);
    const said = run.length === 0 ? null : { sessions: 2 };
    expect(seenBy(course, "doubleProgression.top")).toEqual(said);
  });

  it("says which reserve was too low", () => {
    expect(seenBy(progressed(both({ rir: 1 })), "effort.low")).toEqual({ rir: 1 });
    expect(seenBy(progressed(both({ rir: 2 })), "effort.low")).toBeNull();
  });
});

describe("the fast track", () => {
  const fast = { memory: { sessions: 1 }, dose: { reps: 15 } };
  const isFast = (sets: readonly Told[], before: Before = fast) =>
    memoryOn(progressed(sets, before), before.id ?? "R05").isFastTracked;

  it.each<[string, readonly Told[], Before, boolean]>([
    ["a first session at the top, easy, clean and calm", reps(15, { rir: 4 }), fast, true],
    [
      "an open set that came to the top on both sides",
      [...reps(8, { rir: 4 }), ...reps(15, { rir: 4 })],
      fast,
      true,
    ],
    ["the least that counts as clean", reps(20, { rir: 4, validReps: 19 }), fast, true],
    ["a later session", reps(15, { rir: 4 }), { ...fast, memory: { sessions: 2 } }, false],
    ["a rung above the early ones", reps(15, { rir: 4 }), { ...fast, id: "R13" }, false],
    ["one repetition below the top", reps(14, { rir: 4 }), fast, false],
    [
      "one side below the top",
      [
        { side: "left", reps: 15, validReps: 15, rir: 4 },
        { side: "right", reps: 14, validReps: 14, rir: 4 },
      ],
      fast,
      false,
    ],
    ["three in reserve", reps(15, { rir: 3 }), fast, false],
    [
      "one set without an answer on effort",
      [...reps(15, { rir: 4 }), { reps: 15, validReps: 15, rir: undefined }],
      fast,
      false,
    ],
    ["one set a little unclean", [...reps(15, { rir: 4 }), { reps: 20, validReps: 18, rir: 4 }], fast, false],
    ["two points of pain", reps(15, { rir: 4 }), { ...fast, peak: 2 }, false],
    ["pain that was not told", reps(15, { rir: 4 }), { ...fast, peak: null }, false],
    ["a load step still to take", reps(6, { holdS: 10, rir: 4 }), { ...fast, id: "R02" }, false],
    [
      "the load steps taken",
      reps(6, { holdS: 10, rir: 4 }),
      { id: "R02", memory: { sessions: 1, stepsTaken: 1 } },
      true,
    ],
  ])("%s: %s", (_, sets, before, expected) => expect(isFast(sets, before)).toBe(expected));

  it("is not left again by an ordinary session", () => {
    expect(isFast(both(), { memory: { isFastTracked: true } })).toBe(true);
  });
});

describe("the next dose", () => {
  const raised = (sets: readonly Told[], before?: Before) => {
    const { raise } = progressed(sets, before);
    return raise === null ? null : [raise.kind, raise.dose.holdS ?? raise.dose.reps, raise.rule];
  };
  const step = "doubleProgression.step";

  it.each<[string, readonly Told[], Before, unknown]>([
    ["stays with one in reserve", both({ rir: 1 }), {}, null],
    ["is one more with two", both({ rir: 2 }), {}, ["add-reps", 9, step]],
    ["is one more with three", both({ rir: 3 }), {}, ["add-reps", 9, step]],
    ["is two more with four", both({ rir: 4 }), {}, ["add-reps", 10, step]],
    ["is three more with five", both({ rir: 5 }), {}, ["add-reps", 11, step]],
    ["goes by the set with the least reserve", [...both({ rir: 5 }), { rir: 2 }], {}, ["add-reps", 9, step]],
    ["never passes the top", reps(14, { rir: 5 }), { dose: { reps: 14 } }, ["add-reps", 15, step]],
    ["stays at the top", reps(15, { rir: 5 }), { dose: { reps: 15 } }, null],
    ["stays where a set was below the dose", both({ rir: 5 }), { dose: { reps: 9 } }, null],
    ["is two seconds more on a hold", both({ holdS: 10 }), { id: "R08" }, ["add-reps", 12, step]],
    [
      "is six seconds more on an easy hold",
      both({ holdS: 10, rir: 5 }),
      { id: "R08" },
      ["add-reps", 16, step],
    ],
  ])("%s", (_, sets, before, expected) => expect(raised(sets, before)).toEqual(expected));

  const first = { memory: { sessions: 1 } };
  const open = (left: number, right: number, rir = 4): Told[] => [
    ...both({ rir }),
    { side: "left", reps: left, validReps: left, rir },
    { side: "right", reps: right, validReps: right, rir },
  ];
  it.each<[string, readonly Told[], Before, unknown, isUneven: boolean]>([
    [
      "is two below where the first open set ended",
      open(13, 13),
      first,
      ["add-reps", 11, "doubleProgression.firstSession"],
      false,
    ],
    [
      "goes by the side that came less far",
      open(13, 14),
      first,
      ["add-reps", 11, "doubleProgression.firstSession"],
      true,
    ],
    ["is the usual step where that is as much", open(12, 12), first, ["add-reps", 10, step], false],
    ["is the usual step in later sessions", open(13, 14), {}, ["add-reps", 10, step], false],
    ["is the usual step with less in reserve", open(13, 14, 3), first, ["add-reps", 9, step], false],
    [
      "is the usual step on a later rung",
      open(13, 14),
      { ...first, id: "R13" },
      ["add-reps", 8, step],
      false,
    ],
  ])("after a first session %s", (_, sets, before, expected, isUneven) => {
    expect(raised(sets, before)).toEqual(expected);
    expect(rulesSaid(progressed(sets, before)).includes("doubleProgression.openSides")).toBe(isUneven);
  });

  it("went by the side that came further before the fourth version", () => {
    expect(asDecided("3", () => raised(open(13, 14), first))?.[1]).toBe(12);
  });

  it("is no load step", () => expect(progressed(both()).raise?.isStepAtTop).toBe(false));
});

describe("more load", () => {
  const topped = { run: [false], sessions: 5 };
  it.each<[string, Before, readonly Told[], Partial<Dose>, rule: string]>([
    [
      "comes at the confirmed top, from the lowest repetitions, where it is a band",
      { id: "R11", memory: topped, dose: { reps: 12 } },
      reps(12),
      { reps: 6, loadStep: 1 },
      "doubleProgression.loadStep",
    ],
    [
      "comes at once where every set was very easy, at the same repetitions",
      { id: "R11", dose: { reps: 8 } },
      reps(8, { rir: 5 }),
      { reps: 8, loadStep: 1 },
      "doubleProgression.loadFinding",
    ],
  ])("%s", (_, before, sets, dose, rule) => {
    const { raise } = progressed(sets, before);
    expect(raise).toMatchObject({ kind: "add-load", dose, isStepAtTop: true, rule });
  });

  it("in kilograms gives three repetitions back, and never fewer than the lowest", () => {
    const kilograms = (top: number) => {
      const rung = { ...rungOf("R10"), stepsBeforeAdvance: 1, min: 6 };
      const course = standing("R10", {}, { sessions: 5, isFastTracked: true });
      memoryOn(course, "R10").dose = { reps: top, holdS: null, loadStep: null, loadKg: 4 };
      progress(
        course,
        rung,
        memoryOn(course, "R10"),
        workOn(rung, reps(top, { exercise: "R10" }).map(setOf), 2, two),
        1,
      );
      return course.raise?.dose;
    };
    expect(kilograms(12)).toMatchObject({ reps: 9, loadKg: 4.2 });
    expect(kilograms(8)).toMatchObject({ reps: 6, loadKg: 4.2 });
  });

  it.each<[string, Before, readonly Told[]]>([
    [
      "all load steps are taken",
      { id: "R11", memory: { stepsTaken: 1 }, dose: { reps: 8 } },
      reps(8, { rir: 5 }),
    ],
    [
      "one set was not very easy",
      { id: "R11", dose: { reps: 8 } },
      [...reps(8, { rir: 5 }), { reps: 8, validReps: 8, rir: 4 }],
    ],
    ["the rung finds no load", { id: "R17", dose: { reps: 8 } }, reps(8, { rir: 5 })],
    ["the top is not confirmed yet", { id: "R11", memory: { run: [] }, dose: { reps: 12 } }, reps(12)],
  ])("does not come where %s", (_, before, sets) =>
    expect(progressed(sets, before).raise?.kind).not.toBe("add-load"),
  );

  it("found by very easy sets begins the count at the top anew", () => {
    const before = { id: "R11", memory: { run: [true] }, dose: { reps: 12 } };
    const course = progressed(reps(12, { rir: 5, source: "self" }), before);
    expect([course.raise?.rule, memoryOn(course, "R11").run]).toEqual(["doubleProgression.loadFinding", []]);
  });
});

describe("the load of a first session", () => {
  const first = { id: "R10", memory: { sessions: 1 } };
  const found = (sets: readonly Told[], before: Before = first) =>
    memoryOn(progressed(sets, before), "R10").dose;

  it("is that of the last set", () => {
    const sets = [...reps(6, { loadKg: 2, loadStep: 0 }), ...reps(6, { loadKg: 3, loadStep: 2 })];
    expect(found(sets)).toMatchObject({ loadKg: 3, loadStep: 2 });
  });

  it("stays what was known where none was told", () => {
    expect(found(reps(6), { ...first, dose: { loadKg: 2, loadStep: 1 } })).toMatchObject({
      loadKg: 2,
      loadStep: 1,
    });
  });

  it("stands: more comes by repetitions, however easy it was", () => {
    expect(progressed(reps(6, { loadKg: 2, rir: 5 }), first).raise).toMatchObject({
      kind: "add-reps",
      dose: { reps: 9, loadKg: 2 },
    });
  });

  it("is not looked at in later sessions", () => {
    expect(
      found(reps(6, { loadKg: 5 }), { ...first, memory: { sessions: 2 }, dose: { loadKg: 2 } }).loadKg,
    ).toBe(2);
  });
});
