import { type ExerciseId, exercise } from "@hipfirst/exercises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Intake } from "../clean/intake.ts";
import { Recording } from "../recording.ts";
import { perform } from "../testing/performance.ts";
import { estimateView } from "./view.ts";

/** The view of somebody who does the exercise in front of a camera turned by `yawDeg` from the person's right side. */
function viewOf(id: ExerciseId, yawDeg: number, camera: object = {}) {
  const { frames, widthPx, heightPx } = perform({
    definition: exercise(id),
    legs: ["right"],
    fps: 10,
    camera: { aimM: [0, 0.6, 0], yawDeg, ...camera },
    noiseM: 0.005,
  });
  const intake = new Intake(widthPx / heightPx, false);
  const recording = new Recording(frames.length);
  for (const frame of frames) recording.append(intake.acceptLandmarks(frame), frame.tS, intake.pose);
  return estimateView(recording, false);
}

const upright = fc.constantFrom<ExerciseId>("R05", "R06", "squat");
const lying = fc.constantFrom<ExerciseId>("R01", "R03", "R10");
const turn = fc.integer({ min: -20, max: 20 });

describe("the view", () => {
  it("is the side, near side and facing told, from either side, standing and lying", () => {
    fc.assert(
      fc.property(fc.oneof(upright, lying), turn, fc.boolean(), (id, turned, fromLeft) => {
        const view = viewOf(id, turned + (fromLeft ? 180 : 0));
        expect(view.kind).toBe("side");
        expect(view.nearSide).toBe(fromLeft ? "left" : "right");
        expect(view.sidesTold).toBe(true);
      }),
      { seed: 21, numRuns: 25 },
    );
  });

  it("is the front, right and left told, when the person faces the camera or turns the back to it", () => {
    fc.assert(
      fc.property(upright, turn, fc.boolean(), (id, turned, fromBehind) => {
        const view = viewOf(id, turned + (fromBehind ? -90 : 90));
        expect(view.kind).toBe("front");
        expect(view.rightIs).toBe(fromBehind ? 1 : -1);
      }),
      { seed: 22, numRuns: 20 },
    );
  });

  it("turns steadily from the front to the side", () => {
    const yaws = [90, 70, 50, 30, 10].map((yaw) => viewOf("R06", yaw).yawDeg ?? Number.NaN);
    yaws.slice(1).forEach((yaw, place) => {
      expect(yaw).toBeGreaterThan((yaws[place] as number) - 2);
    });
  });

  it("does not know before anybody was seen", () => {
    expect(estimateView(new Recording(10), false)).toMatchObject({ kind: "unknown", yawDeg: null });
  });
});
