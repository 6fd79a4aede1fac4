import { describe, expect, it } from "vitest";
import type { Course, Raise, RungMemory } from "../course.ts";
import { noLimits } from "../history/clinician.ts";
import type { SessionFacts } from "../history/session.ts";
import type { ToldSet } from "../history/sets.ts";
import { bottomDose } from "../ladder/dose.ts";
import { rungOf } from "../ladder/rung.ts";
import {
  daysAgo,
  flare,
  memoryOn,
  nowMs,
  rulesSaid,
  seenBy,
  sessionOf,
  standing,
  usualPain,
} from "../testing/standing.ts";
import { hourMs } from "../time.ts";
import { applySession } from "./after-session.ts";

type Told = Partial<ToldSet>;
/** Two good sets a side, as is prescribed on a new rung. */
const goodSets = (more: Told = {}): Told[] =>
  (["left", "right", "left", "right"] as const).map((side) => ({ side, ...more }));
const failed = goodSets({ validReps: 4 });
const sore = goodSets({ peakPain: 4 });
const pinched = goodSets({ frontHipPain: 4 });

interface Before {
  readonly id?: string;
  readonly part?: Partial<Course>;
  readonly memory?: Partial<RungMemory>;
  readonly session?: Partial<SessionFacts>;
}
/** The course after one session on a rung, R05 unless another is named. */
function after(
  sets: readonly Told[],
  { id = "R05", part = {}, memory = {}, session = {} }: Before = {},
): Course {
  const course = standing(id, { lastSession: null, ...part }, memory);
  applySession(
    course,
    sessionOf(
      sets.map((set) => ({ exercise: id, ...set })),
      session,
    ),
    {},
  );
  return course;
}

describe("what is kept of a session", () => {
  it("is each trunk fault once, however often it was seen, and none that was not", () => {
    const seen = [{ faults: { lean: 2, sag: 0 } }, { faults: { lean: 1 } }];
    const course = after(seen, { part: { faultSessions: new Map([["lean", 1]]) } });
    expect([...course.faultSessions]).toEqual([["lean", 2]]);
  });

  it("is the least reserve of its sets, where every set tells one", () => {
    const reserves = (...rirs: readonly (number | undefined)[]) =>
      memoryOn(after(rirs.map((rir) => ({ rir }))), "R05").reserves;
    expect(reserves(4, 2)).toEqual([{ amount: 8, rir: 2 }]);
    expect(reserves(4, undefined)).toEqual([]);
  });

  it("is the reserve of the last three", () => {
    const course = after([{ rir: 1 }]);
    for (const rir of [2, 3, 4]) applySession(course, sessionOf([{ rir }]), {});
    expect(memoryOn(course, "R05").reserves.map((each) => each.rir)).toEqual([2, 3, 4]);
  });

  it("is that one set of several was poorly tracked", () => {
    const isSaid = (...tracked: readonly number[]) =>
      rulesSaid(after(tracked.map((share) => ({ tracked: share })))).includes("formGate.lowConfidence");
    expect([isSaid(0.95, 0.4), isSaid(0.95, 0.95)]).toEqual([true, false]);
  });

  it("is that the rung was held, since when, and that it is the highest so far", () => {
    const course = after(goodSets(), { part: { highestOrder: 3 } });
    expect(memoryOn(course, "R05")).toMatchObject({ sessions: 1, firstAtMs: nowMs });
    expect(course).toMatchObject({
      highestOrder: 5,
      sessionCount: 1,
      firstSessionMs: nowMs,
      anchorMs: nowMs,
    });
    expect(
      after(goodSets(), { memory: { firstAtMs: daysAgo(9), sessions: 3 } }).memories.get("R05"),
    ).toMatchObject({
      ...{ firstAtMs: daysAgo(9), sessions: 4 },
    });
  });

  it("is nothing of the held rung where only others were done", () => {
    const course = after([{ exercise: "R04" }, { exercise: "A03" }]);
    expect(memoryOn(course, "R05")).toMatchObject({
      sessions: 0,
      firstAtMs: null,
      flatSinceMs: [],
      reserves: [],
    });
    expect(course).toMatchObject({ sessionCount: 1, raise: null });
  });

  it("is nothing of the held rung on the easy days of a flare", () => {
    const early = { ...flare, startMs: daysAgo(1), firstMs: daysAgo(1) };
    expect(memoryOn(after(goodSets(), { part: { flare: early } }), "R05").sessions).toBe(0);
    expect(memoryOn(after(goodSets(), { part: { flare } }), "R05").sessions).toBe(1);
  });

  it("is not what was proposed, declined, asked or said before it", () => {
    const raise: Raise = {
      ...{ kind: "add-reps", dose: bottomDose(rungOf("R05")), isStepAtTop: false },
      ...{ rule: "doubleProgression.step" },
    };
    const because: Course["because"] = [{ rule: "flare.over", values: {} }];
    const part = { isDeclined: true, asksHip: true, raise, partnerRaise: raise, because };
    const course = after(sore, { part });
    expect(course).toMatchObject({ isDeclined: false, asksHip: false, raise: null, partnerRaise: null });
    expect(rulesSaid(course)).toEqual(["pain.amber"]);
    expect(course.change).toEqual({ kind: "hold", from: "R05", to: "R05" });
  });
});

describe("the colour of a session", () => {
  it("is said with the pains it was judged by", () => {
    expect(seenBy(after(goodSets(), { part: { usual: usualPain(0) } }), "pain.green")).toEqual({
      ...{ peak: 1, morning: 1, usual: 0 },
    });
    const untold = { painAfter: null, aftermath: null, nextRestingPain: null };
    expect(seenBy(after(goodSets({ peakPain: undefined }), { session: untold }), "pain.peakUnknown")).toEqual(
      {
        ...{ peak: "–", morning: "–", usual: "–" },
      },
    );
  });

  it.each<[string, readonly Told[], Partial<SessionFacts>, ambers: number]>([
    ["green forgets ambers", goodSets(), {}, 0],
    ["amber counts them", sore, {}, 2],
    ["unknown leaves them", goodSets({ peakPain: undefined }), { painAfter: null }, 1],
  ])("%s", (_, sets, session, ambers) => {
    const course = after(sets, {
      part: { ambers: 1, easySessions: 0 },
      memory: { dose: { ...bottomDose(rungOf("R05")), reps: 12 } },
      session,
    });
    expect(course.ambers).toBe(ambers);
  });

  it("red is a flare and nothing else", () => {
    const course = after(goodSets({ peakPain: 8 }), { part: { easySessions: 2 }, memory: { run: [true] } });
    expect(course).toMatchObject({ lastColour: "red", change: { kind: "flare", from: "R05", to: "R03" } });
    expect(rulesSaid(course)).not.toContain("doubleProgression.step");
  });

  it("in a flare decides about the flare alone", () => {
    const course = after(goodSets(), { part: { flare, easySessions: 2 } });
    expect(course).toMatchObject({ greens: 1, raise: null, easySessions: 2 });
    expect(course.flare).toMatchObject({ wasLastGreen: true, isUntried: false });
  });
});

describe("the third set", () => {
  it.each<[string, readonly Told[], Partial<Course>, easyLeft: number]>([
    ["comes a session nearer with the held rung", goodSets(), { easySessions: 2 }, 1],
    ["does not without it", [{ exercise: "A01" }], { easySessions: 2 }, 2],
    ["is never nearer than there", goodSets(), { easySessions: 0 }, 0],
    [
      "waits in an easier week",
      goodSets(),
      { easySessions: 2, deload: { untilMs: 9, rule: "deload.ill" } },
      2,
    ],
    ["waits after an amber session", sore, { easySessions: 2 }, 2],
    ["waits where the rung was left", failed, { easySessions: 1, formFails: 1 }, 2],
  ])("%s", (_, sets, part, easyLeft) => expect(after(sets, { part }).easySessions).toBe(easyLeft));
});

describe("a green session", () => {
  it("sets the raise for the next and counts for climbing back", () => {
    const course = after(goodSets());
    expect(course).toMatchObject({ greens: 1, formFails: 0, raise: { kind: "add-reps", dose: { reps: 9 } } });
  });

  it.each<[string, readonly Told[], Partial<Course>, greens: number, isRaised: boolean]>([
    ["with a pinch in it counts for neither", pinched, {}, 0, false],
    [
      "in an easier week counts for neither",
      goodSets(),
      { deload: { untilMs: 9, rule: "deload.ill" } },
      0,
      false,
    ],
    [
      "too soon after the last counts for neither",
      goodSets(),
      { lastSession: { startMs: nowMs - 36 * hourMs + 1, endMs: daysAgo(1) } },
      0,
      false,
    ],
    [
      "36 hours after the last counts for both",
      goodSets(),
      { lastSession: { startMs: nowMs - 36 * hourMs, endMs: daysAgo(1) } },
      1,
      true,
    ],
    ["in failed form counts for neither", failed, { greens: 1 }, 0, false],
    ["without the held rung counts for neither", [{ exercise: "A03" }], {}, 0, false],
    ["beside a ladder that rests counts", [{ exercise: "A03" }], { ladderPausedMs: daysAgo(3) }, 1, false],
    ["at a high usual pain raises nothing", goodSets(), { usual: usualPain(6) }, 1, false],
    [
      "in maintenance raises nothing",
      goodSets(),
      { maintenance: { sinceMs: 1, rule: "maintenance.goal" } },
      1,
      false,
    ],
  ])("%s", (_, sets, part, greens, isRaised) => {
    const course = after(sets, { part });
    expect([course.greens, course.raise !== null]).toEqual([greens, isRaised]);
  });

  it("too soon says so, with the hours that were meant", () => {
    const soon = { lastSession: { startMs: nowMs - 20 * hourMs, endMs: nowMs - 19 * hourMs } };
    expect(seenBy(after(goodSets(), { part: soon }), "frequency.tooSoon")).toEqual({ hours: 36 });
    expect(rulesSaid(after(goodSets()))).not.toContain("frequency.tooSoon");
  });

  it.each<[string, Before, isKept: boolean]>([
    ["that qualifies on a pike starts keeping it", { id: "R20" }, true],
    ["that qualifies below it does not", { id: "R18" }, false],
  ])("%s", (_, before, isKept) => {
    const course = after(goodSets({ side: "both" }), before);
    expect([course.maintenance !== null, course.raise === null]).toEqual([isKept, isKept]);
  });

  it("on a pike that does not qualify starts nothing", () => {
    expect(after(goodSets({ side: "both", rir: 0 }), { id: "R20" }).maintenance).toBeNull();
  });

  it.each<[string, readonly Told[], Partial<Course>, flat: number]>([
    ["without a gain is counted", goodSets({ rir: 1 }), {}, 1],
    ["without a gain is not counted on the way back up", goodSets({ rir: 1 }), { highestOrder: 9 }, 0],
    ["with a gain is not counted", goodSets(), {}, 0],
  ])("%s", (_, sets, part, flat) => {
    expect(memoryOn(after(sets, { part }), "R05").flatSinceMs).toHaveLength(flat);
  });

  it("after which effort fell for the third time brings an easier week", () => {
    const reserves = [4, 3].map((rir) => ({ amount: 8, rir }));
    const fell = (rir: number) =>
      after(goodSets({ rir }), { memory: { reserves: [...reserves] } }).deload?.rule;
    expect([fell(2), fell(3)]).toEqual(["deload.effort", undefined]);
  });

  it("after which someone fell ill brings an easier week", () => {
    const { aftermath } = sessionOf([]);
    if (aftermath === null) throw new Error("the session has no morning");
    const ill = { aftermath: { ...aftermath, isIll: true } };
    expect(after(goodSets(), { session: ill }).deload).toEqual({
      ...{ untilMs: aftermath.lastAtMs + 7 * 24 * hourMs, rule: "deload.ill" },
    });
    expect(after(goodSets()).deload).toBeNull();
  });
});

describe("two green sessions at the floor", () => {
  const floored = (sets: readonly Told[], greens: number, reps: number) => {
    const part = { isAtFloor: true, floorFails: 1, greens };
    const course = after(sets, { id: "R01", part, memory: { dose: { ...bottomDose(rungOf("R01")), reps } } });
    return [course.isAtFloor, course.floorFails, memoryOn(course, "R01").dose.reps];
  };
  const done = goodSets({ reps: 6, validReps: 6 });

  it("bring the lowest dose back and end the counting", () =>
    expect(floored(done, 1, 6)).toEqual([false, 0, 10]));
  it("take nothing from a dose above it", () =>
    expect(floored(goodSets({ reps: 12, validReps: 12 }), 1, 12)).toEqual([false, 0, 12]));
  it("are not one", () => expect(floored(done, 0, 6)).toEqual([true, 1, 6]));

  it("mean nothing above the floor", () => {
    const dose = { ...bottomDose(rungOf("R05")), reps: 7 };
    const course = after(goodSets(), { part: { greens: 4 }, memory: { dose } });
    expect(memoryOn(course, "R05").dose.reps).toBe(7);
  });

  it("beside a ladder that rests leave the floor as it is", () => {
    const part = { isAtFloor: true, floorFails: 1, greens: 1, ladderPausedMs: daysAgo(3) };
    expect(after([{ exercise: "A03" }], { id: "R01", part })).toMatchObject({
      isAtFloor: true,
      floorFails: 1,
      greens: 2,
    });
  });
});

describe("an amber session", () => {
  const ample = { ...bottomDose(rungOf("R05")), reps: 12 };

  it("holds the dose and begins what was counted anew", () => {
    const course = after(sore, { part: { greens: 1 }, memory: { run: [true], dose: ample } });
    expect(course).toMatchObject({ ambers: 1, greens: 0, raise: null, change: { kind: "hold" } });
    expect(memoryOn(course, "R05")).toMatchObject({ run: [], dose: { reps: 12 } });
  });

  it("the second time takes a quarter, and the third time another", () => {
    const course = after(sore, { part: { ambers: 1, easySessions: 0 }, memory: { dose: ample } });
    expect([course.ambers, memoryOn(course, "R05").dose.reps]).toEqual([2, 9]);
    applySession(course, sessionOf(sore), {});
    expect([course.ambers, memoryOn(course, "R05").dose.reps]).toEqual([3, 7]);
  });

  it("that takes the rung begins to count anew there", () => {
    const course = after(sore, {
      part: { ambers: 1, easySessions: 2 },
      memory: { dose: { ...ample, reps: 6 } },
    });
    expect([course.rung?.id, course.ambers]).toEqual(["R04", 0]);
  });

  it("at the floor is trouble there", () => {
    const course = after(sore, { id: "R01", part: { isAtFloor: true } });
    expect(course).toMatchObject({ floorFails: 1, ambers: 1, rung: { id: "R01" } });
  });

  it("that comes to the floor begins to count anew there", () => {
    const course = after(sore, {
      id: "R01",
      part: { ambers: 1, easySessions: 1 },
      memory: { dose: { ...ample, reps: 6 } },
    });
    expect(course).toMatchObject({ isAtFloor: true, ambers: 0 });
  });

  it("says nothing about form", () => {
    expect(after(goodSets({ peakPain: 4, validReps: 4 }), { part: { formFails: 1 } })).toMatchObject({
      formFails: 1,
      rung: { id: "R05" },
    });
  });
});

describe("failed form", () => {
  it("is counted and begins what was counted anew", () => {
    const course = after(failed, { part: { greens: 1 }, memory: { run: [true] } });
    expect(course).toMatchObject({ formFails: 1, greens: 0, raise: null, rung: { id: "R05" } });
    expect(memoryOn(course, "R05").run).toEqual([]);
    expect(rulesSaid(course)).toContain("formGate.notQualifying");
  });

  it("the second time leads one rung down", () => {
    expect(after(failed, { part: { formFails: 1 } }).change).toEqual({
      kind: "regress",
      from: "R05",
      to: "R04",
    });
  });

  it("at the floor is trouble there", () => {
    const course = after(failed, { id: "R01", part: { isAtFloor: true, formFails: 1 } });
    expect(course).toMatchObject({ floorFails: 1, formFails: 2, rung: { id: "R01" } });
  });

  it("is forgotten after good form", () =>
    expect(after(goodSets(), { part: { formFails: 1 } }).formFails).toBe(0));

  it("in an easier week is not counted", () => {
    const part = { deload: { untilMs: 9, rule: "deload.ill" }, formFails: 1 } as const;
    expect(after(failed, { part })).toMatchObject({ formFails: 1, rung: { id: "R05" } });
  });
});

describe("a pinch", () => {
  it("lowers the height and raises nothing", () => {
    const course = after(pinched, { memory: { run: [true] } });
    expect(memoryOn(course, "R05")).toMatchObject({ isHeightLowered: true, run: [] });
    expect(rulesSaid(course)).toEqual(["pain.green", "pain.frontHip"]);
  });

  it("that leads a rung down ends the matter", () => {
    const memory = { isHeightLowered: true, pinchesAfterLowering: 1 };
    const course = after(goodSets({ frontHipPain: 4, validReps: 4 }), { memory, part: { formFails: 0 } });
    expect(course).toMatchObject({ rung: { id: "R04" }, formFails: 0, asksHip: true });
  });
});

describe("the press beside the first rungs", () => {
  const press = (more: Told = {}): Told[] =>
    (["left", "right", "left", "right"] as const).map((side) => ({
      ...{ exercise: "R02", side, reps: 6, validReps: 6, holdS: 6 },
      ...more,
    }));
  const raised = (id: string, sets: readonly Told[], part: Partial<Course> = {}) => {
    const course = after([...goodSets({ exercise: id }), ...sets], { id, part });
    return [course.raise?.dose.reps ?? null, course.partnerRaise?.dose.holdS ?? null];
  };

  it.each<[string, string, readonly Told[], Partial<Course>, unknown]>([
    ["rises by itself beside R03", "R03", press(), {}, [9, 8]],
    ["rises by itself beside R04, the last of them", "R04", press(), {}, [9, 8]],
    ["is left beside later rungs", "R05", press(), {}, [9, null]],
    ["is left where it was not done", "R03", [], {}, [9, null]],
    ["is left where one set a side is missing", "R03", press().slice(2), {}, [9, null]],
    [
      "needs only the sets that a clinician allows",
      "R03",
      press().slice(2),
      { limits: { ...noLimits, sets: 1 } },
      [9, 8],
    ],
    ["is left with too little in reserve", "R03", press({ rir: 1 }), {}, [9, null]],
  ])("%s", (_, id, sets, part, expected) => expect(raised(id, sets, part)).toEqual(expected));

  it("is the rung itself where it is held", () => {
    const course = after(press(), { id: "R02" });
    expect([course.raise?.dose.holdS, course.partnerRaise]).toEqual([8, null]);
  });

  it("says nothing of its own", () => {
    const course = after([...goodSets({ exercise: "R03" }), ...press({ rir: 1 })], { id: "R03" });
    expect(rulesSaid(course)).toEqual(["pain.green"]);
  });
});
