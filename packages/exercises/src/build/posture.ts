import type { ArmAnglesDeg, BodyAnglesDeg, LegAnglesDeg, Side } from "@hipfirst/skeleton";
import type { AnglePatch, Contact } from "../definition.ts";

const straightLeg: LegAnglesDeg = {
  hipFlexionDeg: 0,
  hipAbductionDeg: 0,
  kneeFlexionDeg: 0,
  ankleDorsiflexionDeg: 0,
  toeExtensionDeg: 0,
};
const hangingArm: ArmAnglesDeg = {
  shoulderFlexionDeg: 0,
  shoulderAbductionDeg: 0,
  elbowFlexionDeg: 0,
  wristFlexionDeg: 0,
};

const upright: BodyAnglesDeg = {
  pelvisPitchDeg: 0,
  lumbarFlexionDeg: 0,
  neckFlexionDeg: 0,
  headFlexionDeg: 0,
  trunkLateralLeanDeg: 0,
  pelvicDropDeg: 0,
  left: { leg: straightLeg, arm: hangingArm },
  right: { leg: straightLeg, arm: hangingArm },
};

/** The posture with some of its angles replaced, patch by patch. */
export function posture(base: BodyAnglesDeg, ...patches: readonly AnglePatch[]): BodyAnglesDeg {
  let body = base;
  for (const patch of patches) body = patched(body, patch);
  return body;
}

function patched(body: BodyAnglesDeg, { left, right, ...trunk }: AnglePatch): BodyAnglesDeg {
  const limbs = (side: Side, patch: AnglePatch[Side]) => ({
    leg: { ...body[side].leg, ...patch?.leg },
    arm: { ...body[side].arm, ...patch?.arm },
  });
  return { ...body, ...trunk, left: limbs("left", left), right: limbs("right", right) };
}

/** Leg angles in the order in which they are read from the hip down, degrees. */
export function leg(hip: number, knee: number, ankle = 0, toe = 0): Partial<LegAnglesDeg> {
  return {
    hipFlexionDeg: hip,
    kneeFlexionDeg: knee,
    ankleDorsiflexionDeg: ankle,
    toeExtensionDeg: toe,
  };
}

/** Arm angles from the shoulder down, degrees. */
export function arm(shoulder: number, elbow: number, wrist = 0): Partial<ArmAnglesDeg> {
  return { shoulderFlexionDeg: shoulder, elbowFlexionDeg: elbow, wristFlexionDeg: wrist };
}

export const bothLegs = (angles: Partial<LegAnglesDeg>): AnglePatch => ({
  left: { leg: angles },
  right: { leg: angles },
});
export const bothArms = (angles: Partial<ArmAnglesDeg>): AnglePatch => ({
  left: { arm: angles },
  right: { arm: angles },
});

/** The foot stands flat this high under the ankle, body heights. */
export const ankleHeight = 0.039;

export const standing = posture(
  upright,
  { neckFlexionDeg: 4, headFlexionDeg: -3 },
  bothLegs(leg(0, 1, 1)),
  bothArms(arm(-12, 16)),
);
/** Tall on the front of a chair, thighs sloping a little down, feet flat. */
export const seated = posture(
  upright,
  { pelvisPitchDeg: -3, neckFlexionDeg: 2 },
  bothLegs(leg(77, 80)),
  bothArms(arm(-16, 26)),
);
/** On the back, legs long, arms beside the body. */
export const lying = posture(
  upright,
  { pelvisPitchDeg: -90, neckFlexionDeg: -13, headFlexionDeg: 6 },
  bothLegs(leg(-4, 1, -6)),
  bothArms(arm(-13, 10, 4)),
);
/** A leg with the foot flat on the floor and the knee up, for a person on the back. */
export const hookedLeg = leg(51, 125, -16);
/** Hip and knee at right angles, for a person on the back. */
export const ninetyNinety = leg(90, 90);
export const hookLying = posture(lying, bothLegs(hookedLeg));

const contact = (
  joint: Contact["joint"],
  on: Contact["on"],
  x: number,
  y: number,
  freedom: Contact["freedom"] = "fixed",
): Contact => ({ joint, on, atHeights: [x, y], freedom });

export const held = contact;
export const onItsBack = contact("pelvis", "floor", 0, 0.084);
export const onTheSeat = contact("pelvis", "seat", 0, 0.328);
/** The left foot flat in front of the chair. */
export const seatedFootLeft = contact("ankleLeft", "floor", 0.241, ankleHeight);
/** The height of the seat under a person who sits as `onTheSeat` says. */
export const chair = { kind: "chair", atHeights: [0, 0.258] } as const;
/** The left leg long on the floor. */
export const longLegLeft = contact("ankleLeft", "floor", 0.488, 0.046);
export const standingLeft = contact("ankleLeft", "floor", 0, ankleHeight);
export const hookedFootLeft = contact("ankleLeft", "floor", 0.222, ankleHeight);
