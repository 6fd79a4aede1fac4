import type { AnglePatch, Contact } from "../definition.ts";
import { arm, bothArms, bothLegs, held, leg, posture, standing } from "./posture.ts";

/** The feet on their balls behind a high plank. */
const toesTucked = leg(2, 3, 1, 70);

/** Hands under the shoulders, one line from head to heels. */
export const highPlank = posture(
  standing,
  { pelvisPitchDeg: 71.5, neckFlexionDeg: -18, headFlexionDeg: -14 },
  bothArms(arm(66, 13, 82)),
  bothLegs(toesTucked),
);

/** The hands carry the body, so they come first: the solver places the body by its first contact. */
export const handsOnFloor: readonly Contact[] = [
  held("wristRight", "floor", 0.262, 0.02),
  held("wristLeft", "floor", 0.262, 0.02),
];

/** Trunk, arms and both legs of a plank posture at once. */
export const plankShape = (
  pelvisPitchDeg: number,
  arms: ReturnType<typeof arm>,
  legs: ReturnType<typeof leg>,
  trunk: AnglePatch = {},
): AnglePatch => {
  const left = { arm: arms, leg: legs };
  return { ...trunk, pelvisPitchDeg, left, right: left };
};
