import { numberOf } from "@hipfirst/evidence";
import type { ExerciseDefinition, Motion } from "@hipfirst/exercises";
import {
  type BodyAnglesDeg,
  mirrorPath,
  type PlacedBody,
  placedAlong,
  progressAt,
  repetitionS,
  type Side,
} from "@hipfirst/skeleton";
import type { AppliedForce, MechanicalFrame } from "../mechanics/frame.ts";
import { frameFromPostures, heldStill, type MassPoints, massPoints } from "../mechanics/from-posture.ts";
import { at, mix } from "../mechanics/posture-points.ts";
import { fading, type LoadedContact } from "../mechanics/supports-of-contacts.ts";
import type { Segments } from "../person/segments-deleva1996.ts";

/** Postures per second of a repetition. */
const framesPerS = 20;
/** A hold is drawn this long; it asks the same for as long as it lasts. */
const drawnHoldS = 1;
/** Where the hands press on the thigh, from the hip. */
const handOnThighShare = numberOf("body.handOnThighShare");

/** One repetition as mechanical frames, uniformly sampled; speeds and accelerations are central differences. */
export function* exerciseFrames(
  definition: ExerciseDefinition,
  side: Side,
  heightM: number,
  segments: Segments,
  pelvisTiltDeg = 0,
): Generator<MechanicalFrame, void> {
  const tilted = tiltPelvis(definition.motion, pelvisTiltDeg);
  const motion = side === "right" ? tilted : mirrorPath(tilted);
  const durationS = repetitionS(motion.tempo, drawnHoldS);
  const isStill = motion.tempo.outS === 0 && motion.tempo.returnS === 0;
  if (isStill) {
    const held = placedAlong(motion, { heightM })(progressAt(motion.tempo, 0));
    yield frameFromPostures(0, heldStill(held), segments, motion.contacts);
    return;
  }
  const steps = Math.round(durationS * framesPerS);
  const stepS = durationS / steps;
  const postureAt = posturesAt(motion, heightM);
  let before = postureAt(-stepS);
  let now = postureAt(0);
  const rest = startingRest(definition, before);
  for (let i = 0; i <= steps; i++) {
    const tS = i * stepS;
    const after = postureAt((i + 1) * stepS);
    const triple = { before, now, after, stepS };
    const progress = progressAt(motion.tempo, tS, drawnHoldS);
    const applied = appliedForces(definition, side, now.posture, progress);
    if (motion.contacts.length > 0) {
      const contacts = rest === null ? motion.contacts : [...motion.contacts, risenFrom(rest, now)];
      yield frameFromPostures(tS, triple, segments, contacts, applied);
    } else yield withEvenPelvis(frameFromPostures(tS, triple, segments, feetDown(now.posture), applied));
    before = now;
    now = after;
  }
}

/** The posture at each of rising times of a repetition; while the end is held it is placed once. */
function posturesAt(motion: Motion, heightM: number): (tS: number) => MassPoints {
  const place = placedAlong(motion, { heightM });
  let last: { readonly progress: number; readonly posture: MassPoints } | null = null;
  return (tS) => {
    const progress = progressAt(motion.tempo, tS, drawnHoldS);
    if (last?.progress !== progress) last = { progress, posture: massPoints(place(progress)) };
    return last.posture;
  };
}

/** A foot this near the lowest one bears weight; it bears none when twice as far. Body heights. */
const footDownHeights = numberOf("body.footDownHeights");

/** The feet that are down where nothing else is said: the lower one, or both. */
function feetDown({ joints, heightM }: PlacedBody): LoadedContact[] {
  const heights = { ankleLeft: footHeightM(joints, "Left"), ankleRight: footHeightM(joints, "Right") };
  const lowestM = Math.min(heights.ankleLeft, heights.ankleRight);
  return (["ankleLeft", "ankleRight"] as const).map((joint) => ({
    joint,
    on: "floor",
    atHeights: [0, 0],
    freedom: "slide",
    share: fading(heights[joint] - lowestM, footDownHeights * heightM),
  }));
}

/** Flesh and cushion let the pelvis rise this far until it has left what it rested on, body heights. */
const softHeights = numberOf("body.softHeights");
/** What the rest can bear at first, as a share of a contact that stays; with it a body leaves it gently, not at a stroke. */
const restShare = numberOf("body.leavingRestShare");

/** What a lying or seated movement starts on and rises from, when it is no contact of the whole movement. */
function startingRest({ position, motion }: ExerciseDefinition, start: MassPoints): LoadedContact | null {
  const rests = position === "seated" || position === "supine";
  if (!rests || motion.contacts.some(({ joint }) => joint === "pelvis")) return null;
  const { heightM } = start.posture;
  const atHeights = [start.midHip.xM / heightM, start.midHip.yM / heightM] as const;
  return { joint: "pelvis", on: position === "seated" ? "seat" : "floor", atHeights, freedom: "slide" };
}

/** The same contact while the pelvis is this far above where it rested. */
const risenFrom = (rest: LoadedContact, { midHip, posture }: MassPoints): LoadedContact => ({
  ...rest,
  share: restShare * Math.max(0, 1 - (midHip.yM / posture.heightM - rest.atHeights[1]) / softHeights),
});

const footHeightM = (joints: PlacedBody["joints"], side: "Left" | "Right"): number =>
  Math.min(joints[`heel${side}`][1], joints[`toe${side}`][1]);

/** A body that travels is drawn on the spot: its pelvis is taken to move evenly, and the rest moves about it. */
function withEvenPelvis(frame: MechanicalFrame): MechanicalFrame {
  const { axMS2, ayMS2 } = frame.midHip;
  return {
    ...frame,
    midHip: { ...frame.midHip, axMS2: 0, ayMS2: 0 },
    upper: frame.upper.map((mass) => ({
      ...mass,
      axMS2: mass.axMS2 - axMS2,
      ayMS2: mass.ayMS2 - ayMS2,
    })),
  };
}

/** The same movement of trunk and legs with the pelvis rolled back by this much between them. */
function tiltPelvis(motion: Motion, tiltDeg: number): Motion {
  if (tiltDeg === 0) return motion;
  const tilt = ({ at: progress, angles }: Motion["start"]): Motion["start"] => {
    const limbs = ({ leg, arm }: BodyAnglesDeg["left"]): BodyAnglesDeg["left"] => ({
      leg: { ...leg, hipFlexionDeg: leg.hipFlexionDeg - tiltDeg },
      arm,
    });
    return {
      at: progress,
      angles: {
        ...angles,
        pelvisPitchDeg: angles.pelvisPitchDeg - tiltDeg,
        lumbarFlexionDeg: angles.lumbarFlexionDeg + tiltDeg,
        left: limbs(angles.left),
        right: limbs(angles.right),
      },
    };
  };
  return {
    ...motion,
    start: tilt(motion.start),
    ...(motion.via === undefined ? {} : { via: tilt(motion.via) }),
    end: tilt(motion.end),
  };
}

/** Forces that the exercise's equipment, or the hands, put on the body. */
function appliedForces(
  { load, motion }: ExerciseDefinition,
  side: Side,
  posture: PlacedBody,
  progress: number,
): AppliedForce[] {
  if (load?.kind === "hand-effort") return handPress(side, posture, progress);
  if (!load?.band) return [];
  const isLoop = motion.props.some(({ kind }) => kind === "loop-band");
  return bandPull(load.band, side, posture, isLoop);
}

type Band = NonNullable<NonNullable<ExerciseDefinition["load"]>["band"]>;

/** Pull of a band on the working ankle: stiffness × stretch along its line. A loop is anchored at the other foot. */
function bandPull(
  { anchorHeights, slackHeights, stiffnessNPerM }: Band,
  side: Side,
  posture: PlacedBody,
  isLoop: boolean,
): AppliedForce[] {
  const { heightM } = posture;
  const ankle = at(posture, side === "left" ? "ankleLeft" : "ankleRight");
  const anchor = { xM: anchorHeights[0] * heightM, yM: anchorHeights[1] * heightM };
  const lengthM = Math.hypot(anchor.xM - ankle.xM, anchor.yM - ankle.yM);
  const pullN = stiffnessNPerM * Math.max(0, lengthM - slackHeights * heightM);
  if (pullN === 0) return [];
  const xN = (pullN * (anchor.xM - ankle.xM)) / lengthM;
  const yN = (pullN * (anchor.yM - ankle.yM)) / lengthM;
  const pull: AppliedForce = { on: `${side}-shank`, ...ankle, xN, yN };
  return isLoop ? [pull, { on: `${opposite(side)}-shank`, ...anchor, xN: -xN, yN: -yN }] : [pull];
}

const opposite = (side: Side): Side => (side === "left" ? "right" : "left");

/** The hands press the thigh straight back, the thigh presses the arms; it grows as the posture is taken up. */
function handPress(side: Side, posture: PlacedBody, progress: number): AppliedForce[] {
  const name = side === "left" ? "Left" : "Right";
  const point = mix(at(posture, `hip${name}`), at(posture, `knee${name}`), handOnThighShare);
  const thighRad = (posture.headings[side].leg.thigh * Math.PI) / 180;
  const pressN = numberOf("body.handPressN") * progress;
  const [xN, yN] = [pressN * Math.sin(thighRad), -pressN * Math.cos(thighRad)];
  return [
    { on: `${side}-thigh`, ...point, xN, yN },
    { on: "upper-body", ...point, xN: -xN, yN: -yN },
  ];
}
