import { numberOf } from "@hipfirst/evidence";
import type { Contact } from "@hipfirst/exercises";
import type { JointName, Posture, Side } from "@hipfirst/skeleton";
import type { Segments } from "../person/segments-deleva1996.ts";
import { sides } from "./equations.ts";
import type { LegFrame, MechanicalFrame, MovingPoint, Support, Turning, UpperMass } from "./frame.ts";

const degreesPerRadian = 180 / Math.PI;
/** Shares of the arm's mass at the middle of the upper arm, the middle of the forearm, and the hand. */
const armShares = { upperArm: 0.55, forearm: 0.33, hand: 0.12 } as const;
/** A foot rests on heel and toes when both are this close to the height of its contact. */
const flatFootHeights = 0.03;
/** A seat carries thigh and buttock: it pushes over this width about the hips. */
const seatHalfWidthHeights = 0.06;

interface Point {
  readonly xM: number;
  readonly yM: number;
}

/** Three postures a short time apart; the middle one is the frame, the others give speed and acceleration. */
export interface PostureTriple {
  readonly before: Posture;
  readonly now: Posture;
  readonly after: Posture;
  /** Seconds between neighbours; 0 for a posture that is held. */
  readonly stepS: number;
}

/** Turns placed postures of the skeleton into what mechanics needs. Contacts become supports that may push. */
export function frameFromPostures(
  tS: number,
  triple: PostureTriple,
  segments: Segments,
  contacts: readonly Contact[],
): MechanicalFrame {
  const { now } = triple;
  const supports = supportsOf(now, contacts);
  return {
    tS,
    midHip: movingPoint(triple, (posture) => middleOf(posture, "hipLeft", "hipRight")),
    pelvisRad: now.angles.pelvisPitchDeg / degreesPerRadian,
    legs: { left: legFrame(triple, "left"), right: legFrame(triple, "right") },
    upper: upperMasses(triple, segments),
    supports,
    singleStance: singleStance(supports),
  };
}

/** Value, speed and acceleration from three samples (central differences). */
function turning(triple: PostureTriple, radOf: (posture: Posture) => number): Turning {
  const [before, now, after] = [radOf(triple.before), radOf(triple.now), radOf(triple.after)];
  if (triple.stepS === 0) return { rad: now, radPerS: 0, radPerS2: 0 };
  return {
    rad: now,
    radPerS: (after - before) / (2 * triple.stepS),
    radPerS2: (after - 2 * now + before) / triple.stepS ** 2,
  };
}

function movingPoint(triple: PostureTriple, pointOf: (posture: Posture) => Point): MovingPoint {
  const [before, now, after] = [pointOf(triple.before), pointOf(triple.now), pointOf(triple.after)];
  if (triple.stepS === 0) return { ...now, axMS2: 0, ayMS2: 0 };
  const acceleration = (a: number, b: number, c: number): number => (c - 2 * b + a) / triple.stepS ** 2;
  return {
    ...now,
    axMS2: acceleration(before.xM, now.xM, after.xM),
    ayMS2: acceleration(before.yM, now.yM, after.yM),
  };
}

function legFrame(triple: PostureTriple, side: Side): LegFrame {
  const thigh = turning(triple, (posture) => (posture.headings[side].leg.thigh + 90) / degreesPerRadian);
  const shank = turning(triple, (posture) => (posture.headings[side].leg.shank + 90) / degreesPerRadian);
  const hip = turning(triple, (posture) => posture.angles[side].leg.hipFlexionDeg);
  const knee = turning(triple, (posture) => posture.angles[side].leg.kneeFlexionDeg);
  return {
    thigh,
    shank,
    hipFlexionDeg: hip.rad,
    kneeFlexionDeg: knee.rad,
    hipSpeedDegPerS: hip.radPerS,
    kneeSpeedDegPerS: knee.radPerS,
  };
}

function upperMasses(triple: PostureTriple, segments: Segments): UpperMass[] {
  const share = numberOf("body.upperTrunkComShare");
  const between = (from: (posture: Posture) => Point, to: (posture: Posture) => Point, way: number) =>
    movingPoint(triple, (posture) => mix(from(posture), to(posture), way));
  const hips = (posture: Posture): Point => middleOf(posture, "hipLeft", "hipRight");
  const shoulders = (posture: Posture): Point => middleOf(posture, "shoulderLeft", "shoulderRight");
  const upperTrunkKg = segments.trunk.massKg - segments.pelvisMassKg;
  const masses: UpperMass[] = [
    { massKg: upperTrunkKg, ...between(hips, shoulders, share) },
    {
      massKg: segments.headNeckMassKg,
      ...movingPoint(triple, (posture) => middleOf(posture, "earLeft", "earRight")),
    },
  ];
  for (const side of sides) {
    const name = side === "left" ? "Left" : "Right";
    const joint = (part: "shoulder" | "elbow" | "wrist") => (posture: Posture) =>
      at(posture, `${part}${name}`);
    const armKg = segments.armMassKg;
    masses.push(
      { massKg: armKg * armShares.upperArm, ...between(joint("shoulder"), joint("elbow"), 0.5) },
      { massKg: armKg * armShares.forearm, ...between(joint("elbow"), joint("wrist"), 0.5) },
      { massKg: armKg * armShares.hand, ...movingPoint(triple, joint("wrist")) },
    );
  }
  return masses;
}

function at(posture: Posture, joint: JointName): Point {
  const [xM, yM] = posture.joints[joint];
  return { xM, yM };
}

function mix(a: Point, b: Point, way: number): Point {
  return { xM: a.xM + way * (b.xM - a.xM), yM: a.yM + way * (b.yM - a.yM) };
}

function middleOf(posture: Posture, a: JointName, b: JointName): Point {
  return mix(at(posture, a), at(posture, b), 0.5);
}

/** The places where the body may push, one push or more for each contact of the exercise. */
function supportsOf(posture: Posture, contacts: readonly Contact[]): Support[] {
  const lying = contacts.some(({ joint, on }) => (joint === "back" || joint === "head") && on === "floor");
  const trunk = lying ? lyingSupports(posture) : [];
  return [...trunk, ...contacts.flatMap((contact) => supportsOfContact(posture, contact, lying))];
}

/** A lying body rests on pelvis, ribs and head wherever that costs least. */
function lyingSupports(posture: Posture): Support[] {
  const shoulders = middleOf(posture, "shoulderLeft", "shoulderRight");
  const hips = middleOf(posture, "hipLeft", "hipRight");
  const head = middleOf(posture, "earLeft", "earRight");
  return [
    floor("pelvis", hips),
    floor("upper-body", mix(hips, shoulders, 0.65)),
    floor("upper-body", shoulders),
    floor("upper-body", head),
  ];
}

function floor(
  on: Support["on"],
  { xM, yM }: Point,
  grips = on === "pelvis" || on === "upper-body",
): Support {
  return { on, xM, yM, pushX: 0, pushY: 1, grips };
}

function supportsOfContact(posture: Posture, { joint, on }: Contact, lying: boolean): Support[] {
  switch (joint) {
    case "back":
    case "head":
      return lying ? [] : [floor("upper-body", middleOf(posture, "shoulderLeft", "shoulderRight"))];
    case "pelvis":
      return lying ? [] : seatSupports(posture);
    case "wristLeft":
    case "wristRight":
    case "elbowLeft":
    case "elbowRight":
      return on === "thigh" ? [] : [{ ...floor("upper-body", at(posture, joint)), grips: on !== "ball" }];
    default:
      return footSupports(posture, joint, on);
  }
}

function seatSupports(posture: Posture): Support[] {
  const hips = middleOf(posture, "hipLeft", "hipRight");
  const halfM = seatHalfWidthHeights * posture.heightM;
  return [
    floor("pelvis", { xM: hips.xM - halfM, yM: hips.yM }),
    floor("pelvis", { xM: hips.xM + halfM, yM: hips.yM }),
  ];
}

function footSupports(posture: Posture, joint: JointName, on: Contact["on"]): Support[] {
  const side: Side | null = joint.endsWith("Left") ? "left" : joint.endsWith("Right") ? "right" : null;
  if (side === null) return [];
  const onFoot = `${side}-foot` as const;
  const grips = on !== "slider";
  const name = side === "left" ? "Left" : "Right";
  const heel = at(posture, `heel${name}`);
  const toe = at(posture, `toe${name}`);
  const isFlat = Math.abs(heel.yM - toe.yM) < flatFootHeights * posture.heightM;
  if (isFlat && /^(heel|toe|ankle)/.test(joint))
    return [floor(onFoot, heel, grips), floor(onFoot, toe, grips)];
  return [floor(onFoot, at(posture, joint), grips)];
}

/** The foot that stands alone: one foot on something, and nothing but hands elsewhere. */
function singleStance(supports: readonly Support[]): Side | null {
  if (supports.some((support) => support.on === "pelvis" || support.on === "upper-body")) return null;
  const left = supports.some((support) => support.on === "left-foot");
  const right = supports.some((support) => support.on === "right-foot");
  if (left === right) return null;
  return left ? "left" : "right";
}
