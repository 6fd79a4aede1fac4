import { exercise } from "@hipfirst/exercises";
import { liveCoach, type MovementId } from "@hipfirst/motion";
import { type Performance, perform } from "@hipfirst/motion/testing/performance";
import { describe, expect, it } from "vitest";
import { addCoachEvent, type CameraReading, holdSeen, noReading, valueFrom } from "./camera-reading.ts";

/** A drawn body does the test before a drawn camera, and the live coach watches frame by frame. */
function watched(movement: MovementId, performance: Omit<Performance, "definition">): CameraReading {
  const recording = perform({ noiseM: 0.004, fps: 20, ...performance, definition: exercise(movement) });
  const size = { widthPx: recording.widthPx, heightPx: recording.heightPx };
  const [leg] = performance.legs;
  const coach = liveCoach({ movement }, leg === undefined ? size : { ...size, side: leg });
  return recording.frames.reduce((reading, frame) => {
    const seen = coach.push(frame).reduce(addCoachEvent, reading);
    return holdSeen(seen, coach.state.heldS);
  }, noReading);
}

describe("the camera in a test, from a body that does it", () => {
  it.each(["seated-hold", "standing-hold"] as const)(
    "times a %s, with the way up and down at most",
    (movement) => {
      const { outS, returnS } = exercise(movement).motion.tempo;
      for (const [leg, holdS] of [
        ["left", 7],
        ["right", 14],
      ] as const) {
        const heldS = valueFrom(watched(movement, { legs: [leg], holdS }), "hold");
        expect(heldS).toBeGreaterThanOrEqual(holdS - 0.5);
        expect(heldS).toBeLessThanOrEqual(holdS + outS + returnS);
      }
    },
  );

  it("times five chair rises and counts them", () => {
    const { outS, returnS, pauseS } = exercise("sit-to-stand").motion.tempo;
    const oneS = outS + returnS + (pauseS ?? 0);
    const five = { legs: Array.from({ length: 5 }, () => "right" as const), restS: 0.4 };
    const reading = watched("sit-to-stand", five);
    expect(valueFrom(reading, "count")).toBe(5);
    const restsS = 4 * five.restS;
    expect(Math.abs((valueFrom(reading, "five-rises") ?? 0) - (5 * oneS + restsS))).toBeLessThan(1.5);
  });

  it("reads how high a leg was raised alone", () => {
    const reading = watched("supine-straight-leg-raise", { legs: ["right"], holdS: 1 });
    expect(valueFrom(reading, "angle")).toBeGreaterThan(30);
  });

  it.each(["plank", "side-bridge"] as const)("runs the clock in a %s", (movement) => {
    const heldS = valueFrom(watched(movement, { legs: ["right"], holdS: 12 }), "hold");
    expect(heldS).toBeGreaterThanOrEqual(10);
  });

  it.each(["step-down", "squat", "standing-march"] as const)("counts a %s", (movement) => {
    expect(watched(movement, { legs: ["right", "right", "right"] }).count).toBe(3);
  });
});
