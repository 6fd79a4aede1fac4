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

const otherSide = (joint: BodyContact["joint"]): BodyContact["joint"] => {
  if (joint.endsWith("Left")) return joint.replace("Left", "Right") as BodyContact["joint"];
  return joint.replace("Right", "Left") as BodyContact["joint"];
};

export const mirrorContact = <Contact extends BodyContact>(contact: Contact): Contact => ({
  ...contact,
  joint: otherSide(contact.joint),
});

const mirrorKeyframe = (keyframe: PathKeyframe): PathKeyframe => ({
  ...keyframe,
  angles: mirror(keyframe.angles),
});

/** The same movement with the other side working. It keeps its place and direction in the plane. */
export function mirrorPath<Path extends MovementPath>(path: Path): Path {
  return {
    ...path,
    start: mirrorKeyframe(path.start),
    ...(path.via === undefined ? {} : { via: mirrorKeyframe(path.via) }),
    end: mirrorKeyframe(path.end),
    contacts: path.contacts.map(mirrorContact),
  };
}
