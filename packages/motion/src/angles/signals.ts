import { numberOf } from "@hipfirst/evidence";
import { joint, type PoseArray, valuesPerJoint } from "../input/joints.ts";
import type { View } from "../view/view.ts";
import {
  hipFromCentresDeg,
  hipWithTrunkDeg,
  kneeFromCentresDeg,
  measuredTiltChangeDeg,
  pelvisTiltChangeDeg,
  populationStanding,
  takenAlongDeg,
} from "./anatomical.ts";
import { BodyAxes, headLeanDeg, midOf } from "./axes.ts";
import { bodyColumn, columnCount, type LegColumn, legColumn } from "./columns.ts";
import {
  bendDeg,
  degreesPerRadian,
  inclinationDeg,
  type LegIndex,
  leanDeg,
  legIndices,
  legJoints,
  unwrapFlexion,
} from "./geometry.ts";
import type { Reference, Standing } from "./reference.ts";
import { inPlace, type PlantedLeg, solveTwoBone, type TwoBone } from "./two-bone.ts";

const leastInPlane = numberOf("motion.leastThighInPlaneShare");
const leastInPlaneByDepth = numberOf("motion.leastThighInPlaneByDepthShare");

/** Computes one row of signals from one cleaned pose. Arrays are reused; nothing is allocated per frame. */
export class SignalMaker {
  /** The latest row, in the order of `columns.ts`. */
  readonly row = new Float64Array(columnCount);
  private readonly axes = new BodyAxes();
  private readonly sagittalPlane = { along: this.axes.forward, height: this.axes.up };
  private readonly frontalPlane = { along: this.axes.right, height: this.axes.frontalUp };
  private readonly thigh: [number, number] = [Number.NaN, Number.NaN];
  private readonly knee: [number, number] = [Number.NaN, Number.NaN];
  private readonly bend: [number, number] = [Number.NaN, Number.NaN];
  private readonly change: [number, number] = [Number.NaN, Number.NaN];
  private readonly twoBone: TwoBone = { thighDeg: Number.NaN, kneeDeg: Number.NaN };
  private readonly upper = { trunkChangeDeg: Number.NaN, trunkLengthRatio: 1, headChangeDeg: Number.NaN };

  compute(pose: PoseArray, view: View, reference: Reference): void {
    this.row.fill(Number.NaN);
    this.axes.read(pose, view, reference.gravityUp);
    this.row[bodyColumn.trunkPitchDeg] = this.trunk();
    this.frontal(view);
    this.lengths(view, reference);
    for (const leg of legIndices) this.leg(pose, leg, view, reference);
    this.anatomical(pose, view, reference);
  }

  private set(name: LegColumn, leg: LegIndex, value: number): void {
    this.row[legColumn[name] + leg] = value;
  }

  private trunk(): number {
    const { forward, up } = this.axes;
    return leanDeg(
      midOf(forward, joint.shoulderLeft) - midOf(forward, joint.hipLeft),
      midOf(up, joint.shoulderLeft) - midOf(up, joint.hipLeft),
    );
  }

  private frontal(view: View): void {
    if (view.kind === "side") return;
    const { right, frontalUp } = this.axes;
    this.row[bodyColumn.trunkLateralLeanDeg] = leanDeg(
      midOf(right, joint.shoulderLeft) - midOf(right, joint.hipLeft),
      midOf(frontalUp, joint.shoulderLeft) - midOf(frontalUp, joint.hipLeft),
    );
    const drop = (frontalUp[joint.hipLeft] as number) - (frontalUp[joint.hipRight] as number);
    const width = (right[joint.hipRight] as number) - (right[joint.hipLeft] as number);
    this.row[bodyColumn.pelvicDropDeg] = Math.atan2(drop, Math.abs(width)) * degreesPerRadian;
  }

  /** Places and heights in body lengths, in the plane that is seen undistorted. */
  private lengths(view: View, reference: Reference): void {
    const { along, height } = this.seenPlane(view);
    const hipAlong = midOf(along, joint.hipLeft);
    const hipUp = midOf(height, joint.hipLeft);
    const shoulderAlong = midOf(along, joint.shoulderLeft);
    const shoulderUp = midOf(height, joint.shoulderLeft);
    this.row[bodyColumn.hipHeight] = hipUp / reference.trunk;
    this.row[bodyColumn.hipPlace] = hipAlong / reference.trunk;
    const towardFeet = Math.sign(midOf(along, joint.ankleLeft) - shoulderAlong);
    this.row[bodyColumn.shoulderBehindWristTrunks] =
      (towardFeet * (shoulderAlong - midOf(along, joint.wristLeft))) / reference.trunk;
    for (const leg of legIndices) {
      const ankle = legJoints[leg].ankle;
      const lineAlong = (along[ankle] as number) - shoulderAlong;
      const lineUp = (height[ankle] as number) - shoulderUp;
      const cross = lineAlong * (hipUp - shoulderUp) - lineUp * (hipAlong - shoulderAlong);
      const offset = (Math.sign(lineAlong) * cross) / Math.hypot(lineAlong, lineUp);
      this.set("hipLineOffsetTrunks", leg, offset / reference.trunk);
      this.set("ankleHeight", leg, (height[ankle] as number) / reference.leg);
    }
  }

  private seenPlane(view: View): { along: Float64Array; height: Float64Array } {
    const sagittal = view.kind === "side" || view.kind === "measured";
    return sagittal ? this.sagittalPlane : this.frontalPlane;
  }

  private leg(pose: PoseArray, index: LegIndex, view: View, reference: Reference): void {
    const leg = legJoints[index];
    const { forward, up, right, aside } = this.axes;
    const firstAxis = view.kind === "side" ? 0 : 2;
    const dForward = (forward[leg.knee] as number) - (forward[leg.hip] as number);
    const dUp = (up[leg.knee] as number) - (up[leg.hip] as number);
    const shankForward = (forward[leg.ankle] as number) - (forward[leg.knee] as number);
    const shankUp = (up[leg.ankle] as number) - (up[leg.knee] as number);
    this.thigh[index] = inclinationDeg(dForward, dUp);
    this.knee[index] = unwrapFlexion(this.thigh[index] - inclinationDeg(shankForward, shankUp));
    const dAside = (aside[leg.knee] as number) - (aside[leg.hip] as number);
    const least = view.kind === "measured" ? leastInPlane : leastInPlaneByDepth;
    if (Math.hypot(dForward, dUp) < least * Math.hypot(dForward, dUp, dAside)) this.thigh[index] = Number.NaN;
    this.set("thighSwingDeg", index, this.thigh[index]);
    this.set(
      "trunkThighDeg",
      index,
      bendDeg(pose, this.shoulderOf(pose, index), leg.hip, leg.knee, firstAxis),
    );
    this.bend[index] = bendDeg(pose, leg.hip, leg.knee, leg.ankle, firstAxis);
    this.setKnee(index, this.bend[index]);
    this.thighHeight(index, dForward, dUp, view, reference);
    const beside = (right[leg.knee] as number) - (right[leg.hip] as number);
    this.set("kneeOffsetThighs", index, ((index === 0 ? -1 : 1) * beside) / reference.thigh);
  }

  /** The shoulder of the leg's own side, of the other side where it is hidden. */
  private shoulderOf(pose: PoseArray, index: LegIndex): number {
    const own = joint.shoulderLeft + index;
    const at = own * valuesPerJoint;
    const isSeen = !Number.isNaN(pose[at] as number) || !Number.isNaN(pose[at + 2] as number);
    return isSeen ? own : joint.shoulderLeft + (1 - index);
  }

  /**
   * From the side the angle is in the picture. From the front it is the knee's height over the length of the thigh,
   * which a thigh raised toward the camera does not change.
   */
  private thighHeight(
    index: LegIndex,
    dForward: number,
    dUp: number,
    view: View,
    reference: Reference,
  ): void {
    const leg = legJoints[index];
    const { right, frontalUp } = this.axes;
    const aside = (right[leg.knee] as number) - (right[leg.hip] as number);
    let rise = dUp / Math.hypot(dForward, dUp, view.kind === "measured" ? aside : 0);
    if (view.kind !== "side" && view.kind !== "measured")
      rise = ((frontalUp[leg.knee] as number) - (frontalUp[leg.hip] as number)) / reference.thigh;
    this.set("kneeRiseThighs", index, rise);
    this.set("thighPitchDeg", index, Math.asin(Math.max(-1, Math.min(1, rise))) * degreesPerRadian);
  }

  private anatomical(pose: PoseArray, view: View, reference: Reference): void {
    if (this.axes.levelShare < leastInPlane) return;
    const trunkDeg = this.row[bodyColumn.trunkPitchDeg] as number;
    if (reference.isLying) {
      for (const leg of legIndices) this.setSupported(leg, trunkDeg);
      return;
    }
    if (reference.standing === null) this.setWithoutStanding(trunkDeg, view);
    else this.setFromStanding(pose, trunkDeg, view, reference.standing);
    this.keepWithinReach();
  }

  /** Both hips share one pelvis: what the rear thigh takes along is flexion of the other hip too. */
  private keepWithinReach(): void {
    const lowest = lowerOf(this.row[legColumn.hipDeg] as number, this.row[legColumn.hipDeg + 1] as number);
    const shift = Number.isNaN(lowest) ? 0 : takenAlongDeg(lowest);
    if (shift === 0) return;
    for (const leg of legIndices) {
      for (const name of ["hipDeg", "hipStandingDeg"] as const) {
        this.set(name, leg, (this.row[legColumn[name] + leg] as number) + shift);
      }
    }
  }

  private trunkLength(): number {
    const { forward, up, right } = this.axes;
    return Math.hypot(
      midOf(forward, joint.shoulderLeft) - midOf(forward, joint.hipLeft),
      midOf(up, joint.shoulderLeft) - midOf(up, joint.hipLeft),
      midOf(right, joint.shoulderLeft) - midOf(right, joint.hipLeft),
    );
  }

  private setSupported(leg: LegIndex, trunkDeg: number): void {
    const plain = unwrapFlexion((this.thigh[leg] as number) + trunkDeg);
    this.set("hipDeg", leg, hipWithTrunkDeg(plain - trunkDeg, trunkDeg));
  }

  /** The population's standing is the zero, also of the change from standing where joints are measured. */
  private setWithoutStanding(trunkDeg: number, view: View): void {
    this.upper.trunkLengthRatio = 1;
    this.upper.headChangeDeg = Number.NaN;
    this.setFromCentres(trunkDeg);
    for (const leg of legIndices) {
      this.setKnee(leg, view.kind === "measured" ? this.measuredKnee(leg) : (this.knee[leg] as number));
      if (view.kind !== "measured") continue;
      const hipDeg = this.row[legColumn.hipDeg + leg] as number;
      this.set("hipStandingDeg", leg, hipDeg - populationStanding.hipDeg);
    }
  }

  private setFromCentres(trunkDeg: number): void {
    const left = unwrapFlexion(this.thigh[0]);
    const right = unwrapFlexion(this.thigh[1]);
    const higher = higherOf(left, right);
    this.upper.trunkChangeDeg = trunkDeg - populationStanding.trunkDeg;
    this.set("hipDeg", 0, hipFromCentresDeg(left, this.upper, higher));
    this.set("hipDeg", 1, hipFromCentresDeg(right, this.upper, higher));
  }

  private readUpper(trunkDeg: number, standing: Standing): void {
    this.upper.trunkChangeDeg = trunkDeg - standing.trunkDeg;
    this.upper.trunkLengthRatio = this.trunkLength() / standing.trunkLength;
    this.upper.headChangeDeg = headLeanDeg(this.axes) - standing.headDeg;
  }

  private setFromStanding(pose: PoseArray, trunkDeg: number, view: View, standing: Standing): void {
    for (const leg of legIndices) {
      this.change[leg] = unwrapFlexion((this.thigh[leg] as number) - (standing.thighDeg[leg] as number));
      const planted = standing.planted[leg] ?? null;
      this.setKnee(leg, this.kneeOf(leg, view, standing));
      if (planted !== null) this.usePlanted(pose, leg, planted, standing.legDeg[leg] as number);
    }
    const higher = higherOf(this.change[0], this.change[1]);
    const isMeasured = view.kind === "measured";
    this.readUpper(trunkDeg, standing);
    const tiltChange = isMeasured
      ? measuredTiltChangeDeg(this.upper, higher)
      : pelvisTiltChangeDeg(this.upper.trunkChangeDeg, higher);
    for (const leg of legIndices) {
      const hipChange = (this.change[leg] as number) + tiltChange;
      this.set("hipStandingDeg", leg, hipChange);
      this.set("hipDeg", leg, populationStanding.hipDeg + hipChange);
    }
    if (isMeasured) this.setFromCentres(trunkDeg);
  }

  /** Joint centres give the knee as it is; camera landmarks are biased when standing, so they give its change. */
  private kneeOf(leg: LegIndex, view: View, standing: Standing): number {
    if (view.kind === "measured") return this.measuredKnee(leg);
    return populationStanding.kneeDeg + (this.knee[leg] as number) - (standing.kneeDeg[leg] as number);
  }

  private measuredKnee(leg: LegIndex): number {
    return kneeFromCentresDeg(this.knee[leg] as number, this.bend[leg] as number);
  }

  /** While a foot stands in its place, thigh and knee are what the picture's distances say. */
  private usePlanted(pose: PoseArray, leg: LegIndex, planted: PlantedLeg, standingLegDeg: number): void {
    const { hip, ankle } = legJoints[leg];
    const { forward, up } = this.axes;
    const legDeg = inclinationDeg(
      (forward[ankle] as number) - (forward[hip] as number),
      (up[ankle] as number) - (up[hip] as number),
    );
    const share = inPlace(pose, leg, planted);
    if (!(share > 0)) return;
    solveTwoBone(pose, leg, planted, legDeg - standingLegDeg, this.twoBone);
    const between = (moving: number, standing: number): number =>
      Number.isNaN(moving) ? standing : moving + share * (standing - moving);
    this.change[leg] = between(this.change[leg] as number, this.twoBone.thighDeg);
    this.setKnee(leg, between(this.row[legColumn.kneeDeg + leg] as number, this.twoBone.kneeDeg));
  }

  private setKnee(leg: LegIndex, kneeDeg: number): void {
    this.set("kneeDeg", leg, kneeDeg);
  }
}

function lowerOf(a: number, b: number): number {
  return -higherOf(-a, -b);
}

function higherOf(a: number, b: number): number {
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) ? a : Math.max(a, b);
}
