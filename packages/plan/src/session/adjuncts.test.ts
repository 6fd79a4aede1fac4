import type { Evaluation, FindingClass, ScreenLimits } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import type { Course } from "../course.ts";
import { asDecided } from "../rules/in-force.ts";
import { daysAgo, flare, nowMs, rulesSaid, standing } from "../testing/standing.ts";
import { besideTheLadder, classOf } from "./adjuncts.ts";

const found = (left: FindingClass, right: FindingClass = left, trunkFlag: boolean | null = null) =>
  ({
    sides: { left: { class: left }, right: { class: right } },
    trunk: trunkFlag === null ? {} : { T20: { flag: trunkFlag } },
  }) as unknown as Evaluation;

interface Asked {
  readonly part?: Partial<Course>;
  readonly finding?: Evaluation | null;
  readonly skipped?: readonly string[];
  readonly rung?: string;
}
function beside({ part = {}, finding = null, skipped = [], rung = "R05" }: Asked = {}) {
  const course = standing(rung, part);
  const limits = { skipAdjuncts: skipped } as unknown as ScreenLimits;
  return { course, exercises: besideTheLadder(course, finding, limits, nowMs) };
}
const ids = (asked: Asked) => beside(asked).exercises.map(({ id }) => id);
const faults = (...seen: [string, number][]): Partial<Course> => ({ faultSessions: new Map(seen) });

describe("beside the ladder", () => {
  it.each<[string, Asked, readonly string[]]>([
    ["comes the bridge in the first session", {}, ["A03", "A06"]],
    ["comes the side lift in the second", { part: { sessionCount: 1 } }, ["A04", "A06"]],
    ["comes the bridge again in the third", { part: { sessionCount: 2 } }, ["A03", "A06"]],
    ["come both while the ladder rests", { part: { ladderPausedMs: daysAgo(1) } }, ["A03", "A04", "A06"]],
    [
      "comes only walking on the first days of a flare",
      { part: { flare: { ...flare, startMs: daysAgo(1) } } },
      ["A06"],
    ],
    [
      "comes no more than two beside walking",
      { part: { ladderPausedMs: 1, ...faults(["pelvic_drop", 1]) } },
      ["A03", "A04", "A06"],
    ],
    [
      "come the abdominals where the back arched twice",
      { part: faults(["lumbar_arch_supine", 2]) },
      ["A03", "A01", "A06"],
    ],
    ["does not come for once", { part: faults(["lumbar_arch_supine", 1]) }, ["A03", "A06"]],
    [
      "comes the side plank where the pelvis dropped",
      { part: faults(["pelvic_drop", 1]) },
      ["A03", "A02", "A06"],
    ],
    [
      "comes the side plank where the trunk leaned",
      { part: faults(["trunk_lateral_lean", 1]) },
      ["A03", "A02", "A06"],
    ],
    ["comes nothing more for other faults", { part: faults(["knee_bend", 5]) }, ["A03", "A06"]],
    ["comes the side plank on R14 without a plank of 30 s", { rung: "R14" }, ["A03", "A02", "A06"]],
    ["does not come with one", { rung: "R14", part: { hasPlank: true } }, ["A03", "A06"]],
    [
      "comes the side plank for weak sides of the trunk",
      { finding: found("undecided", "undecided", true) },
      ["A03", "A02", "A06"],
    ],
    ["does not come for strong ones", { finding: found("undecided", "undecided", false) }, ["A03", "A06"]],
    ["comes the stretch for a short hip", { finding: found("short") }, ["A03", "A05", "A06"]],
    ["comes the stretch for a weak and short hip", { finding: found("weak-short") }, ["A03", "A05", "A06"]],
    ["does not come for a weak hip", { finding: found("weak") }, ["A03", "A06"]],
    [
      "comes another in the place of what the screen leaves out",
      { part: { ladderPausedMs: 1 }, skipped: ["A03"], finding: found("short") },
      ["A04", "A05", "A06"],
    ],
  ])("%s", (_, asked, expected) => expect(ids(asked)).toEqual(expected));

  it("says when the trunk needs more", () => {
    const said = (part: Partial<Course>) => rulesSaid(beside({ part }).course);
    expect([said(faults(["pelvic_drop", 1])), said({})]).toEqual([["adjuncts.trunk"], []]);
  });

  it("says where it was a lean, which no version before the sixth knew by its name", () => {
    const lean = { part: faults(["trunk_lateral_lean", 1]) };
    const seen = (version: string) =>
      asDecided(version, () => [ids(lean).includes("A02"), ...rulesSaid(beside(lean).course)]);
    expect([seen("5"), seen("6")]).toEqual([[false], [true, "adjuncts.trunk", "adjuncts.lean"]]);
  });

  it("leaves the stretch to the person where the hip is weak as well", () => {
    const isOptional = (kind: FindingClass) =>
      beside({ finding: found(kind) }).exercises.map((each) => each.isOptional);
    expect([isOptional("weak-short"), isOptional("short")]).toEqual([
      [false, true, false],
      [false, false, false],
    ]);
  });
});

describe("an exercise beside the ladder", () => {
  const rest = {
    ...{ durationMin: null, loadKg: null, loadStep: null, rir: null, role: "beside", form: "standard" },
    ...{ isLastSetOpen: false, isCalibration: false, isHeightLowered: false, isOptional: false },
    ...{ loadTries: null, optionalLoad: null },
  };

  it("is written with all that it takes", () => {
    expect(beside().exercises[0]).toEqual({
      ...rest,
      ...{ id: "A03", sets: 2, reps: 8, holdS: null, side: "both", tempo: "2-1-3", restS: 45 },
    });
  });

  it("of one side is done on each", () => {
    expect(beside({ part: { sessionCount: 1 } }).exercises[0]).toMatchObject({ id: "A04", side: "each" });
  });

  it("that is held keeps its seconds, so many times", () => {
    expect(beside({ part: { ...faults(["lumbar_arch_supine", 2]), sessionCount: 20 } }).exercises[1]).toEqual(
      {
        ...rest,
        ...{ id: "A01", sets: 2, reps: 3, holdS: 8, side: "both", tempo: "iso", restS: 45 },
      },
    );
  });

  it("gains a repetition every second session, up to its top", () => {
    const reps = (sessionCount: number) => beside({ part: { sessionCount } }).exercises[0]?.reps;
    expect([0, 1, 2, 3, 4, 13, 14, 40].map(reps)).toEqual([8, 8, 9, 9, 10, 14, 15, 15]);
  });

  it("walking is written with all that it takes", () => {
    expect(beside().exercises.at(-1)).toEqual({
      ...rest,
      ...{ id: "A06", sets: 1, reps: 1, holdS: null, side: "both", tempo: null, restS: null },
      ...{ durationMin: 10, role: "walk" },
    });
  });

  it("walking grows by five minutes a week, up to half an hour, and starts anew in a flare", () => {
    const minutes = (days: number, part: Partial<Course> = {}) =>
      beside({ part: { anchorMs: daysAgo(days), ...part } }).exercises.at(-1)?.durationMin;
    expect([0, 6, 7, 14, 28, 70].map((days) => minutes(days))).toEqual([10, 10, 15, 20, 30, 30]);
    expect(minutes(70, { flare })).toBe(10);
  });
});

describe("the finding that steers", () => {
  it.each<[FindingClass, FindingClass, FindingClass]>([
    ["weak", "weak-short", "weak-short"],
    ["short", "weak", "weak"],
    ["neither", "short", "short"],
    ["undecided", "neither", "undecided"],
    ["neither", "neither", "neither"],
  ])("of %s and %s is the more telling: %s", (one, other, expected) => {
    expect([classOf(found(one, other)), classOf(found(other, one))]).toEqual([expected, expected]);
  });

  it("is undecided where nothing was measured", () => expect(classOf(null)).toBe("undecided"));
});
