import { describe, expect, it } from "vitest";
import {
  changeTo,
  easiestRung,
  fired,
  hasHighUsualPain,
  heldRung,
  isClimbingBack,
  keepLentMemories,
  lowerRung,
  memoryOf,
  moveTo,
  newCourse,
  noteStart,
} from "./course.ts";
import { copyOf } from "./course-copy.ts";
import { bottomDose } from "./ladder/dose.ts";
import { rungOf } from "./ladder/rung.ts";
import { flare, memoryOn, rulesSaid, seenBy, standing, usualPain } from "./testing/standing.ts";
import { dayMs } from "./time.ts";

const rung = rungOf("R05");
const closed = (...ids: string[]) => ({ ...newCourse().access, blocked: new Set(ids) });

describe("another rung", () => {
  it("begins everything anew that was counted on the way", () => {
    const raise = {
      kind: "add-reps",
      dose: bottomDose(rung),
      isStepAtTop: false,
      rule: "pain.green",
    } as const;
    const course = standing("R05", {
      raise,
      bridgeFrom: rung,
      greens: 2,
      ambers: 1,
      formFails: 1,
      easySessions: 0,
    });
    Object.assign(memoryOn(course, "R06"), { flatSinceMs: [1], reserves: [{ amount: 8, rir: 3 }] });
    moveTo(course, rungOf("R06"));
    expect(course).toMatchObject({
      ...{ rung: { id: "R06" }, raise: null, bridgeFrom: null, greens: 0, ambers: 0, formFails: 0 },
      easySessions: 2,
    });
    expect(memoryOn(course, "R06")).toMatchObject({ flatSinceMs: [], reserves: [] });
  });

  it("that was held before starts at its lowest dose, one load step back", () => {
    const dose = { reps: 12, holdS: null, loadKg: 4, loadStep: 2 };
    const held = { sessions: 3, stepsTaken: 2, run: [true], isFastTracked: true, dose };
    const course = standing("R05");
    Object.assign(memoryOn(course, "R11"), held);
    moveTo(course, rungOf("R11"));
    expect(memoryOn(course, "R11")).toMatchObject({
      ...{ stepsTaken: 1, run: [], isFastTracked: false, sessions: 3 },
      dose: { reps: 6, holdS: null, loadKg: 4, loadStep: 1 },
    });
  });

  it.each([
    ["never below none", 0, 0, 0, 0],
    ["none where there is none", null, 0, null, 0],
  ] as const)("takes load steps back, %s", (_, loadStep, stepsTaken, stepAfter, takenAfter) => {
    const course = standing("R05");
    const dose = { ...bottomDose(rungOf("R11")), loadStep };
    Object.assign(memoryOn(course, "R11"), { sessions: 1, stepsTaken, dose });
    moveTo(course, rungOf("R11"));
    expect(memoryOn(course, "R11")).toMatchObject({ stepsTaken: takenAfter, dose: { loadStep: stepAfter } });
  });

  it("that was only a partner so far keeps what was counted there", () => {
    const dose = { reps: 6, holdS: 10, loadKg: null, loadStep: 1 };
    const course = standing("R03");
    Object.assign(memoryOn(course, "R02"), { stepsTaken: 1, run: [true], isFastTracked: true, dose });
    moveTo(course, rungOf("R02"));
    expect(memoryOn(course, "R02")).toMatchObject({ stepsTaken: 1, run: [true], isFastTracked: true, dose });
  });

  it("below is the next open one, so many times, and the lowest at last", () => {
    const course = standing("R05", { access: closed("R04") });
    expect([0, 1, 2, 9].map((count) => lowerRung(course, rung, count).id)).toEqual([
      "R05",
      "R03",
      "R02",
      "R01",
    ]);
    expect(easiestRung().id).toBe("R01");
  });
});

describe("how someone stands", () => {
  it("climbs back up to the highest open rung that was held", () => {
    expect(isClimbingBack(standing("R05"))).toBe(false);
    expect(isClimbingBack(standing("R05", { highestOrder: 6 }))).toBe(true);
    expect(isClimbingBack(standing("R05", { highestOrder: 6, access: closed("R06") }))).toBe(false);
    expect(isClimbingBack(standing("R05", { rung: null, highestOrder: 6 }))).toBe(false);
  });

  it("has high usual pain from six on, and not where it is unknown", () => {
    const isHigh = (usual: number) => hasHighUsualPain(standing("R05", { usual: usualPain(usual) }));
    expect([isHigh(5.9), isHigh(6), hasHighUsualPain(newCourse())]).toEqual([false, true, false]);
  });

  it("holds no rung before the entry", () =>
    expect(() => heldRung(newCourse())).toThrow("apply the entry rule first"));

  it("is told by each rule once, with what it saw first", () => {
    const course = newCourse();
    fired(course, "pain.amber", { peak: 4 });
    fired(course, "pain.amber", { peak: 9 });
    fired(course, "pain.green");
    expect([rulesSaid(course), seenBy(course, "pain.amber")]).toEqual([
      ["pain.amber", "pain.green"],
      { peak: 4 },
    ]);
  });

  it("changes from rung to rung, or from none", () => {
    const course = newCourse();
    changeTo(course, "start", null, rung);
    expect(course.change).toEqual({ kind: "start", from: null, to: "R05" });
    changeTo(course, "none", rung, null);
    expect(course.change).toEqual({ kind: "none", from: "R05", to: null });
  });

  it("remembers the last seven starts and counts them all", () => {
    const course = newCourse();
    for (let day = 1; day <= 9; day++) noteStart(course, day * dayMs);
    expect(course.sessionCount).toBe(9);
    expect(course.recentStartsMs.map((ms) => ms / dayMs)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });
});

describe("a new course", () => {
  it("has everything open, nothing held, nothing known, and easy sessions before it", () => {
    const course = newCourse();
    expect(course.access.topOrder).toBe(22);
    expect(course).toMatchObject({
      ...{ rung: null, highestOrder: 0, easySessions: 2, lastColour: null, usual: { isRiseHeld: false } },
      ...{ flareStartsMs: [], recentStartsMs: [], weeklyPain: [], sides: [], because: [], reserveShift: 0 },
      ...{ wantsMore: false, isAtFloor: false, isDeclined: false, isPaused: false, asksHip: false },
      ...{ hasPlank: false, hasClinic: false, change: { kind: "none", from: null, to: null } },
    });
  });

  it("remembers of each rung its lowest dose and nothing more", () => {
    expect(memoryOf(newCourse(), rung)).toEqual({
      ...{
        dose: bottomDose(rung),
        stepsTaken: 0,
        sessions: 0,
        firstAtMs: null,
        run: [],
        isFastTracked: false,
      },
      ...{
        readySinceMs: null,
        isHeightLowered: false,
        pinchesAfterLowering: 0,
        flatSinceMs: [],
        reserves: [],
      },
    });
  });
});

describe("a copy", () => {
  it("goes on by itself, and what it was copied from stays", () => {
    const course = standing("R05", { flare: { ...flare } }, { run: [true], flatSinceMs: [1], reserves: [] });
    const copy = copyOf(course);
    memoryOf(copy, rung).run.push(false);
    memoryOf(copy, rung).flatSinceMs.push(2);
    memoryOf(copy, rung).reserves.push({ amount: 8, rir: 3 });
    memoryOf(copy, rung).sessions = 9;
    if (copy.flare !== null) copy.flare.wasLastGreen = false;
    fired(copy, "pain.green");
    copy.change.kind = "hold";
    expect(memoryOf(course, rung)).toMatchObject({
      run: [true],
      flatSinceMs: [1],
      reserves: [],
      sessions: 0,
    });
    expect([course.flare?.wasLastGreen, course.because, course.change.kind]).toEqual([true, [], "none"]);
    expect(copyOf(newCourse()).flare).toBeNull();
  });

  it("keeps what it borrowed once it stands alone, and its own where it has some", () => {
    const course = standing("R05", {}, { sessions: 3 });
    memoryOn(course, "R06").sessions = 4;
    const copy = copyOf(course);
    memoryOf(copy, rung).sessions = 9;
    keepLentMemories(copy);
    expect([memoryOn(copy, "R05").sessions, memoryOn(copy, "R06").sessions]).toEqual([9, 4]);
    expect([...copy.lentMemories]).toEqual([]);
  });
});
