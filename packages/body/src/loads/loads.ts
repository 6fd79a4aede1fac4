import type { Side } from "@hipfirst/skeleton";
import type { BodyModel } from "../mechanics/equations.ts";
import { type AnkleKg, bySide, type MechanicalFrame } from "../mechanics/frame.ts";
import { frameFromPostures, heldStill } from "../mechanics/from-posture.ts";
import { type Person, segmentsOf } from "../person/segments-deleva1996.ts";
import { angleFrames } from "./angle-frames.ts";
import { assumptionsOf } from "./assumptions.ts";
import { exerciseFrames } from "./exercise-frames.ts";
import type { BodyInput, Performed } from "./input.ts";
import { peakOf } from "./peak.ts";
import { FramePricer } from "./price-frame.ts";
import type { BodyReport, PricedAngles, TimedLoads } from "./report.ts";
import { placedPosture } from "./static-posture.ts";
import { fullStrength, type Strength, strengthOf } from "./strength.ts";

/**
 * What a movement or posture asks of a person's hips and back, moment by moment.
 *
 * Inverse dynamics in the sagittal plane, muscles by static optimisation, lumbar load as a band. Lateral exercises are
 * outside the model: ask `canPrice` first. Angles that were never all seen give a report without frames.
 */
export function loads(input: BodyInput): BodyReport {
  const { person, performed, strength = fullStrength, hamstringDeg = 0 } = input;
  const frames = eachFrameOf(performed, input.side ?? "right", person, input.pelvisTiltDeg);
  const pricer = new FramePricer(modelOf(person, strength, hamstringDeg));
  const ankleKg = ankleWeights(input);
  const timed: TimedLoads[] = [];
  for (const frame of frames) {
    const isOptimal = pricer.solve(frame, ankleKg, timed.length > 0);
    timed.push({ t: frame.tS, angles: anglesOf(frame), isOptimal, ...pricer.read(frame) });
  }
  const peak = peakOf(timed, pricer.largestActivations());
  return {
    frames: timed,
    peak,
    assumptions: assumptionsOf({ performed, strength, hamstringDeg }, timed, peak),
  };
}

/** Whether an exercise moves in the plane that the model knows. */
export const canPrice = ({ motion }: { readonly motion: { readonly plane: string } }): boolean =>
  motion.plane === "sagittal";

export function modelOf(
  person: Person,
  strength: Strength,
  hamstringDeg: number,
  hasPassiveHip = true,
): BodyModel {
  return {
    person,
    segments: segmentsOf(person),
    strength: strengthOf(strength),
    hamstringDeg,
    hasPassiveHip,
  };
}

/** The movement as mechanical frames. */
export const framesOf = (...of: Parameters<typeof eachFrameOf>): MechanicalFrame[] => [...eachFrameOf(...of)];

/** The same one after the other, so that a frame that was priced need not be kept. */
function eachFrameOf(
  performed: Performed,
  side: Side,
  person: Person,
  pelvisTiltDeg = 0,
): Iterable<MechanicalFrame> {
  const segments = segmentsOf(person);
  if ("exercise" in performed)
    return exerciseFrames(performed.exercise, side, person.heightM, segments, pelvisTiltDeg);
  if ("angles" in performed)
    return angleFrames(performed.angles, performed.support, person.heightM, segments);
  const { posture, contacts } = placedPosture(performed.posture, person.heightM, segments);
  return [frameFromPostures(0, heldStill(posture), segments, contacts)];
}

const anglesOf = ({ legs, pelvisRad, lumbarFlexionDeg }: MechanicalFrame): PricedAngles => ({
  hipLeft: legs.left.hipFlexionDeg,
  hipRight: legs.right.hipFlexionDeg,
  kneeLeft: legs.left.kneeFlexionDeg,
  kneeRight: legs.right.kneeFlexionDeg,
  pelvisPitch: (pelvisRad * 180) / Math.PI,
  lumbarFlexion: lumbarFlexionDeg,
});

function ankleWeights({ performed, side = "right", loadKg = 0 }: BodyInput): AnkleKg {
  const isBilateral = "exercise" in performed && performed.exercise.laterality === "bilateral";
  return bySide((each) => (isBilateral || each === side ? loadKg : 0));
}
