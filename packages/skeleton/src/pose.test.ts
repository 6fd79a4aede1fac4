import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anglesOf, headingsOf } from "./headings.ts";
import type { JointName, Pose } from "./joints.ts";
import { mirror, mirrorContact } from "./mirror.ts";
import { pose, posture } from "./pose.ts";
import { proportions } from "./proportions.ts";
import { bodyAngles, upright, withLegs } from "./testing/arbitraries.ts";
import { distanceM } from "./vector.ts";

const person = { heightM: 1.75 };
const length = (joints: Pose, a: JointName, b: JointName) => distanceM(joints[a], joints[b]) / person.heightM;

describe("pose", () => {
  it("stands a person upright at their own height", () => {
    const joints = pose(upright, person);
    expect(joints.ankleRight[1]).toBeCloseTo(proportions.ankleHeight * 1.75, 3);
    expect(joints.hipRight[1]).toBeCloseTo((0.039 + 0.246 + 0.245) * 1.75, 3);
    expect(joints.shoulderRight[1]).toBeCloseTo(0.806 * 1.75, 3);
    expect(joints.earRight[1]).toBeGreaterThan(0.9 * 1.75);
    expect(joints.toeRight[0]).toBeGreaterThan(joints.heelRight[0]);
    expect(joints.hipRight[2]).toBeGreaterThan(joints.hipLeft[2]);
  });

  it("puts a flexed thigh in front and lets the shank hang", () => {
    const joints = pose(withLegs(upright, {}, { hipFlexionDeg: 90, kneeFlexionDeg: 90 }), person);
    expect(joints.kneeRight[0] - joints.hipRight[0]).toBeCloseTo(proportions.thigh * 1.75, 6);
    expect(joints.kneeRight[1]).toBeCloseTo(joints.hipRight[1], 6);
    expect(joints.ankleRight[0]).toBeCloseTo(joints.kneeRight[0], 6);
  });

  it("lays a person on the back with the head behind", () => {
    const joints = pose({ ...upright, pelvisPitchDeg: -90 }, person);
    expect(joints.shoulderRight[0]).toBeLessThan(joints.hipRight[0]);
    expect(joints.ankleRight[0]).toBeGreaterThan(joints.hipRight[0]);
    expect(joints.nose[1]).toBeGreaterThan(joints.earRight[1]);
  });

  it("moves an abducted leg outward on its own side", () => {
    const joints = pose(withLegs(upright, { hipAbductionDeg: 20 }, { hipAbductionDeg: 20 }), person);
    expect(joints.ankleRight[2]).toBeGreaterThan(joints.hipRight[2]);
    expect(joints.ankleLeft[2]).toBeLessThan(joints.hipLeft[2]);
  });

  it("lowers the right hip and leans to the right for positive values", () => {
    const joints = pose({ ...upright, pelvicDropDeg: 8, trunkLateralLeanDeg: 10 }, person);
    const slope = Math.atan2(joints.hipLeft[1] - joints.hipRight[1], joints.hipRight[2] - joints.hipLeft[2]);
    expect((slope * 180) / Math.PI).toBeCloseTo(8, 6);
    expect(joints.shoulderLeft[2] + joints.shoulderRight[2]).toBeGreaterThan(0.1);
  });

  it("keeps bone lengths in every posture", () => {
    fc.assert(
      fc.property(bodyAngles, (angles) => {
        const joints = pose(angles, person);
        expect(length(joints, "hipRight", "kneeRight")).toBeCloseTo(proportions.thigh, 9);
        expect(length(joints, "kneeLeft", "ankleLeft")).toBeCloseTo(proportions.shank, 9);
        expect(length(joints, "shoulderLeft", "elbowLeft")).toBeCloseTo(proportions.upperArm, 9);
        expect(length(joints, "elbowRight", "wristRight")).toBeCloseTo(proportions.forearm, 9);
        expect(length(joints, "hipLeft", "hipRight")).toBeCloseTo(2 * proportions.hipHalfBreadth, 9);
        expect(length(joints, "shoulderLeft", "shoulderRight")).toBeCloseTo(
          2 * proportions.shoulderHalfBreadth,
          9,
        );
      }),
      { seed: 11 },
    );
  });

  it("puts nothing below the floor when nothing is said about contacts", () => {
    fc.assert(
      fc.property(bodyAngles, (angles) => {
        for (const [, y] of posture(angles, person).landmarksM) expect(y).toBeGreaterThan(0);
      }),
      { seed: 12 },
    );
  });

  it("is the mirror image of the mirrored posture", () => {
    fc.assert(
      fc.property(bodyAngles, (angles) => {
        const contacts = [{ joint: "ankleLeft", atHeights: [0, 0.039], freedom: "fixed" }] as const;
        const one = pose(angles, person, contacts);
        const other = pose(mirror(angles), person, contacts.map(mirrorContact));
        expect(other.kneeRight[0]).toBeCloseTo(one.kneeLeft[0], 9);
        expect(other.kneeRight[1]).toBeCloseTo(one.kneeLeft[1], 9);
        expect(other.kneeRight[2]).toBeCloseTo(-one.kneeLeft[2], 9);
        expect(other.wristLeft[2]).toBeCloseTo(-one.wristRight[2], 9);
      }),
      { seed: 13 },
    );
  });

  it("measures its own angles back", () => {
    fc.assert(
      fc.property(bodyAngles, (angles) => {
        const back = anglesOf(headingsOf(angles));
        for (const side of ["left", "right"] as const) {
          expect(back[side].leg.hipFlexionDeg).toBeCloseTo(angles[side].leg.hipFlexionDeg, 9);
          expect(back[side].leg.ankleDorsiflexionDeg).toBeCloseTo(angles[side].leg.ankleDorsiflexionDeg, 9);
          expect(back[side].arm.wristFlexionDeg).toBeCloseTo(angles[side].arm.wristFlexionDeg, 9);
        }
        expect(back.headFlexionDeg).toBeCloseTo(angles.headFlexionDeg, 9);
      }),
      { seed: 14 },
    );
  });
});

describe("a frontal posture", () => {
  it("shows the front of the body: the right side on the viewer's left, the nose nearer than the ears", () => {
    const { joints } = posture(upright, person, { plane: "frontal" });
    expect(joints.hipRight[0]).toBeLessThan(joints.hipLeft[0]);
    expect(joints.nose[2]).toBeGreaterThan(joints.earRight[2]);
    expect(joints.toeRight[2]).toBeGreaterThan(joints.heelRight[2]);
  });
});
