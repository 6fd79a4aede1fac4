import { describe, expect, it } from "vitest";
import { dayMs } from "../time.ts";
import {
  afterReview,
  noUsualPain,
  type UsualPain,
  usualPainOf,
  withRestingPain,
  withWeeklyPain,
} from "./usual-pain.ts";

const told = (...scores: readonly (readonly [day: number, score: number])[]): UsualPain =>
  scores.reduce((usual, [day, score]) => withRestingPain(usual, score, day * dayMs), noUsualPain);

describe("usual pain", () => {
  it("is unknown, then the weekly average, then the median of the last three", () => {
    expect(usualPainOf(noUsualPain)).toBeNull();
    expect(usualPainOf(withWeeklyPain(noUsualPain, 4))).toBe(4);
    expect(usualPainOf(withRestingPain(withWeeklyPain(noUsualPain, 4), 2, 0))).toBe(2);
    expect(usualPainOf(told([0, 4], [40, 2]))).toBe(3);
    expect(usualPainOf(told([0, 10], [40, 2], [80, 3]))).toBe(3);
    expect(usualPainOf(told([0, 3], [40, 10], [80, 2]))).toBe(3);
    expect(usualPainOf(told([0, 9], [40, 2], [80, 3], [120, 3]))).toBe(3);
  });

  it("rises by one in four weeks at most, and falls at once", () => {
    const risen = told([0, 1], [7, 5], [14, 5]);
    expect([usualPainOf(risen), risen.isRiseHeld]).toEqual([2, true]);
    expect(told([0, 1], [1, 3]).isRiseHeld).toBe(false);
    expect(usualPainOf(told([0, 1], [27, 5], [27.5, 5]))).toBe(2);
    expect(usualPainOf(told([0, 1], [28, 5], [28.5, 5]))).toBe(4);
    expect(usualPainOf(told([0, 6], [1, 1], [2, 1]))).toBe(1);
  });

  it("may rise again at once after a clinician's look", () => {
    expect(usualPainOf(withRestingPain(afterReview(told([0, 1], [7, 5])), 5, 14 * dayMs))).toBe(5);
  });
});
