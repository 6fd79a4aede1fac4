import { exercise } from "@hipfirst/exercises";
import { describe, expect, it } from "vitest";
import { analyse } from "../analyse.ts";
import { perform } from "../testing/performance.ts";
import { CycleCounter } from "./cycle.ts";

const sampleS = 1 / 30;
const repS = 3;
const restS = 1;

/** Angle of the n-th second of a set: up to 60 degrees and back in three seconds, then a second of rest. */
const angleAt = (timeS: number): number => {
  const withinS = timeS % (repS + restS);
  return withinS > repS ? 0 : 60 * Math.sin((Math.PI * withinS) / repS) ** 2;
};

/** Counts five repetitions of which nothing is seen from `fromS` to `untilS`; `shift` is added after that. */
function counted(fromS: number, untilS: number, shift = 0): CycleCounter {
  const counter = new CycleCounter(30, 1);
  for (let timeS = 0; timeS <= 5 * (repS + restS); timeS += sampleS) {
    if (timeS < fromS || timeS >= untilS) counter.push(timeS, angleAt(timeS) + (timeS >= untilS ? shift : 0));
  }
  counter.finish(false);
  return counter;
}

describe("a repetition under which the camera sees nothing for a moment", () => {
  it("counts when leaving rest and being back were seen", () => {
    for (const holeS of [0.5, 1.2, 1.5, 1.9]) {
      for (let fromS = 9; fromS + holeS <= 11.4; fromS += 0.1)
        expect([holeS, fromS, counted(fromS, fromS + holeS).count]).toEqual([holeS, fromS, 5]);
    }
  });

  it("counts in the report, without a score for what was not seen", () => {
    const clip = perform({ definition: exercise("squat"), legs: ["right", "right", "right"] });
    const whole = analyse(clip, { exercise: "squat" });
    const peakS = whole.reps[1]?.peakS ?? 0;
    const frames = clip.frames.map((frame) =>
      Math.abs(frame.tS - peakS) < 0.75 ? { ...frame, landmarks: null, world: null } : frame,
    );
    const holed = analyse({ ...clip, frames }, { exercise: "squat" });
    expect([whole.count, holed.count]).toEqual([3, 3]);
    expect(holed.reps.map(({ score }) => score === null)).toEqual([false, true, false]);
  });

  it("is one at most, however much the hole may have hidden", () => {
    expect(counted(7.5, 11.4).count).toBe(4);
    expect(counted(4.5, 15.2).count).toBe(2);
  });

  it("is none when only the level changed under a longer hole: the one that the hole hides is lost, none is gained", () => {
    expect(counted(7.2, 9.5, 40).count).toBe(4);
    expect(counted(3.2, 7.8, 40).count).toBe(4);
  });

  it("is none when the person sat still before and after", () => {
    const counter = new CycleCounter(30, 1);
    for (let timeS = 0; timeS <= 10; timeS += sampleS)
      if (timeS < 4 || timeS > 5.5) counter.push(timeS, timeS < 4 ? 0 : 5);
    counter.finish(false);
    expect(counter.count).toBe(0);
  });
});
