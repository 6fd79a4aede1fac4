import { describe, expect, it } from "vitest";
import { type Course, memoryOf, newCourse } from "../course.ts";
import { rungOf } from "../ladder/rung.ts";
import { Life } from "../testing/life.ts";
import { dayMs } from "../time.ts";
import {
  afterFlareSession,
  climbOutOfFlare,
  explainFlare,
  flareDay,
  isOnEasyDose,
  startFlare,
} from "./flare.ts";
import { asDecided } from "./in-force.ts";
import type { Colour } from "./pain.ts";

const rules = (life: Life) => life.plan().because.map(({ rule }) => rule);

/** A flare from R07 with one good session of the lowered rung, and a week's pain told some days later. */
const flareWith = (score: number, daysLater: number): Life =>
  Life.on("R07")
    .train({}, 3)
    .train({ peak: 8 })
    .screen()
    .wait(3)
    .train()
    .wait(daysLater)
    .add("QuestionnaireAnswered", { instrument: "NPRS", score });

describe("a flare", () => {
  it("that is told again before the lowered rung was done is the same one", () => {
    const once = Life.on("R10").train({}, 2).train({ peak: 8 }).screen().wait(4);
    const twice = Life.on("R10").train({}, 2).train({ peak: 8 }).add("FlareReported").screen().wait(4);
    expect(once.plan().current).toBe("R08");
    expect(twice.plan().current).toBe("R08");
    expect(twice.plan().session?.exercises[0]).toEqual(once.plan().session?.exercises[0]);
  });

  it("that comes while the lowered rung is done lowers it again, and asks for a screen again", () => {
    const life = Life.on("R10").train({}, 2).train({ peak: 8 }).screen().wait(4).train();
    expect(life.add("FlareReported").plan()).toMatchObject({ session: null, due: ["screen:full"] });
    expect(life.screen().wait(4).plan().current).toBe("R06");
  });

  it("counts once in eight weeks however often it is told", () => {
    const life = Life.on("R10").train({}, 2).train({ peak: 8 });
    life.add("FlareReported").add("FlareReported").screen();
    expect(rules(life)).not.toContain("flare.seeSomeone");
  });

  it("whose pain is not back to usual after three weeks asks for a second look", () => {
    expect(rules(flareWith(3, 12))).not.toContain("flare.seeSomeone");
    expect(rules(flareWith(3, 19))).toContain("flare.seeSomeone");
    expect(rules(flareWith(2, 19))).not.toContain("flare.seeSomeone");
  });
});

const startMs = 1000 * dayMs;

/** A flare on R08 that began on a higher rung; two green sessions were done on it. */
function flaring(part: Partial<Course> = {}, flare: object = {}): Course {
  const course = newCourse();
  course.rung = rungOf("R08");
  course.highestOrder = 10;
  course.greens = 2;
  course.flare = {
    startMs,
    firstMs: startMs,
    previousOrder: 10,
    wasLastGreen: true,
    isUntried: false,
    ...flare,
  };
  course.flareStartsMs = [startMs];
  return Object.assign(course, part);
}
type Told = readonly [part?: Partial<Course>, flare?: object];
const said = (course: Course) => course.because.map(({ rule }) => rule);

describe("the start of a flare", () => {
  it.each<[from: string, amount: number, to: string, eased: number]>([
    ["R10", 15, "R08", 6],
    ["R07", 15, "R05", 9],
    ["R07", 8, "R05", 6],
    ["R08", 12, "R06", 6],
  ])("from %s at %i goes to %s", (from, amount, to, eased) => {
    const course = newCourse();
    const rung = rungOf(from);
    course.rung = rung;
    const { dose } = memoryOf(course, rung);
    memoryOf(course, rung).dose = rung.isHold ? { ...dose, holdS: amount } : { ...dose, reps: amount };
    startFlare(course, startMs);
    const lowered = memoryOf(course, rungOf(to)).dose;
    expect([course.rung?.id, lowered.holdS ?? lowered.reps]).toEqual([to, eased]);
    expect(said(course)).toEqual(["flare.start", "usualPain.frozen"]);
    expect(course.flareStartsMs).toEqual([startMs]);
  });

  it("counts its days from the later of two reports, whichever is heard first", () => {
    for (const [first, second] of [[0, 1] as const, [1, 0] as const]) {
      const course = newCourse();
      course.rung = rungOf("R10");
      startFlare(course, startMs + first * dayMs);
      startFlare(course, startMs + second * dayMs);
      expect(course.flare?.startMs).toBe(startMs + dayMs);
      expect(course.needsScreenSinceMs).toBe(startMs + dayMs);
    }
  });

  it("lasts from its first report, however often it is told anew, and then says that someone should be seen", () => {
    const course = newCourse();
    course.rung = rungOf("R10");
    for (const day of [0, 5, 10]) startFlare(course, startMs + day * dayMs);
    expect(course.flare).toMatchObject({ startMs: startMs + 10 * dayMs, firstMs: startMs });
    explainFlare(course, startMs + 10 * dayMs);
    expect(said(course)).toContain("flare.seeSomeone");
  });

  it("told anew before the lowered rung was tried, forgets that an easy session was green", () => {
    const course = flaring({});
    startFlare(Object.assign(course, { flare: { ...course.flare, isUntried: true } }), startMs + dayMs);
    expect(course.flare?.wasLastGreen).toBe(null);
  });

  it("knows no day and no easy dose without a flare", () => {
    expect([flareDay(newCourse(), startMs), isOnEasyDose(newCourse(), startMs)]).toEqual([0, false]);
    const course = newCourse();
    afterFlareSession(course, "green", true);
    expect([course.greens, course.flare]).toEqual([0, null]);
  });

  it.each([
    ["3", "R06"],
    ["4", "R08"],
  ])("told twice lowered, in version %s, to %s", (version, to) => {
    const course = newCourse();
    course.rung = rungOf("R10");
    asDecided(version, () => {
      startFlare(course, startMs);
      startFlare(course, startMs + dayMs);
    });
    expect(course.rung?.id).toBe(to);
  });

  it("keeps the lowered rung untried until it was done", () => {
    const course = flaring({}, { isUntried: true });
    afterFlareSession(course, "green", false);
    expect(course.flare?.isUntried).toBe(true);
    afterFlareSession(course, "green", true);
    expect(course.flare?.isUntried).toBe(false);
  });
});

describe("how a flare stands", () => {
  it.each<[string, object, day: number, rule: string, values: object]>([
    ["on its first days", {}, 2, "flare.easyDays", { day: 2 }],
    ["after a session that was not green", { wasLastGreen: false }, 3, "flare.notGreen", { day: 3 }],
    ["from the third day on", {}, 3, "flare.lowered", { day: 3 }],
    ["on the seventh day", {}, 7, "flare.lowered", { day: 7 }],
    ["from the eighth day on", {}, 8, "flare.climb", {}],
  ])("is said %s", (_, flare, day, rule, values) => {
    const course = flaring({}, flare);
    explainFlare(course, startMs + day * dayMs);
    expect(course.because).toEqual([{ rule, values }]);
  });

  it("says for how many days someone should have been seen", () => {
    const course = flaring();
    explainFlare(course, startMs + 43 * dayMs);
    expect(course.because[1]).toEqual({ rule: "flare.seeSomeone", values: { day: 43 } });
    expect(said(course)[2]).toBe("withoutClinic.suggest");
  });

  it.each<[string, object, day: number, isEasy: boolean]>([
    ["two days", {}, 2, true],
    ["three days", {}, 3, false],
    ["three days and nothing done", { wasLastGreen: null }, 3, false],
    ["nine days, where the last session was not green", { wasLastGreen: false }, 9, true],
  ])("keeps the easy dose after %s: %o", (_, flare, day, isEasy) => {
    expect(isOnEasyDose(flaring({}, flare), startMs + day * dayMs)).toBe(isEasy);
  });

  it.each<[Colour, didHeldRung: boolean, greens: number, wasLastGreen: boolean]>([
    ["green", true, 3, true],
    ["green", false, 2, true],
    ["amber", true, 0, false],
    ["unknown", true, 0, false],
  ])("counts a session that is %s, with the held rung %s", (colour, didHeldRung, greens, wasLastGreen) => {
    const course = flaring();
    afterFlareSession(course, colour, didHeldRung);
    expect([course.greens, course.flare?.wasLastGreen]).toEqual([greens, wasLastGreen]);
  });
});

describe("the way out of a flare", () => {
  it.each<[string, Told, day: number, rung: string, isOver: boolean]>([
    ["climbs from day 8", [], 8, "R09", false],
    ["waits on day 7", [], 7, "R08", false],
    ["waits after one green session", [{ greens: 1 }], 9, "R08", false],
    ["waits after a session that was not green", [{}, { wasLastGreen: false }], 9, "R08", false],
    ["ends on the rung it began on", [{}, { previousOrder: 8 }], 8, "R08", true],
    ["ends above it", [{}, { previousOrder: 7 }], 8, "R08", true],
    ["ends where the next open rung lies above it", [closing("R09"), { previousOrder: 9 }], 8, "R08", true],
    ["goes to a rung as high as the one it began on", [{}, { previousOrder: 9 }], 8, "R09", false],
    ["ends at the top of what is open", [closing(...above(8))], 8, "R08", true],
  ])("%s", (_, told, day, rung, isOver) => {
    const course = flaring(...told);
    climbOutOfFlare(course, startMs + day * dayMs, null);
    expect([course.rung?.id, course.flare === null]).toEqual([rung, isOver]);
    const change = rung === "R09" ? ["advance", "R09"] : [isOver ? "hold" : "none", isOver ? "R08" : null];
    expect([course.change.kind, course.change.to]).toEqual(change);
    expect(said(course)).toEqual(change[0] === "none" ? [] : [isOver ? "flare.over" : "flare.climb"]);
  });

  it("ends with easy sessions and a new count of weeks", () => {
    const course = flaring({ easySessions: 0 }, { previousOrder: 8 });
    climbOutOfFlare(course, startMs + 9 * dayMs, null);
    expect(course).toMatchObject({ easySessions: 2, greens: 0, anchorMs: startMs + 9 * dayMs });
  });

  it("does not begin without one", () => {
    const course = flaring({ flare: null });
    climbOutOfFlare(course, startMs + 9 * dayMs, null);
    expect([course.rung?.id, said(course)]).toEqual(["R08", []]);
  });

  it("asks for a rung that was done, where something was done", () => {
    const course = flaring();
    climbOutOfFlare(course, startMs + 9 * dayMs, []);
    expect(course.rung?.id).toBe("R08");
  });
});

function closing(...ids: string[]): Partial<Course> {
  return { access: { ...newCourse().access, blocked: new Set(ids) } };
}

function above(order: number): string[] {
  return Array.from({ length: 22 - order }, (_, index) => `R${String(order + 1 + index).padStart(2, "0")}`);
}

describe("a look by someone else", () => {
  const usual = { scores: [2], past: [{ atMs: 0, value: 2 }], lastWeekly: null, isRiseHeld: false };
  const three = [startMs - 55 * dayMs, startMs - dayMs, startMs];
  it.each<[string, Told, day: number, isAsked: boolean]>([
    ["is not asked in a flare that goes well", [], 20, false],
    ["is asked after a week without a green session", [{}, { wasLastGreen: false }], 7, true],
    ["is not asked on day 6", [{}, { wasLastGreen: false }], 6, false],
    ["is asked where nothing was done for a week", [{}, { wasLastGreen: null }], 7, true],
    ["is asked after six weeks", [], 42, true],
    ["is not asked a day before", [], 41, false],
    ["is asked at the third in eight weeks", [{ flareStartsMs: three }], 0, true],
    ["is not asked where the first of three is as old as that", [{ flareStartsMs: three }], 1, false],
    ["is not asked at the second", [{ flareStartsMs: three.slice(1) }], 0, false],
    ["is asked where pain is raised for three weeks", [{ usual, lastRestPain: 4 }], 21, true],
    ["is not asked a day before three weeks", [{ usual, lastRestPain: 4 }], 20, false],
    ["is not asked at pain one above usual", [{ usual, lastRestPain: 3 }], 21, false],
    ["is not asked where no pain was told", [{ usual }], 21, false],
    ["is not asked where usual pain is unknown", [{ lastRestPain: 9 }], 21, false],
  ])("%s", (_, told, day, isAsked) => {
    const course = flaring(...told);
    explainFlare(course, startMs + day * dayMs);
    expect(said(course).includes("flare.seeSomeone")).toBe(isAsked);
  });

  it("is never asked without a flare", () => {
    const course = newCourse();
    explainFlare(course, startMs);
    expect(course.because).toEqual([]);
  });
});
