import type { CoachEvent, Repetition } from "@hipfirst/motion";
import { describe, expect, it } from "vitest";
import { addCoachEvent, holdSeen, noReading, valueFrom } from "./camera-reading.ts";

const rep = (startS: number, endS: number, part: Partial<Repetition> = {}): CoachEvent => ({
  type: "rep-done",
  rep: {
    startS,
    peakS: (startS + endS) / 2,
    endS,
    side: "both",
    peakDeg: 60,
    rangeDeg: 50,
    valid: true,
    score: null,
    faults: [],
    heldS: null,
    ...part,
  },
});

describe("what a camera reads", () => {
  it("times five rises from the first start to the fifth end, and no further", () => {
    const events = [0, 1, 2, 3, 4, 5].map((n) => rep(1 + n * 2, 2.5 + n * 2));
    const four = events.slice(0, 4).reduce(addCoachEvent, noReading);
    expect(valueFrom(four, "five-rises")).toBeNull();
    expect(valueFrom(events.reduce(addCoachEvent, noReading), "five-rises")).toBe(9.5);
  });

  it("keeps the longest hold and the highest angle", () => {
    const held = [3.2, 9.87, 1].reduce(holdSeen, noReading);
    expect(valueFrom(held, "hold")).toBe(9.9);
    const raised = [rep(0, 1, { peakDeg: 52.4 }), rep(2, 3, { peakDeg: null })].reduce(
      addCoachEvent,
      noReading,
    );
    expect(valueFrom(raised, "angle")).toBe(52);
  });

  it("takes the cadence from the leg seen best, by its middle stride", () => {
    const strides = [0, 0.7, 1.4, 2.8, 3.5, 4.2].map((startS) =>
      rep(startS, startS + 0.4, { side: "right" }),
    );
    const few = [rep(0.3, 0.6, { side: "left" }), rep(1, 1.4, { side: "left" })];
    expect(valueFrom([...strides, ...few].reduce(addCoachEvent, noReading), "cadence")).toBe(171);
    expect(valueFrom(few.reduce(addCoachEvent, noReading), "cadence")).toBeNull();
  });

  it("gives nothing where nothing was seen", () => {
    expect(valueFrom(noReading, "hold")).toBeNull();
    expect(valueFrom(noReading, "angle")).toBeNull();
    expect(valueFrom(noReading, "observation")).toBeNull();
  });
});
