import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mirrorPath } from "./mirror.ts";
import { headingsAt, type MovementPath, minimumJerk, postureAt, progressAt, repetitionS } from "./path.ts";
import { upright, withLegs } from "./testing/arbitraries.ts";

const person = { heightM: 1.75 };
const march: MovementPath = {
  start: { at: 0, angles: upright },
  via: { at: 0.5, angles: withLegs(upright, {}, { hipFlexionDeg: 70, kneeFlexionDeg: 95 }) },
  end: { at: 1, angles: withLegs(upright, {}, { hipFlexionDeg: 90, kneeFlexionDeg: 90 }) },
  contacts: [{ joint: "ankleLeft", atHeights: [0, 0.039], freedom: "fixed" }],
};
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("minimum jerk", () => {
  it("starts and ends at rest, without acceleration, half way in half the time", () => {
    const h = 1e-4;
    expect([minimumJerk(-1), minimumJerk(0), minimumJerk(0.5), minimumJerk(1), minimumJerk(2)]).toEqual([
      0, 0, 0.5, 1, 1,
    ]);
    expect(minimumJerk(h) / h).toBeLessThan(1e-6);
    expect((1 - minimumJerk(1 - h)) / h).toBeLessThan(1e-6);
  });

  it("never goes back", () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(minimumJerk(Math.max(a, b))).toBeGreaterThanOrEqual(minimumJerk(Math.min(a, b)) - 1e-12);
      }),
      { seed: 31 },
    );
  });
});

describe("one repetition", () => {
  const tempo = { outS: 2, pauseS: 1, returnS: 3 };

  it("goes out, pauses and returns in its times", () => {
    expect(repetitionS(tempo)).toBe(6);
    expect([-1, 0, 1, 2, 2.5, 3, 4.5, 6, 9].map((t) => progressAt(tempo, t))).toEqual([
      0, 0, 0.5, 1, 1, 1, 0.5, 0, 0,
    ]);
  });

  it("holds the end for the prescribed time", () => {
    const hold = { outS: 1, pauseS: null, returnS: 1 };
    expect(repetitionS(hold, 10)).toBe(12);
    expect(progressAt(hold, 10.9, 10)).toBe(1);
    expect(progressAt(hold, 11.5, 10)).toBe(0.5);
  });
});

describe("a path", () => {
  it("passes its keyframes", () => {
    const hip = (progress: number) => postureAt(march, progress, person).angles.right.leg.hipFlexionDeg;
    expect(hip(0)).toBeCloseTo(0, 9);
    expect(hip(0.5)).toBeCloseTo(70, 9);
    expect(hip(1)).toBeCloseTo(90, 9);
  });

  it("moves through the middle without stopping and never past a keyframe", () => {
    const thigh = (progress: number) => headingsAt(march, progress).right.leg.thigh;
    expect(thigh(0.51) - thigh(0.49)).toBeGreaterThan(0.5);
    fc.assert(
      fc.property(share, (progress) => {
        expect(thigh(progress)).toBeGreaterThanOrEqual(thigh(0) - 1e-9);
        expect(thigh(progress)).toBeLessThanOrEqual(thigh(1) + 1e-9);
      }),
      { seed: 32 },
    );
  });

  it("keeps a straight knee straight and a flat foot flat on the way", () => {
    fc.assert(
      fc.property(share, (progress) => {
        const { angles, headings, contactErrors } = postureAt(march, progress, person);
        expect(angles.left.leg.kneeFlexionDeg).toBeCloseTo(0, 9);
        expect(headings.left.leg.foot).toBeCloseTo(0, 9);
        expect(contactErrors[0]?.errorM).toBeLessThan(1e-9);
      }),
      { seed: 33 },
    );
  });

  it("mirrors into the same movement of the other side", () => {
    const one = postureAt(march, 0.7, person).joints;
    const other = postureAt(mirrorPath(march), 0.7, person).joints;
    expect(other.kneeLeft).toEqual([one.kneeRight[0], one.kneeRight[1], -one.kneeRight[2]]);
  });

  it("turns round in its plane when it is frontal and mirrored", () => {
    const sideLift: MovementPath = {
      start: { at: 0, angles: { ...upright, pelvisPitchDeg: 90 } },
      end: { at: 1, angles: { ...withLegs(upright, {}, { hipFlexionDeg: -30 }), pelvisPitchDeg: 90 } },
      contacts: [{ joint: "pelvis", atHeights: [0.1, 0.1], freedom: "fixed" }],
      plane: "frontal",
    };
    const one = postureAt(sideLift, 1, person).joints;
    const other = postureAt(mirrorPath(sideLift), 1, person).joints;
    expect(one.ankleRight[1]).toBeGreaterThan(one.ankleLeft[1] + 0.2);
    expect(other.ankleLeft[0]).toBeCloseTo(-one.ankleRight[0], 9);
    expect(other.ankleLeft[1]).toBeCloseTo(one.ankleRight[1], 9);
    expect(other.ankleLeft[2]).toBeCloseTo(one.ankleRight[2], 9);
    expect(other.hipRight[1]).toBeCloseTo(one.hipLeft[1], 9);
  });
});
