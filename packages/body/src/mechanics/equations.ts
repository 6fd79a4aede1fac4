import { numberOf } from "@hipfirst/evidence";
import type { Side } from "@hipfirst/skeleton";
import { type HipMuscleName, hipMuscles, type MuscleState } from "../muscles/hip-muscles-rajagopal2016.ts";
import { passiveHipMomentNm } from "../person/passive-hip-riener1999.ts";
import type { Person, Segments } from "../person/segments-deleva1996.ts";
import type { MomentProblem } from "../solver/static-optimiser.ts";
import { psoasPull, trunkGroups } from "../trunk/trunk-muscles-christophy2012.ts";
import type { AddedLoad, MechanicalFrame, Support } from "./frame.ts";
import { type LegDemand, legDemand, momentAbout } from "./leg-moments.ts";

export const sides: readonly Side[] = ["left", "right"];

/** Row of each equation; forces in N, moments in Nm. */
export const equationRow = {
  hipFlexion: { left: 0, right: 1 },
  hipAdduction: { left: 2, right: 3 },
  kneeFlexion: { left: 4, right: 5 },
  lumbarExtension: 6,
  bodyForceX: 7,
  bodyForceY: 8,
  bodyMoment: 9,
} as const;
const equationCount = 10;
const forceSlackScaleN = 1;
/** Friction and grip are a little dearer than pushing, so that they are used where pushing does not do. */
const gripCostRatio = 10;

/** Strength of each muscle as a share of the published one. */
export type Strength = (side: Side, muscle: HipMuscleName) => number;

/** One column of the problem beyond the muscles: a contact force along a direction. */
export interface SupportForce {
  readonly support: Support;
  readonly directionX: number;
  readonly directionY: number;
  readonly maxN: number;
}

/** A frame's equations, and what is needed to read their solution. */
export interface FrameEquations {
  readonly problem: MomentProblem;
  readonly legs: Readonly<Record<Side, LegDemand>>;
  readonly passiveNm: Readonly<Record<Side, number>>;
  readonly muscles: Readonly<Record<Side, readonly MuscleState[]>>;
  readonly supportForces: readonly SupportForce[];
  readonly l5s1: { readonly xM: number; readonly yM: number };
}

export interface BodyModel {
  readonly person: Person;
  readonly segments: Segments;
  readonly strength: Strength;
  /** How much further the straight-legged hip bends than in the source's people, degrees. */
  readonly hamstringDeg: number;
}

/** Columns: the muscles of the left leg, of the right leg, the trunk groups, then the contact forces. */
export const muscleColumns = 2 * hipMuscles.length + trunkGroups.length;
export const legColumn = (side: Side): number => (side === "left" ? 0 : hipMuscles.length);
export const trunkColumn = 2 * hipMuscles.length;

export function frameEquations(model: BodyModel, frame: MechanicalFrame, load: AddedLoad): FrameEquations {
  const bodyWeightN = model.person.massKg * numberOf("body.gravityMS2");
  const supportForces = frame.supports.flatMap((support) => forcesOf(support, bodyWeightN));
  const columns = muscleColumns + supportForces.length;
  const matrix = new Float64Array(equationCount * columns);
  const moments = new Float64Array(equationCount);
  const legs = bySide((side) =>
    legDemand(model.segments, frame.midHip, frame.legs[side], load.ankleKg[side], load.anklePullN[side]),
  );
  const passiveNm = bySide((side) => {
    const { hipFlexionDeg, kneeFlexionDeg } = frame.legs[side];
    return passiveHipMomentNm(hipFlexionDeg, kneeFlexionDeg, model.hamstringDeg);
  });
  const muscles = bySide((side) => legMuscles(model, frame, side));
  const l5s1 = l5s1Of(model.person, frame);
  const put = (row: number, column: number, value: number): void => {
    matrix[row * columns + column] = value;
  };

  for (const side of sides) {
    moments[equationRow.hipFlexion[side]] = legs[side].hipNm - passiveNm[side];
    moments[equationRow.kneeFlexion[side]] = legs[side].kneeNm;
    moments[equationRow.hipAdduction[side]] = frame.singleStance === side ? -stanceAbductionNm(model) : 0;
    muscles[side].forEach((muscle, index) => {
      const column = legColumn(side) + index;
      put(equationRow.hipFlexion[side], column, muscle.hipFlexionArmM * muscle.capacityN);
      put(equationRow.hipAdduction[side], column, muscle.hipAdductionArmM * muscle.capacityN);
      put(equationRow.kneeFlexion[side], column, muscle.kneeFlexionArmM * muscle.capacityN);
      if (hipMuscles[index]?.name === "psoas") {
        put(equationRow.lumbarExtension, column, psoasPull.L5S1.extensionArmM * muscle.capacityN);
      }
    });
  }
  trunkGroups.forEach((group, index) => {
    put(equationRow.lumbarExtension, trunkColumn + index, group.levels.L5S1.extensionArmM * group.maxForceN);
  });
  supportForces.forEach((force, index) => {
    const column = muscleColumns + index;
    for (const [row, perNewton] of supportEffect(force, frame, legs, l5s1))
      put(row, column, perNewton * force.maxN);
  });
  moments[equationRow.lumbarExtension] = momentAbout(l5s1, frame.upper);
  setWholeBody(moments, model, frame, legs);

  return {
    problem: {
      momentMatrixNm: matrix,
      momentsNm: moments,
      slackScaleNm: slackScales(),
      cost: costs(columns, supportForces),
      lowerBound: 0,
      upperBound: 1,
    },
    legs,
    passiveNm,
    muscles,
    supportForces,
    l5s1,
  };
}

function bySide<T>(make: (side: Side) => T): Record<Side, T> {
  return { left: make("left"), right: make("right") };
}

function legMuscles(model: BodyModel, frame: MechanicalFrame, side: Side): MuscleState[] {
  const { hipFlexionDeg, kneeFlexionDeg, hipSpeedDegPerS, kneeSpeedDegPerS } = frame.legs[side];
  return hipMuscles.map((muscle) => {
    const state = muscle.at(hipFlexionDeg, kneeFlexionDeg, hipSpeedDegPerS, kneeSpeedDegPerS);
    return { ...state, capacityN: state.capacityN * model.strength(side, muscle.name) };
  });
}

/** L5/S1 turns with the pelvis about the hips. */
function l5s1Of({ heightM }: Person, { midHip, pelvisRad }: MechanicalFrame): { xM: number; yM: number } {
  const behindM = heightM * numberOf("body.l5s1BehindHipHeights");
  const aboveM = heightM * numberOf("body.l5s1AboveHipHeights");
  const sin = Math.sin(pelvisRad);
  const cos = Math.cos(pelvisRad);
  return { xM: midHip.xM - behindM * cos + aboveM * sin, yM: midHip.yM + behindM * sin + aboveM * cos };
}

/** Standing on one leg, its abductors carry the rest of the body beside the hip. */
function stanceAbductionNm({ person, segments }: BodyModel): number {
  const legKg = segments.thigh.massKg + segments.shank.massKg + segments.foot.massKg;
  return (person.massKg - legKg) * numberOf("body.gravityMS2") * numberOf("body.singleStanceLeverM");
}

function forcesOf(support: Support, bodyWeightN: number): SupportForce[] {
  const { pushX, pushY } = support;
  const push: SupportForce = { support, directionX: pushX, directionY: pushY, maxN: 3 * bodyWeightN };
  if (!support.grips) return [push];
  const grip = { support, maxN: bodyWeightN };
  return [
    push,
    { ...grip, directionX: pushY, directionY: -pushX },
    { ...grip, directionX: -pushY, directionY: pushX },
  ];
}

/** What one newton of a contact force adds to each equation. */
function supportEffect(
  { support, directionX, directionY }: SupportForce,
  { midHip }: MechanicalFrame,
  legs: Readonly<Record<Side, LegDemand>>,
  l5s1: { readonly xM: number; readonly yM: number },
): [row: number, perNewton: number][] {
  const momentAt = (xM: number, yM: number): number =>
    (support.xM - xM) * directionY - (support.yM - yM) * directionX;
  const rows: [number, number][] = [
    [equationRow.bodyForceX, directionX],
    [equationRow.bodyForceY, directionY],
    [equationRow.bodyMoment, momentAt(midHip.xM, midHip.yM)],
  ];
  if (support.on === "upper-body") rows.push([equationRow.lumbarExtension, momentAt(l5s1.xM, l5s1.yM)]);
  if (support.on === "left-foot" || support.on === "right-foot") {
    const side: Side = support.on === "left-foot" ? "left" : "right";
    rows.push([equationRow.hipFlexion[side], momentAt(midHip.xM, midHip.yM)]);
    rows.push([equationRow.kneeFlexion[side], -momentAt(legs[side].kneeXM, legs[side].kneeYM)]);
  }
  return rows;
}

/** The supports carry the whole body: legs, pelvis and everything above. */
function setWholeBody(
  moments: Float64Array,
  model: BodyModel,
  frame: MechanicalFrame,
  legs: Readonly<Record<Side, LegDemand>>,
): void {
  const gravity = numberOf("body.gravityMS2");
  const pelvis = { massKg: model.segments.pelvisMassKg, ...frame.midHip };
  const others = [pelvis, ...frame.upper];
  moments[equationRow.bodyForceX] =
    others.reduce((sum, { massKg, axMS2 }) => sum + massKg * axMS2, 0) +
    legs.left.forceXN +
    legs.right.forceXN;
  moments[equationRow.bodyForceY] =
    others.reduce((sum, { massKg, ayMS2 }) => sum + massKg * (ayMS2 + gravity), 0) +
    legs.left.forceYN +
    legs.right.forceYN;
  moments[equationRow.bodyMoment] =
    momentAbout(frame.midHip, others) + legs.left.momentNm + legs.right.momentNm;
}

function slackScales(): Float64Array {
  const scales = new Float64Array(equationCount).fill(numberOf("body.slackScaleNm"));
  scales[equationRow.bodyForceX] = forceSlackScaleN;
  scales[equationRow.bodyForceY] = forceSlackScaleN;
  return scales;
}

function costs(columns: number, supportForces: readonly SupportForce[]): Float64Array {
  const cost = new Float64Array(columns).fill(1);
  const contactCost = numberOf("body.contactCost");
  supportForces.forEach(({ support, directionX, directionY, maxN }, index) => {
    const isPush = directionX === support.pushX && directionY === support.pushY;
    const perBodyWeight = isPush ? contactCost : contactCost * gripCostRatio;
    const bodyWeights = isPush ? 3 : 1;
    cost[muscleColumns + index] = maxN > 0 ? perBodyWeight * bodyWeights ** 2 : contactCost;
  });
  return cost;
}
