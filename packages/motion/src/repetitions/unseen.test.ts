import { describe, expect, it } from "vitest";
import { holesIn, mayHideOne, seenAmong, seenParts, type Told } from "./unseen.ts";

/** 600 samples, of which those from one to before the other are not seen. */
const seenBut = (from: number, until: number): boolean[] =>
  Array.from({ length: 600 }, (_, at) => at < from || at >= until);
const told = (from: number, to: number, isAlike = true): Told => ({ from, to, isAlike });
const counted = (each: Told, from: number, until: number): boolean | null =>
  seenAmong([each], holesIn(seenBut(from, until)))[0]?.hasHole ?? null;

describe("a repetition of which a part was not seen", () => {
  it("is none where its start or its end was not seen", () => {
    expect([counted(told(100, 200), 80, 130), counted(told(100, 200), 170, 220)]).toEqual([null, null]);
  });

  it("counts with a hole where the hole lies between start and end, for two seconds at most", () => {
    expect([counted(told(100, 200), 110, 170), counted(told(100, 200), 110, 171)]).toEqual([true, null]);
  });

  it("is one without a hole where only a few frames are lost, or others are", () => {
    expect([counted(told(100, 200), 98, 107), counted(told(100, 200), 200, 500)]).toEqual([false, false]);
  });

  it("is none where it is unlike the others besides", () => {
    expect([counted(told(100, 200, false), 120, 140), counted(told(100, 200, false), 300, 400)]).toEqual([
      null,
      false,
    ]);
  });

  it("has its boundary seen where the hole begins a few frames away", () => {
    expect(counted(told(100, 200), 195, 240)).toBe(true);
  });
});

describe("a turning point in a hole", () => {
  const hump = Float64Array.from({ length: 600 }, (_, at) =>
    at > 100 && at < 200 ? Math.sin((Math.PI * (at - 100)) / 100) ** 2 : 0,
  );

  it("lies where the person was last seen, when the repetition had ended there", () => {
    const holes = holesIn(seenBut(205, 400));
    expect(seenParts(100, 300, holes, hump)).toEqual([[100, 204]]);
    expect(seenParts(90, 202, holes, hump)).toEqual([[90, 202]]);
  });

  it("parts the repetitions before and after a long hole", () => {
    const both = hump.map((value, at) => value + (hump[at - 330] ?? 0));
    expect(seenParts(100, 535, holesIn(seenBut(210, 400)), both)).toEqual([
      [100, 209],
      [400, 535],
    ]);
  });

  it("ends none that was still under way", () => {
    expect(seenParts(100, 300, holesIn(seenBut(160, 400)), hump)).toEqual([]);
    expect(seenParts(20, 200, holesIn(seenBut(0, 140)), hump)).toEqual([]);
  });
});

describe("a repetition that may have gone unseen", () => {
  const spans = [
    [10, 40],
    [40, 72],
    [130, 160],
  ] as const;
  const seenAt = (from: number, until: number): number[] =>
    Array.from({ length: 200 }, (_, at) => at).filter((at) => at < from || at >= until);

  it("fits into the time in which nobody was seen", () => {
    expect([mayHideOne(seenAt(80, 112), spans), mayHideOne(seenAt(80, 108), spans)]).toEqual([true, false]);
  });

  it("is none before the first and after the last", () => {
    expect([mayHideOne(seenAt(0, 12), spans), mayHideOne(seenAt(159, 200), spans)]).toEqual([false, false]);
  });
});
