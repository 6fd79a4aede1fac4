import type { MotionReport } from "@hipfirst/motion";
import { render } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { setSentences } from "./set-sentences.ts";

const said = (count: number, summary: MotionReport["summary"]): string[] =>
  setSentences({ count, summary } as MotionReport).map((sentence) => render(sentence, "en"));

describe("what the whole set shows", () => {
  it("is said with whole degrees, and which leg goes further", () => {
    expect(
      said(6, {
        medianRangeDeg: 71.6,
        medianOutS: 1.04,
        medianReturnS: 1.96,
        countLeft: 3,
        countRight: 3,
        leftRightPeakDifferenceDeg: -14.2,
        rangeDriftDeg: -12,
        repDriftS: 0.52,
        medianTrunkBackDeg: 16,
        medianTrunkForwardDeg: 3,
      }),
    ).toEqual([
      "Usual range: 72°",
      "Usual time: 1 s on the way out, 2 s on the way back",
      "Left 3, right 3",
      "The left leg goes 14° further than the right.",
      "The range shrank by 12° from the first to the last.",
      "The last took 0.5 s longer than the first.",
      "The trunk leans back by 16° and helps.",
    ]);
  });

  it("says nothing of what was not seen, or is within what a camera can tell", () => {
    expect(said(0, { medianRangeDeg: 50 })).toEqual([]);
    expect(
      said(4, { medianRangeDeg: null, leftRightPeakDifferenceDeg: 9, rangeDriftDeg: 4, repDriftS: 0.1 }),
    ).toEqual([]);
  });
});
