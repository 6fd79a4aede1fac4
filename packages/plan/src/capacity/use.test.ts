import { describe, expect, it } from "vitest";
import type { Course } from "../course.ts";
import type { Dose } from "../ladder/dose.ts";
import { rungOf } from "../ladder/rung.ts";
import { standing } from "../testing/standing.ts";
import { bestEffortOver, demandShare } from "./demand.ts";
import { bandOf, type Capacity } from "./estimate.ts";
import { loadFraction, shownCapacity, tooHardForNow, withinTested } from "./use.ts";

const body = { massKg: 75, heightM: 1.75 };
const hip = (share: number, part: Partial<Capacity> = {}): Capacity => ({
  ...{ logShare: Math.log(share), variance: 0.01, atMs: 0, seen: 6 },
  ...part,
});
const hips = (left: Capacity | null, right: Capacity | null): Partial<Course> => ({
  capacity: { left, right },
  body,
});
/** What a dose asks of a hip that is to keep three repetitions in reserve. */
const asked = (id: string, repsOrS: number, loadKg: number | null = null): number =>
  (demandShare(rungOf(id), loadKg, body.massKg) ?? Number.NaN) * bestEffortOver(repsOrS + 3);

describe("how much kilograms may go up", () => {
  const dose: Dose = { reps: 8, holdS: null, loadStep: null, loadKg: 4 };
  const fraction = (course: Partial<Course>, part: Partial<Dose> = {}, id = "R10") =>
    loadFraction(standing(id, course), rungOf(id), { ...dose, ...part });
  const upTo = (fractionMore: number) => asked("R10", 8, 4 * (1 + fractionMore));

  it.each<[string, Partial<Course>, number]>([
    ["by a tenth where the estimate has room for it", hips(hip(upTo(0.1) * 1.001), hip(1)), 0.1],
    ["by a twentieth where it has room for that only", hips(hip(upTo(0.05) * 1.001), hip(1)), 0.05],
    ["by a fiftieth where it has room for no more", hips(hip(upTo(0.02)), hip(1)), 0.02],
    ["by a fiftieth where it has room for nothing", hips(hip(0.001), hip(1)), 0.02],
    [
      "by what the weaker hip has room for, on the other side too",
      hips(hip(1), hip(upTo(0.05) * 1.001)),
      0.05,
    ],
    ["by the usual where one hip is unknown", hips(hip(1), null), 0.05],
    ["by the usual where the other is", hips(null, hip(1)), 0.05],
    ["by the usual where one hip was seen too seldom", hips(hip(1), hip(1, { seen: 3 })), 0.05],
    [
      "by the estimate where both were seen often enough",
      hips(hip(1, { seen: 4 }), hip(1, { seen: 4 })),
      0.1,
    ],
    [
      "by the usual where the body is unknown",
      { ...hips(hip(1), hip(1)), body: { massKg: null, heightM: null } },
      0.05,
    ],
  ])("%s", (_, course, expected) => expect(fraction(course)).toBe(expected));

  it("by the usual where no kilograms are known, or the rung takes bands", () => {
    expect(fraction(hips(hip(1), hip(1)), { loadKg: null })).toBe(0.05);
    expect(fraction(hips(hip(1), hip(1)), {}, "R11")).toBe(0.05);
  });
});

describe("the next rung is too hard for now", () => {
  const next = asked("R07", 6);
  const high = (share: number) => bandOf(hip(share)).high / share;

  it.each<[string, Partial<Course>, string, boolean]>([
    [
      "where even the upper end of the estimate has no room",
      hips(hip((next / high(1)) * 0.99), hip(1)),
      "R06",
      true,
    ],
    ["not where the upper end has", hips(hip((next / high(1)) * 1.01), hip(1)), "R06", false],
    ["by the one hip that is known", hips(null, hip(0.001)), "R06", true],
    ["not where the weaker was seen too seldom", hips(hip(0.001, { seen: 3 }), hip(1)), "R06", false],
    ["where it was seen often enough", hips(hip(0.001, { seen: 4 }), hip(1)), "R06", true],
    ["not where nothing is known", hips(null, null), "R06", false],
    ["not at the top", hips(hip(0.001), hip(0.001)), "R22", false],
    ["not where its load cannot be told", hips(hip(0.001), hip(0.001)), "R10", false],
  ])("%s", (_, course, id, isTooHard) => {
    expect(tooHardForNow(standing(id, course)) !== null).toBe(isTooHard);
  });

  it("by so many hundredths of the estimate", () => {
    const found = tooHardForNow(standing("R06", hips(hip(next / 2), hip(1))));
    expect([found?.rung.id, found?.percent]).toEqual(["R07", 200]);
  });

  it("not before a rung is held", () => {
    expect(tooHardForNow(standing("R06", { ...hips(hip(0.001), null), rung: null }))).toBeNull();
  });
});

describe("the start", () => {
  const started = (course: Partial<Course>, id = "R07") => withinTested(standing(id, course), rungOf(id)).id;
  const room = (share: number) => share / bandOf(hip(1)).high;

  it.each<[string, Partial<Course>, string, string]>([
    ["stays where nothing was tested", hips(null, null), "R07", "R07"],
    ["stays where the hip has room", hips(hip(1), hip(1)), "R07", "R07"],
    ["stays where it has just room", hips(hip(room(asked("R07", 6)) * 1.001), null), "R07", "R07"],
    ["is easier for each rung without room", hips(hip(room(asked("R04", 8)) * 1.001), null), "R07", "R04"],
    ["stops at a rung whose load cannot be told", hips(hip(0.0001), null), "R07", "R02"],
    ["stays on the lowest", hips(hip(0.0001), null), "R01", "R01"],
    ["goes by the weaker hip", hips(hip(1), hip(room(asked("R04", 8)) * 1.001)), "R07", "R04"],
    [
      "counts three seconds of a hold as one repetition",
      hips(hip(room(asked("R08", 10 / 3)) * 1.001), null),
      "R08",
      "R08",
    ],
    ["and not fewer", hips(hip(room(asked("R08", 10 / 3)) * 0.999), null), "R08", "R04"],
  ])("%s", (_, course, id, expected) => {
    expect(started(course, id)).toBe(expected);
  });

  it("stays where nothing easier is open", () => {
    const access = {
      ...standing("R07").access,
      blocked: new Set(["R01", "R02", "R03", "R04", "R05", "R06"]),
    };
    expect(started({ ...hips(hip(0.0001), null), access })).toBe("R07");
  });
});

describe("what is shown of a hip", () => {
  it("is its torque in whole newton-metres, with the band", () => {
    const newtonMetres = (share: number) => Math.round(share * 75 * 9.80665 * 1.75);
    const { value, low, high } = bandOf(hip(0.1));
    expect(shownCapacity(standing("R05", hips(hip(0.1), null)))).toEqual({
      left: { valueNm: newtonMetres(value), lowNm: newtonMetres(low), highNm: newtonMetres(high), seen: 6 },
      right: null,
    });
  });

  it.each<[string, Partial<Course>]>([
    ["nothing was seen", hips(null, null)],
    ["what was seen moved nothing", hips(hip(0.09, { seen: 0 }), null)],
    ["mass is unknown", { ...hips(hip(0.1), null), body: { massKg: null, heightM: 1.75 } }],
    ["height is unknown", { ...hips(hip(0.1), null), body: { massKg: 75, heightM: null } }],
  ])("is nothing where %s", (_, course) => {
    expect(shownCapacity(standing("R05", course))).toEqual({ left: null, right: null });
  });
});
