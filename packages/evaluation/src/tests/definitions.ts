import type { RetestSchedule, SkipReason, TestDefinition, TestField } from "./definition.ts";

const boolean = (name: string): TestField => ({ name, kind: "boolean" });
const text = (name: string): TestField => ({ name, kind: "text" });
const number = (name: string, unit: string, range: readonly [number, number]): TestField => ({
  name,
  kind: "number",
  unit,
  range,
});
const force: readonly TestField[] = [
  number("leverM", "m", [0.1, 0.7]),
  { name: "fixation", kind: "choice", choices: ["belt", "hand"] },
  text("device"),
  text("rater"),
  number("clinicP10NmPerKg", "Nm/kg", [0.1, 5]),
];
const items = (...ids: string[]): SkipReason[] => ids.map((item) => ({ item }));
const usualPainHigh: SkipReason = { condition: "usual-pain-high" };
const fourWeeks: RetestSchedule = { everyWeeks: 4, notBeforeDays: 7 };
const sixWeeks: RetestSchedule = { everyWeeks: 6, notBeforeDays: 7 };

const home = ["home"] as const;
const clinic = ["clinic"] as const;
const anywhere = ["home", "clinic"] as const;
const nothing = { fields: [], skipAtHome: [], retest: null };

/** The tests in the order they are done: effort, length, holds, force, function, endurance last. */
export const testDefinitions: readonly TestDefinition[] = [
  {
    ...{ id: "T10", settings: anywhere, construct: "effort", sides: "each", unit: "score" },
    ...{ range: [0, 5], tries: 1, stepCount: 3, skipAtHome: [], retest: null },
    fields: [number("compressedScore", "0-5", [0, 5])],
    sources: ["ASLRM", "KWONG13"],
  },
  {
    ...{ id: "T09", settings: anywhere, construct: "length", sides: "each", unit: "deg" },
    ...{ range: [0, 130], tries: 2, stepCount: 3, skipAtHome: [], retest: null },
    fields: [{ name: "passiveDeg", kind: "perTry", unit: "deg", range: [0, 150] }, boolean("neural")],
    sources: ["BMC07"],
  },
  {
    ...{ id: "T08", settings: anywhere, construct: "length", sides: "each", unit: "deg" },
    ...{ range: [-45, 60], tries: 2, stepCount: 4, retest: sixWeeks },
    fields: [
      boolean("pelvisControlled"),
      { name: "kneeDeg", kind: "perTry", unit: "deg", range: [0, 150] },
      { name: "method", kind: "choice", choices: ["photo", "inclinometer", "trigonometric"] },
    ],
    skipAtHome: [...items("HIP8"), { condition: "unsafe-at-edge" }],
    sources: ["MTTcut", "VIG16", "KIM15", "PEEL08"],
  },
  {
    ...{ id: "T04", settings: anywhere, construct: "strength", sides: "each", unit: "s" },
    ...{ range: [0, 180], tries: 2, stepCount: 3, fields: [], skipAtHome: [], retest: fourWeeks },
    sources: ["IET26"],
  },
  {
    ...{ id: "T05", settings: anywhere, construct: "strength", sides: "each", unit: "s" },
    ...{ range: [0, 180], tries: 2, stepCount: 4, retest: fourWeeks },
    fields: [boolean("passed"), number("passiveDeg", "deg", [0, 150]), number("activeDeg", "deg", [0, 150])],
    skipAtHome: items("HIP4", "FALL1"),
    sources: ["MEM"],
  },
  {
    ...{ id: "T06", settings: clinic, construct: "strength", sides: "each", unit: "reps" },
    ...{ range: [0, 500], tries: 1, stepCount: 1, ...nothing, sources: ["IET26"] },
  },
  {
    ...{ id: "T01", settings: clinic, construct: "strength", sides: "each", unit: "N" },
    ...{ range: [0, 1500], tries: 4, stepCount: 4, fields: force, skipAtHome: [], retest: sixWeeks },
    sources: ["PASCO20", "BOH97", "THOR10", "IS19", "RIG21"],
  },
  {
    ...{ id: "T02", settings: clinic, construct: "strength", sides: "each", unit: "N" },
    ...{ range: [0, 1500], tries: 4, stepCount: 2, fields: force, skipAtHome: [], retest: sixWeeks },
    sources: ["RIG21"],
  },
  {
    ...{ id: "T03", settings: home, construct: "strength", sides: "each", unit: "kg" },
    ...{ range: [0, 150], tries: 3, stepCount: 4, skipAtHome: [], retest: fourWeeks },
    fields: [number("thighLengthM", "m", [0.1, 0.7])],
    sources: ["MEM"],
  },
  {
    ...{ id: "T07", settings: clinic, construct: "strength", sides: "each", unit: "grade" },
    ...{ range: [0, 5], tries: 1, stepCount: 1, skipAtHome: [], retest: null },
    fields: [boolean("sensoryOrReflexChange")],
    sources: ["IJSPT10"],
  },
  {
    ...{ id: "T14", settings: anywhere, construct: "function", sides: "both", unit: "s" },
    ...{ range: [1, 120], tries: 1, stepCount: 3, fields: [], retest: null },
    skipAtHome: [{ condition: "cannot-stand-without-hands" }],
    sources: ["KLUK21", "BOH10"],
  },
  {
    ...{ id: "T15", settings: home, construct: "function", sides: "both", unit: "reps" },
    ...{ range: [0, 60], tries: 1, stepCount: 2, fields: [], retest: null },
    skipAtHome: [{ condition: "cannot-stand-without-hands" }],
    sources: ["MEM"],
  },
  {
    ...{ id: "T16", settings: anywhere, construct: "control", sides: "each", unit: "faults" },
    ...{ range: [0, 4], tries: 1, stepCount: 3, retest: null },
    fields: [number("sameFaultReps", "of 5", [0, 5])],
    skipAtHome: [...items("FALL1"), usualPainHigh, { condition: "new-to-exercise" }],
    sources: ["SLS21"],
  },
  {
    ...{ id: "T17", settings: home, construct: "habit", sides: "both", unit: "none" },
    ...{ range: [0, 0], tries: 0, stepCount: 1, skipAtHome: [], retest: null },
    fields: [{ name: "seen", kind: "list" }],
    sources: [],
  },
  {
    ...{ id: "T18", settings: home, construct: "habit", sides: "both", unit: "steps/min" },
    ...{ range: [60, 260], tries: 2, stepCount: 1, skipAtHome: [], retest: null },
    fields: [number("speedMPerS", "m/s", [0.5, 12])],
    sources: ["CAD22"],
  },
  {
    ...{ id: "T11", settings: clinic, construct: "control", sides: "both", unit: "failed" },
    ...{ range: [0, 6], tries: 1, stepCount: 6, skipAtHome: [], retest: null },
    fields: [
      {
        name: "items",
        kind: "checklist",
        choices: [
          "waiterBow",
          "pelvicTilt",
          "oneLegStance",
          "sittingKneeExtension",
          "rocking",
          "proneKneeBend",
        ],
      },
    ],
    sources: ["LUO07", "LUO08", "SALV19"],
  },
  {
    ...{ id: "T12", settings: clinic, construct: "control", sides: "both", unit: "score" },
    ...{ range: [0, 2], tries: 1, stepCount: 1, skipAtHome: [], retest: null },
    fields: ["flexion", "extension", "rotation", "lean"].map((name) => number(name, "0-2", [0, 2])),
    sources: ["ENOCH11"],
  },
  {
    ...{ id: "T13", settings: clinic, construct: "control", sides: "each", unit: "positive" },
    ...{ range: [0, 1], tries: 1, stepCount: 1, ...nothing, sources: ["BRUNO14", "ARAB17"] },
  },
  {
    ...{ id: "T19", settings: clinic, construct: "endurance", sides: "both", unit: "s" },
    ...{ range: [0, 600], tries: 1, stepCount: 1, ...nothing, sources: ["BS", "LAT99", "JSR03"] },
  },
  {
    ...{ id: "T20", settings: anywhere, construct: "endurance", sides: "each", unit: "s" },
    ...{ range: [0, 600], tries: 1, stepCount: 2, fields: [], retest: null },
    skipAtHome: [...items("SHO1", "PRE1", "PRE2", "PRE3"), usualPainHigh],
    sources: ["JSR03", "MCG99"],
  },
  {
    ...{ id: "T21", settings: home, construct: "endurance", sides: "both", unit: "s" },
    ...{ range: [0, 900], tries: 1, stepCount: 1, retest: null },
    fields: [boolean("sag")],
    skipAtHome: [...items("SHO1", "PRE1", "PRE2", "PRE3", "CAR2"), usualPainHigh],
    sources: ["STR14"],
  },
];

const byId = new Map(testDefinitions.map((each) => [each.id, each]));

/** The test with this id, or undefined. */
export function testDefinition(id: string): TestDefinition | undefined {
  return byId.get(id);
}

/** The tests of one setting, in the order they are done. */
export const testPlan = {
  home: ["T10", "T08", "T04", "T05", "T14", "T16", "T20", "T21"],
  homeOptional: ["T03"],
  homeRunner: ["T18"],
  clinic: ["T10", "T09", "T08", "T04", "T05", "T01", "T14", "T16", "T11", "T19", "T20"],
} as const;
