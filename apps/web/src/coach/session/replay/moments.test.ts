import type { AngleTable, LandmarkFrame, MotionReport, Repetition } from "@hipfirst/motion";
import { describe, expect, it } from "vitest";
import { boundsOf, curveOf, frameIndexAt, reachAt, tellingAngle } from "./moments.ts";

const frames = (...times: number[]): LandmarkFrame[] =>
  times.map((tS) => ({ tS, landmarks: null, world: null }));

describe("what is shown at a moment", () => {
  it("is the last frame that had come", () => {
    const some = frames(2, 2.1, 2.4, 3);
    expect([0, 2, 2.1, 2.39, 2.4, 9].map((tS) => frameIndexAt(some, tS))).toEqual([0, 0, 1, 1, 2, 3]);
    expect(frameIndexAt([], 1)).toBeLessThanOrEqual(0);
  });

  it("reaches furthest at the peak and is at rest outside", () => {
    const rep = { startS: 1, peakS: 2, endS: 4 } as Repetition;
    expect([0, 1, 1.5, 2, 3, 4, 5].map((tS) => reachAt(rep, tS))).toEqual([0, 0, 0.5, 1, 0.5, 0, 0]);
  });
});

describe("where the person was", () => {
  it("leaves out what was guessed, and shows all of the picture when nobody was seen", () => {
    const seen: LandmarkFrame = {
      tS: 0,
      landmarks: [[0.4, 0.2, 0, 0.9], [0.6, 0.8, 0, 0.9], [3, 3, 0, 0.1], null],
      world: null,
    };
    const { left, top, right, bottom } = boundsOf([seen]);
    expect([left, top, right, bottom].map((value) => Math.round(value * 100) / 100)).toEqual([
      0.35, 0.15, 0.65, 0.85,
    ]);
    expect(boundsOf(frames(1, 2))).toEqual({ left: 0, top: 0, right: 1, bottom: 1 });
  });
});

describe("the curve", () => {
  const none = [null, null, null, null];
  const angles: AngleTable = {
    t: [0, 1, 2, 3],
    ...{ hipLeft: [0, 40, null, 5], hipRight: [0, 10, 10, 0], hipStandingLeft: none, hipStandingRight: none },
    ...{ kneeLeft: none, kneeRight: none, trunkPitch: none, trunkThighLeft: none, trunkThighRight: none },
  };
  const withAngles = (table: AngleTable) => ({ angles: table }) as MotionReport;
  const report = withAngles(angles);

  it("shows the joint of the exercise where it moved, else what moved furthest", () => {
    expect(tellingAngle(report, "both", "hip")).toBe("hipLeft");
    expect(tellingAngle(report, "right", "hip")).toBe("hipRight");
    expect(tellingAngle(report, "left", "knee")).toBe("hipLeft");
    const bent = withAngles({ ...angles, kneeLeft: [0, 90, 90, 0] });
    expect(tellingAngle(bent, "left", "hip")).toBe("hipLeft");
    expect(tellingAngle(bent, "left", "knee")).toBe("kneeLeft");
    expect(tellingAngle(withAngles({ ...angles, hipRight: none }), "right", "hip")).toBeNull();
  });

  it("keeps a gap where nothing was measurable", () => {
    expect(curveOf(angles, [0, 40, null, 5])).toEqual([
      [
        { tS: 0, deg: 0 },
        { tS: 1, deg: 40 },
      ],
    ]);
    expect(curveOf(angles, [0, 1, 2, 3])).toHaveLength(1);
    expect(curveOf(angles, none)).toEqual([]);
  });
});
