import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BodyContact } from "./contacts.ts";
import { posture } from "./pose.ts";
import { bodyAngles, upright, withLegs } from "./testing/arbitraries.ts";

const person = { heightM: 1.75 };
const errorsM = (angles: typeof upright, contacts: readonly BodyContact[]) =>
  posture(angles, person, { contacts }).contactErrors.map(({ errorM }) => errorM);

describe("contacts", () => {
  it("place the body on the first one exactly, whatever the posture", () => {
    const joints = [
      "pelvis",
      "back",
      "head",
      "ankleLeft",
      "toeRight",
      "wristLeft",
      "kneeRight",
      "shoulderLeft",
    ] as const;
    fc.assert(
      fc.property(bodyAngles, fc.constantFrom(...joints), (angles, joint) => {
        expect(errorsM(angles, [{ joint, atHeights: [0.1, 0.2], freedom: "fixed" }])[0]).toBeLessThan(1e-9);
      }),
      { seed: 21 },
    );
  });

  it("bend a limb so that a fixed end within reach is met, and keep the way it bends", () => {
    const reach = fc.record({
      distance: fc.double({ min: 0.15, max: 0.45, noNaN: true }),
      headingDeg: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(bodyAngles, reach, (angles, { distance, headingDeg }) => {
        const level = { ...angles, pelvicDropDeg: 0 };
        const radians = (headingDeg * Math.PI) / 180;
        const at = [distance * Math.cos(radians), 0.5 + distance * Math.sin(radians)] as const;
        const solved = posture(level, person, {
          contacts: [
            { joint: "pelvis", atHeights: [0, 0.5], freedom: "fixed" },
            { joint: "ankleRight", atHeights: at, freedom: "fixed" },
          ],
        });
        const abduction = (angles.right.leg.hipAbductionDeg * Math.PI) / 180;
        if (distance < 0.49 * Math.cos(abduction)) expect(solved.contactErrors[1]?.errorM).toBeLessThan(1e-6);
        expect(solved.angles.right.leg.kneeFlexionDeg).toBeGreaterThanOrEqual(0);
      }),
      { seed: 22 },
    );
  });

  it("keep the foot's direction while the leg finds its place", () => {
    const angles = withLegs(upright, {}, { hipFlexionDeg: 40, kneeFlexionDeg: 60, ankleDorsiflexionDeg: 20 });
    const { headings, contactErrors } = posture(angles, person, {
      contacts: [
        { joint: "ankleLeft", atHeights: [0, 0.039], freedom: "fixed" },
        { joint: "toeRight", atHeights: [0.2, 0.1], freedom: "fixed" },
      ],
    });
    expect(headings.right.leg.foot).toBeCloseTo(0, 9);
    expect(contactErrors[1]?.errorM).toBeLessThan(1e-9);
  });

  it("let a sliding foot travel with a straight leg at its height", () => {
    const angles = { ...withLegs(upright, {}, { hipFlexionDeg: -20 }), pelvisPitchDeg: 70 };
    const solved = posture(angles, person, {
      contacts: [
        { joint: "wristRight", atHeights: [0.26, 0.02], freedom: "fixed" },
        { joint: "ankleRight", atHeights: [-0.48, 0.084], freedom: "slide" },
      ],
    });
    expect(solved.angles.right.leg.kneeFlexionDeg).toBeCloseTo(0, 9);
    expect(solved.contactErrors[1]?.errorM).toBeLessThan(1e-9);
  });

  it("say how far an unreachable contact is missed", () => {
    const [, missedM] = errorsM(upright, [
      { joint: "pelvis", atHeights: [0, 0.5], freedom: "fixed" },
      { joint: "ankleRight", atHeights: [0, -0.2], freedom: "fixed" },
    ]);
    expect(missedM).toBeCloseTo((0.7 - 0.491) * 1.75, 6);
  });
});
