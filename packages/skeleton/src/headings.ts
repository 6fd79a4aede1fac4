import type { ArmAnglesDeg, BodyAnglesDeg, LegAnglesDeg } from "./angles.ts";

/**
 * Where each segment points in the plane of movement, degrees. Limb segments: counter-clockwise from forward (0 forward,
 * 90 up, -90 down). `pelvis`, `thorax`, `neck`, `head`: lean of their long axis from upright, forward positive.
 * Between keyframes headings are blended, not joint angles: what keeps its direction (a foot flat on the floor, a straight
 * knee) then keeps it exactly on the way.
 */
export interface LegHeadingsDeg {
  readonly thigh: number;
  readonly shank: number;
  readonly foot: number;
  readonly toes: number;
  readonly abduction: number;
}

export interface ArmHeadingsDeg {
  readonly upperArm: number;
  readonly forearm: number;
  readonly hand: number;
  readonly abduction: number;
}

export interface HeadingsDeg {
  readonly pelvis: number;
  readonly thorax: number;
  readonly neck: number;
  readonly head: number;
  readonly lateralLean: number;
  readonly pelvicDrop: number;
  readonly left: { readonly leg: LegHeadingsDeg; readonly arm: ArmHeadingsDeg };
  readonly right: { readonly leg: LegHeadingsDeg; readonly arm: ArmHeadingsDeg };
}

function legHeadings(angles: LegAnglesDeg, pelvis: number): LegHeadingsDeg {
  const thigh = -90 - pelvis + angles.hipFlexionDeg;
  const shank = thigh - angles.kneeFlexionDeg;
  const foot = shank + 90 + angles.ankleDorsiflexionDeg;
  return { thigh, shank, foot, toes: foot + angles.toeExtensionDeg, abduction: angles.hipAbductionDeg };
}

function armHeadings(angles: ArmAnglesDeg, thorax: number): ArmHeadingsDeg {
  const upperArm = -90 - thorax + angles.shoulderFlexionDeg;
  const forearm = upperArm + angles.elbowFlexionDeg;
  return {
    upperArm,
    forearm,
    hand: forearm + angles.wristFlexionDeg,
    abduction: angles.shoulderAbductionDeg,
  };
}

export function headingsOf(angles: BodyAnglesDeg): HeadingsDeg {
  const pelvis = angles.pelvisPitchDeg;
  const thorax = pelvis + angles.lumbarFlexionDeg;
  const neck = thorax + angles.neckFlexionDeg;
  const limbs = (side: BodyAnglesDeg["left"]) => ({
    leg: legHeadings(side.leg, pelvis),
    arm: armHeadings(side.arm, thorax),
  });
  return {
    pelvis,
    thorax,
    neck,
    head: neck + angles.headFlexionDeg,
    lateralLean: angles.trunkLateralLeanDeg,
    pelvicDrop: angles.pelvicDropDeg,
    left: limbs(angles.left),
    right: limbs(angles.right),
  };
}

/** The joint angles that give these headings; the inverse of `headingsOf`. */
export function anglesOf(headings: HeadingsDeg): BodyAnglesDeg {
  const { pelvis, thorax, neck } = headings;
  const limbs = ({ leg, arm }: HeadingsDeg["left"]): BodyAnglesDeg["left"] => ({
    leg: {
      hipFlexionDeg: leg.thigh + 90 + pelvis,
      hipAbductionDeg: leg.abduction,
      kneeFlexionDeg: leg.thigh - leg.shank,
      ankleDorsiflexionDeg: leg.foot - 90 - leg.shank,
      toeExtensionDeg: leg.toes - leg.foot,
    },
    arm: {
      shoulderFlexionDeg: arm.upperArm + 90 + thorax,
      shoulderAbductionDeg: arm.abduction,
      elbowFlexionDeg: arm.forearm - arm.upperArm,
      wristFlexionDeg: arm.hand - arm.forearm,
    },
  });
  return {
    pelvisPitchDeg: pelvis,
    lumbarFlexionDeg: thorax - pelvis,
    neckFlexionDeg: neck - thorax,
    headFlexionDeg: headings.head - neck,
    trunkLateralLeanDeg: headings.lateralLean,
    pelvicDropDeg: headings.pelvicDrop,
    left: limbs(headings.left),
    right: limbs(headings.right),
  };
}
