import { exercise } from "@hipfirst/exercises";
import { describe, expect, it } from "vitest";
import { reachedBy, reserveOf, setFacts, type ToldSet } from "./sets.ts";

const told = (part: Partial<ToldSet> = {}) =>
  setFacts({ exercise: "R06", reps: 10, validReps: 10, source: "camera", ...part });
const faultOf = (severity: "minor" | "critical") =>
  exercise("R06").form?.faults.find((each) => each.severity === severity)?.id ?? "";

describe("a set that tells nothing of something", () => {
  it("leaves it unknown, and its side both", () => {
    expect(setFacts({ exercise: "R05" })).toEqual({
      ...{
        exercise: "R05",
        side: "both",
        reps: null,
        goodReps: null,
        holdS: null,
        loadKg: null,
        loadStep: null,
        isLoadTold: false,
      },
      ...{ rir: null, peakPain: null, frontHipPain: null, isSelfChecked: true, wasPoorlyTracked: false },
      ...{ formShare: null, isFormGood: null, faults: {} },
    });
  });

  it("keeps what it tells, also where that is nothing", () => {
    const set = {
      side: "left",
      holdS: 12,
      loadKg: 0,
      loadStep: 2,
      rir: 0,
      peakPain: 0,
      frontHipPain: 1,
    } as const;
    expect(told(set)).toMatchObject(set);
    expect(told({ reps: 0, validReps: 0 })).toMatchObject({
      reps: 0,
      goodReps: 0,
      formShare: 0,
      isFormGood: false,
    });
  });
});

describe("who judged the form", () => {
  it.each<[string, Partial<ToldSet>, isSelf: boolean, wasPoor: boolean]>([
    ["a camera", { tracked: 0.9 }, false, false],
    ["a camera that saw just enough", { tracked: 0.7 }, false, false],
    ["a camera that saw too little, and so the person", { tracked: 0.69 }, true, true],
    ["a camera of which nothing more is known", { tracked: undefined }, false, false],
    ["the person", { source: "self" }, true, false],
    ["the person, whatever a camera saw", { source: "self", tracked: 0.1 }, true, false],
    ["the person, where nobody is named", { source: undefined }, true, false],
    ["the person, where a camera counted nothing good", { validReps: undefined }, true, false],
  ])("%s", (_, part, isSelfChecked, wasPoorlyTracked) =>
    expect(told(part)).toMatchObject({ isSelfChecked, wasPoorlyTracked }),
  );

  it("a camera that saw too little accuses nobody", () => {
    const poor = { tracked: 0.2, validReps: 1, criticalFaults: 5, faults: { [faultOf("minor")]: 9 } };
    expect(told(poor)).toMatchObject({ goodReps: 10, formShare: 1, isFormGood: true, faults: {} });
  });
});

describe("the form of a set", () => {
  it.each<[string, Partial<ToldSet>, share: number | null, isGood: boolean | null]>([
    ["is good at four in five", { validReps: 8 }, 0.8, true],
    ["is poor below", { validReps: 7 }, 0.7, false],
    ["is good where no good ones were counted apart", { validReps: undefined }, 1, true],
    ["is good where only good ones were counted", { reps: undefined }, 1, true],
    ["is never better than all", { validReps: 12 }, 1, true],
    ["is unknown where nothing was counted", { reps: undefined, validReps: undefined }, null, null],
    ["is good with one critical fault", { criticalFaults: 1 }, 1, true],
    ["is poor with two", { criticalFaults: 2 }, 1, false],
    ["is good with a small fault in three of ten", { faults: { [faultOf("minor")]: 3 } }, 1, true],
    ["is poor with a small fault in four of ten", { faults: { [faultOf("minor")]: 4 } }, 1, false],
    [
      "is poor with one small fault too often among others",
      { faults: { other: 9, [faultOf("minor")]: 4 } },
      1,
      false,
    ],
    ["is not spoiled by faults that nobody knows", { faults: { unheardOf: 9 } }, 1, true],
    ["is not spoiled in another exercise", { exercise: "none", faults: { [faultOf("minor")]: 9 } }, 1, true],
  ])("%s", (_, part, formShare, isFormGood) => expect(told(part)).toMatchObject({ formShare, isFormGood }));

  it("with a critical fault counts by the critical ones alone", () => {
    expect(told({ faults: { [faultOf("critical")]: 9 } }).isFormGood).toBe(true);
  });
});

describe("what counts of a set", () => {
  it("is three in reserve where none was told", () => {
    expect([reserveOf(told({ rir: 0 })), reserveOf(told())]).toEqual([0, 3]);
  });

  it("is seconds of a hold and repetitions else, and nothing where none were told", () => {
    const set = told({ holdS: 12 });
    expect([reachedBy(set, true), reachedBy(set, false)]).toEqual([12, 10]);
    expect([
      reachedBy(told(), true),
      reachedBy(told({ reps: undefined, validReps: undefined }), false),
    ]).toEqual([0, 0]);
  });
});
