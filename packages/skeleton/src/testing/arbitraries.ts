import fc from "fast-check";
import type { ArmAnglesDeg, BodyAnglesDeg, LegAnglesDeg } from "../angles.ts";

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const legAngles: fc.Arbitrary<LegAnglesDeg> = fc.record({
  hipFlexionDeg: degrees(-20, 125),
  hipAbductionDeg: degrees(-10, 30),
  kneeFlexionDeg: degrees(0, 140),
  ankleDorsiflexionDeg: degrees(-40, 20),
  toeExtensionDeg: degrees(0, 70),
});

const armAngles: fc.Arbitrary<ArmAnglesDeg> = fc.record({
  shoulderFlexionDeg: degrees(-40, 180),
  shoulderAbductionDeg: degrees(0, 30),
  elbowFlexionDeg: degrees(0, 140),
  wristFlexionDeg: degrees(-60, 60),
});

const limbs = fc.record({ leg: legAngles, arm: armAngles });

/** Any posture a person can take. */
export const bodyAngles: fc.Arbitrary<BodyAnglesDeg> = fc.record({
  pelvisPitchDeg: degrees(-120, 120),
  lumbarFlexionDeg: degrees(-20, 50),
  neckFlexionDeg: degrees(-30, 40),
  headFlexionDeg: degrees(-20, 20),
  trunkLateralLeanDeg: degrees(-20, 20),
  pelvicDropDeg: degrees(-12, 12),
  left: limbs,
  right: limbs,
});

const legAtRest: LegAnglesDeg = {
  hipFlexionDeg: 0,
  hipAbductionDeg: 0,
  kneeFlexionDeg: 0,
  ankleDorsiflexionDeg: 0,
  toeExtensionDeg: 0,
};
const armAtRest: ArmAnglesDeg = {
  shoulderFlexionDeg: 0,
  shoulderAbductionDeg: 0,
  elbowFlexionDeg: 0,
  wristFlexionDeg: 0,
};
const atRest = { leg: legAtRest, arm: armAtRest };

export const upright: BodyAnglesDeg = {
  pelvisPitchDeg: 0,
  lumbarFlexionDeg: 0,
  neckFlexionDeg: 0,
  headFlexionDeg: 0,
  trunkLateralLeanDeg: 0,
  pelvicDropDeg: 0,
  left: atRest,
  right: atRest,
};

export const withLegs = (
  base: BodyAnglesDeg,
  left: Partial<LegAnglesDeg>,
  right: Partial<LegAnglesDeg>,
): BodyAnglesDeg => ({
  ...base,
  left: { ...base.left, leg: { ...base.left.leg, ...left } },
  right: { ...base.right, leg: { ...base.right.leg, ...right } },
});
