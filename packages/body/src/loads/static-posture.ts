import type { Contact } from "@hipfirst/exercises";
import {
  type BodyAnglesDeg,
  headingsOf,
  type JointName,
  type PlacedBody,
  placedBody,
  type Side,
} from "@hipfirst/skeleton";
import { centreOfMass } from "../mechanics/centre-of-mass.ts";
import { sides } from "../mechanics/frame.ts";
import { frameFromPostures, heldStill } from "../mechanics/from-posture.ts";
import { at } from "../mechanics/posture-points.ts";
import type { Segments } from "../person/segments-deleva1996.ts";

export type SupportKind = "supine" | "seated" | "standing" | "hanging" | "plank";
export const supportKinds: readonly SupportKind[] = ["supine", "seated", "standing", "hanging", "plank"];

/** A posture that is held; degrees, flexion positive, so a pelvis that rolls back under the trunk is positive. */
export interface StaticPosture {
  /** Pelvis relative to the trunk; rolled back (the low back rounds) positive. */
  readonly pelvisTilt: number;
  readonly hipLeft: number;
  readonly hipRight: number;
  readonly kneeLeft: number;
  readonly kneeRight: number;
  /** Trunk from upright, forward positive; -90 lies on the back. */
  readonly trunkPitch: number;
  readonly support: SupportKind;
}

/** Trunk pitch of each support when nothing else is said. */
export const usualTrunkPitchDeg: Readonly<Record<SupportKind, number>> = {
  supine: -90,
  seated: 0,
  standing: 0,
  hanging: 0,
  plank: 78,
};

/** A trunk this near upright, in a support that lies, was measured from its usual direction. */
const measuredFromUsualMaxDeg = 45;
const lyingHipHeights = 0.084;
const seatHipHeights = 0.328;
const barHeights = 1.18;
const handOnFloorHeights = 0.02;
const restingAnkleHeights = 0.095;
const sameHeightHeights = 0.02;
/** The lower seated foot is on the floor unless its thigh is above level by more than this or the knee is straighter. */
const seatedThighRiseMaxDeg = 5;
const seatedKneeMinDeg = 45;

/** Where the trunk points in the world. */
export function trunkPitchDeg({ support, trunkPitch }: StaticPosture): number {
  const usualDeg = usualTrunkPitchDeg[support];
  const liesByName = Math.abs(usualDeg) > measuredFromUsualMaxDeg;
  return liesByName && Math.abs(trunkPitch) <= measuredFromUsualMaxDeg ? usualDeg + trunkPitch : trunkPitch;
}

/** A posture, and what it touches. */
export interface PlacedPosture {
  readonly posture: PlacedBody;
  readonly contacts: readonly Contact[];
}

/** The skeleton placed in a held posture. A hanging body turns about the bar until its weight is under its hands. */
export function placedPosture(held: StaticPosture, heightM: number, segments: Segments): PlacedPosture {
  const placed = placeOnce(held, heightM);
  if (held.support !== "hanging") return placed;
  const still = frameFromPostures(0, heldStill(placed.posture), segments, placed.contacts);
  const centre = centreOfMass(still, segments);
  const bar = at(placed.posture, "wristRight");
  const leanDeg = (Math.atan2(centre.xM - bar.xM, bar.yM - centre.yM) * 180) / Math.PI;
  return placeOnce({ ...held, trunkPitch: held.trunkPitch + leanDeg }, heightM);
}

/**
 * The skeleton placed as its angles are. The contact that places it may be named, so that on neighbouring moments a
 * change of the standing foot is not a jump.
 */
export function placeOnce(held: StaticPosture, heightM: number, on?: Contact): PlacedPosture {
  const angles = anglesOf(held);
  const [usual, ...rest] = firstContacts(held, angles, heightM);
  const first = on ?? usual;
  const placed = placedBody(headingsOf(angles), { heightM }, { contacts: [first] });
  return { posture: placed, contacts: [first, ...rest, ...footContacts(held, placed, first)] };
}

function anglesOf(held: StaticPosture): BodyAnglesDeg {
  const trunkDeg = trunkPitchDeg(held);
  const pelvisPitchDeg = trunkDeg - held.pelvisTilt;
  const { shoulderFlexionDeg, elbowFlexionDeg } = armsOf(held.support, trunkDeg);
  const limbs = (hipFlexionDeg: number, kneeFlexionDeg: number): BodyAnglesDeg["left"] => ({
    leg: {
      hipFlexionDeg,
      hipAbductionDeg: 0,
      kneeFlexionDeg,
      ankleDorsiflexionDeg: footOf(held.support, pelvisPitchDeg - hipFlexionDeg + kneeFlexionDeg),
      toeExtensionDeg: 0,
    },
    arm: { shoulderFlexionDeg, shoulderAbductionDeg: 0, elbowFlexionDeg, wristFlexionDeg: 0 },
  });
  return {
    pelvisPitchDeg,
    lumbarFlexionDeg: held.pelvisTilt,
    neckFlexionDeg: 0,
    headFlexionDeg: 0,
    trunkLateralLeanDeg: 0,
    pelvicDropDeg: 0,
    left: limbs(held.hipLeft, held.kneeLeft),
    right: limbs(held.hipRight, held.kneeRight),
  };
}

function armsOf(
  support: SupportKind,
  trunkDeg: number,
): { readonly shoulderFlexionDeg: number; readonly elbowFlexionDeg: number } {
  if (support === "hanging") return { shoulderFlexionDeg: 176, elbowFlexionDeg: 4 };
  if (support === "plank") return { shoulderFlexionDeg: trunkDeg, elbowFlexionDeg: 0 };
  // Arms hang where the trunk is upright or bends, and lie beside it otherwise.
  return { shoulderFlexionDeg: support === "supine" ? -10 : Math.max(0, trunkDeg), elbowFlexionDeg: 10 };
}

/** A standing or seated foot is level under any shank; `shankLeanDeg` is how far the shank leans forward. */
const footOf = (support: SupportKind, shankLeanDeg: number): number =>
  support === "standing" || support === "seated" ? Math.min(35, Math.max(-45, shankLeanDeg)) : 0;

const contact = (joint: Contact["joint"], on: Contact["on"], x: number, y: number): Contact => ({
  joint,
  on,
  atHeights: [x, y],
  freedom: "fixed",
});

function firstContacts(
  held: StaticPosture,
  angles: BodyAnglesDeg,
  heightM: number,
): readonly [Contact, ...Contact[]] {
  switch (held.support) {
    case "supine":
      return [contact("pelvis", "floor", 0, lyingHipHeights)];
    case "seated":
      return [contact("pelvis", "seat", 0, seatHipHeights)];
    case "hanging":
      return [contact("wristRight", "bar", 0, barHeights), contact("wristLeft", "bar", 0, barHeights)];
    case "plank":
      return [
        contact("wristRight", "floor", 0.4, handOnFloorHeights),
        contact("wristLeft", "floor", 0.4, handOnFloorHeights),
      ];
    case "standing":
      return [contact(lowerAnkle(angles, heightM), "floor", 0, 0.039)];
  }
}

function lowerAnkle(angles: BodyAnglesDeg, heightM: number): JointName {
  const { joints } = placedBody(headingsOf(angles), { heightM }, {});
  return joints.ankleLeft[1] <= joints.ankleRight[1] ? "ankleLeft" : "ankleRight";
}

/** Feet that rest on something, beside what places the body. */
function footContacts({ support }: StaticPosture, placed: PlacedBody, first: Contact): Contact[] {
  const ankle = (side: Side): JointName => (side === "left" ? "ankleLeft" : "ankleRight");
  const heightOf = (side: Side): number => placed.joints[ankle(side)][1] / placed.heightM;
  const lowest = Math.min(heightOf("left"), heightOf("right"));
  const isDown = (side: Side): boolean => {
    const { thigh } = placed.headings[side].leg;
    const { kneeFlexionDeg } = placed.angles[side].leg;
    if (support === "hanging") return false;
    if (support === "supine") return heightOf(side) <= restingAnkleHeights;
    const isLowest = heightOf(side) <= lowest + sameHeightHeights;
    if (support === "seated")
      return isLowest && thigh <= seatedThighRiseMaxDeg && kneeFlexionDeg >= seatedKneeMinDeg;
    return isLowest;
  };
  return sides
    .filter((side) => ankle(side) !== first.joint && isDown(side))
    .map((side) => contact(ankle(side), "floor", 0, 0));
}
