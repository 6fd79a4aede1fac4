import type { BodyAnglesDeg } from "./angles.ts";
import type { BodyContact } from "./contacts.ts";
import type { MovementPath, PathKeyframe } from "./path.ts";

/** The posture with left and right exchanged. */
export function mirror(angles: BodyAnglesDeg): BodyAnglesDeg {
  return {
    ...angles,
    trunkLateralLeanDeg: -angles.trunkLateralLeanDeg,
    pelvicDropDeg: -angles.pelvicDropDeg,
    left: angles.right,
    right: angles.left,
  };
}

/** The same point on the other side of the body; points of the midline are their own. */
export const otherSide = <Joint extends BodyContact["joint"]>(joint: Joint): Joint => {
  if (joint.endsWith("Left")) return joint.replace("Left", "Right") as Joint;
  return joint.replace("Right", "Left") as Joint;
};

export const mirrorContact = <Contact extends BodyContact>(contact: Contact): Contact => ({
  ...contact,
  joint: otherSide(contact.joint),
});

const turnLimbs = ({ leg, arm }: BodyAnglesDeg["left"]): BodyAnglesDeg["left"] => ({
  leg: { ...leg, hipFlexionDeg: -leg.hipFlexionDeg, kneeFlexionDeg: -leg.kneeFlexionDeg },
  arm: {
    ...arm,
    shoulderFlexionDeg: -arm.shoulderFlexionDeg,
    elbowFlexionDeg: -arm.elbowFlexionDeg,
    wristFlexionDeg: -arm.wristFlexionDeg,
  },
});

/** In the frontal plane the body's sides lie in the picture, so that every direction in it turns round as well. */
const mirrorFrontal = (angles: BodyAnglesDeg): BodyAnglesDeg => ({
  ...mirror(angles),
  pelvisPitchDeg: -angles.pelvisPitchDeg,
  lumbarFlexionDeg: -angles.lumbarFlexionDeg,
  neckFlexionDeg: -angles.neckFlexionDeg,
  headFlexionDeg: -angles.headFlexionDeg,
  left: turnLimbs(angles.right),
  right: turnLimbs(angles.left),
});

const turnedContact = <Contact extends BodyContact>(contact: Contact): Contact => ({
  ...mirrorContact(contact),
  atHeights: [-contact.atHeights[0], contact.atHeights[1]],
});

/**
 * The same movement with the other side working. A sagittal one keeps its place and direction in the plane; a frontal one is
 * turned round in it.
 */
export function mirrorPath<Path extends MovementPath>(path: Path): Path {
  const frontal = path.plane === "frontal";
  const turn = (keyframe: PathKeyframe): PathKeyframe => ({
    ...keyframe,
    angles: frontal ? mirrorFrontal(keyframe.angles) : mirror(keyframe.angles),
  });
  return {
    ...path,
    start: turn(path.start),
    ...(path.via === undefined ? {} : { via: turn(path.via) }),
    end: turn(path.end),
    contacts: path.contacts.map(frontal ? turnedContact : mirrorContact),
  };
}
