import { describe, expect, it } from "vitest";
import { type ForceSample, pullOf, spreadPercent } from "./force-trace.ts";

const pull = (samplesPerS: number, seconds: number, forceAt: (tS: number) => number): ForceSample[] =>
  Array.from({ length: Math.round(samplesPerS * seconds) + 1 }, (_, index) => ({
    tS: index / samplesPerS,
    forceN: forceAt(index / samplesPerS),
  }));

describe("a pull", () => {
  it("has its peak and the mean of its best second", () => {
    const ramp = pullOf(pull(80, 5, (tS) => Math.min(200, tS * 100)));
    expect(ramp.peakN).toBe(200);
    expect(ramp.meanOver1sN).toBeCloseTo(200, 5);
    expect(ramp.samplesPerS).toBeCloseTo(80, 6);
  });

  it("does not take a spike for a mean", () => {
    const spiked = pullOf(pull(80, 4, (tS) => (Math.abs(tS - 2) < 0.02 ? 500 : 100)));
    expect(spiked.peakN).toBe(500);
    expect(spiked.meanOver1sN).toBeLessThan(125);
  });

  it("does not weigh dense readings more", () => {
    const uneven = [0, 0.01, 0.02, 0.03, 0.5, 0.75, 1, 1.25, 1.5].map((tS) => ({
      tS,
      forceN: tS < 0.1 ? 0 : 100,
    }));
    expect(pullOf(uneven).meanOver1sN).toBeCloseTo(100, 0);
  });

  it("gives no mean from less than a second or from too few readings", () => {
    expect(pullOf(pull(80, 0.8, () => 100)).meanOver1sN).toBeNull();
    expect(pullOf(pull(1, 5, () => 100)).meanOver1sN).toBeNull();
    expect(pullOf([]).peakN).toBeNull();
  });
});

describe("spread of tries", () => {
  it("is the sample standard deviation over the mean, in percent", () => {
    expect(spreadPercent([90, 100, 110])).toBeCloseTo(10, 6);
    expect(spreadPercent([100])).toBeNull();
    expect(spreadPercent([0, 0])).toBeNull();
  });
});
