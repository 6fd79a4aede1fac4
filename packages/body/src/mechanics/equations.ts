import { numberOf } from "@hipfirst/evidence";
import type { Side } from "@hipfirst/skeleton";
import {
  type HipMuscleName,
  hipMuscleCount,
  indexOfHipMuscle,
  LegMuscles,
} from "../muscles/hip-muscles-rajagopal2016.ts";
import { passiveHipMomentNm } from "../person/passive-hip-riener1999.ts";
import { legMassKg, type Person, type Segments } from "../person/segments-deleva1996.ts";
import type { MomentProblem } from "../solver/static-optimiser.ts";
import { psoasPull, trunkGroups } from "../trunk/trunk-muscles-christophy2012.ts";
import {
  type AnkleKg,
  type BodyPart,
  bySide,
  isOnUpperBody,
  isShank,
  legOfPart,
  type MechanicalFrame,
  type PlanePoint,
  sides,
} from "./frame.ts";
import { type Body, forceOn, type LegDemand, legDemand, momentAbout } from "./leg-moments.ts";
import { addForcesOf, type SupportForce, supportMoment } from "./supports.ts";

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
const forceSlackScaleN = 3;

/** Columns: the muscles of the left leg, of the right leg, the trunk groups, then the contact forces. */
export const muscleColumns = 2 * hipMuscleCount + trunkGroups.length;
export const legColumn = (side: Side): number => (side === "left" ? 0 : hipMuscleCount);
export const trunkColumn = 2 * hipMuscleCount;
export const psoasIndex = indexOfHipMuscle("psoas");

/** Who is priced: the body, its strength and its flexibility. */
export interface BodyModel {
  readonly person: Person;
  readonly segments: Segments;
  /** Strength of each muscle as a share of the published one. */
  readonly strength: (side: Side, muscle: HipMuscleName) => number;
  /** How much further the straight-legged hip bends than in the source's people, degrees. */
  readonly hamstringDeg: number;
  /** Whether tendons and stretched muscles help or resist at all; false only to show what they do. */
  readonly hasPassiveHip: boolean;
}

/**
 * The equations of one frame: muscles and contact forces must give the moments that the movement needs.
 * Made once for a person and set for every frame; `problem` is the same object until the number of contacts changes.
 */
export class FrameEquations {
  readonly model: BodyModel;
  readonly muscles: Readonly<Record<Side, LegMuscles>>;
  readonly passiveNm: Record<Side, number> = { left: 0, right: 0 };
  legs: Readonly<Record<Side, LegDemand>> | null = null;
  supportForces: readonly SupportForce[] = [];
  l5s1: PlanePoint = { xM: 0, yM: 0 };
  problem: MomentProblem = emptyProblem(0);
  readonly #bodyWeightN: number;
  readonly #stanceAbductionNm: number;

  constructor(model: BodyModel) {
    this.model = model;
    this.muscles = bySide((side) => new LegMuscles((name) => model.strength(side, name)));
    this.#bodyWeightN = model.person.massKg * numberOf("body.gravityMS2");
    this.#stanceAbductionNm = stanceAbductionNm(model);
  }

  get columns(): number {
    return muscleColumns + this.supportForces.length;
  }

  set(frame: MechanicalFrame, ankleKg: AnkleKg): void {
    const forces: SupportForce[] = [];
    for (const support of frame.supports) addForcesOf(support, this.#bodyWeightN, forces);
    this.supportForces = forces;
    const isNew = this.problem.cost.length !== this.columns;
    if (isNew) this.problem = emptyProblem(this.columns);
    this.l5s1 = l5s1Of(this.model.person, frame);
    for (const side of sides)
      if (this.muscles[side].set(frame.legs[side]) || isNew) this.#setLegMuscles(side, this.muscles[side]);
    const legs = {
      left: this.#setLeg(frame, "left", ankleKg.left),
      right: this.#setLeg(frame, "right", ankleKg.right),
    };
    this.legs = legs;
    this.#setTrunk(frame);
    forces.forEach((force, index) => {
      this.#setSupport(frame, legs, force, muscleColumns + index);
    });
    this.#setWholeBody(frame, legs);
  }

  #put(row: number, column: number, value: number): void {
    this.problem.momentMatrixNm[row * this.columns + column] = value;
  }

  #setLeg(frame: MechanicalFrame, side: Side, ankleKg: number): LegDemand {
    const leg = frame.legs[side];
    const demand = legDemand(this.model.segments, frame.midHip, side, leg, ankleKg, frame.applied);
    const { hamstringDeg, hasPassiveHip } = this.model;
    const passiveNm = hasPassiveHip
      ? passiveHipMomentNm(leg.hipFlexionDeg, leg.kneeFlexionDeg, hamstringDeg)
      : 0;
    const { momentsNm } = this.problem;
    this.passiveNm[side] = passiveNm;
    momentsNm[equationRow.hipFlexion[side]] = demand.hipNm - passiveNm;
    momentsNm[equationRow.kneeFlexion[side]] = demand.kneeNm;
    momentsNm[equationRow.hipAdduction[side]] = -frame.standsAlone[side] * this.#stanceAbductionNm;
    return demand;
  }

  /** The inner loop of the model: indices are counted once, because it runs for every muscle of every frame. */
  #setLegMuscles(
    side: Side,
    { hipFlexionArmM, hipAdductionArmM, kneeFlexionArmM, capacityN }: LegMuscles,
  ): void {
    const matrix = this.problem.momentMatrixNm;
    const { columns } = this;
    const first = legColumn(side);
    const hipAt = equationRow.hipFlexion[side] * columns + first;
    const adductionAt = equationRow.hipAdduction[side] * columns + first;
    const kneeAt = equationRow.kneeFlexion[side] * columns + first;
    for (let i = 0; i < hipMuscleCount; i++) {
      const forceN = capacityN[i] as number;
      matrix[hipAt + i] = (hipFlexionArmM[i] as number) * forceN;
      matrix[adductionAt + i] = (hipAdductionArmM[i] as number) * forceN;
      matrix[kneeAt + i] = (kneeFlexionArmM[i] as number) * forceN;
    }
    const psoasN = capacityN[psoasIndex] as number;
    this.#put(equationRow.lumbarExtension, first + psoasIndex, psoasPull.L5S1.extensionArmM * psoasN);
  }

  /** What the trunk muscles can give never changes; it stands in the problem from the beginning. */
  #setTrunk({ upper, applied }: MechanicalFrame): void {
    this.problem.momentsNm[equationRow.lumbarExtension] = momentAbout(
      this.l5s1,
      upper,
      applied,
      isOnUpperBody,
    );
  }

  #setSupport(
    { midHip }: MechanicalFrame,
    legs: Readonly<Record<Side, LegDemand>>,
    force: SupportForce,
    column: number,
  ): void {
    const { support, max } = force;
    const aboutHipNm = supportMoment(force, midHip) * max;
    const side = legOfPart[support.on];
    for (let row = 0; row < equationCount; row++) this.#put(row, column, 0);
    this.#put(equationRow.bodyForceX, column, force.directionX * max);
    this.#put(equationRow.bodyForceY, column, force.directionY * max);
    this.#put(equationRow.bodyMoment, column, aboutHipNm);
    if (support.on === "upper-body")
      this.#put(equationRow.lumbarExtension, column, supportMoment(force, this.l5s1) * max);
    if (side !== null) this.#put(equationRow.hipFlexion[side], column, aboutHipNm);
    if (side !== null && isShank(support.on))
      this.#put(equationRow.kneeFlexion[side], column, -supportMoment(force, legs[side].knee) * max);
    this.problem.cost[column] = force.cost;
  }

  /** The supports carry the whole body: legs, pelvis and everything above. */
  #setWholeBody(frame: MechanicalFrame, legs: Readonly<Record<Side, LegDemand>>): void {
    const others: readonly Body[] = [
      { massKg: this.model.segments.pelvisMassKg, ...frame.midHip },
      ...frame.upper,
    ];
    const { xN, yN } = forceOn(others, frame.applied, isOnTrunk);
    const { momentsNm } = this.problem;
    momentsNm[equationRow.bodyForceX] = xN + legs.left.forceXN + legs.right.forceXN;
    momentsNm[equationRow.bodyForceY] = yN + legs.left.forceYN + legs.right.forceYN;
    momentsNm[equationRow.bodyMoment] =
      momentAbout(frame.midHip, others, frame.applied, isOnTrunk) + legs.left.hipNm + legs.right.hipNm;
  }
}

const isOnTrunk = (part: BodyPart): boolean => part === "upper-body" || part === "pelvis";

function emptyProblem(columns: number): MomentProblem {
  const slackScaleNm = new Float64Array(equationCount).fill(numberOf("body.slackScaleNm"));
  slackScaleNm[equationRow.bodyForceX] = forceSlackScaleN;
  slackScaleNm[equationRow.bodyForceY] = forceSlackScaleN;
  const momentMatrixNm = new Float64Array(equationCount * columns);
  trunkGroups.forEach(({ maxForceN, levels }, index) => {
    const place = equationRow.lumbarExtension * columns + trunkColumn + index;
    momentMatrixNm[place] = levels.L5S1.extensionArmM * maxForceN;
  });
  return {
    momentMatrixNm,
    momentsNm: new Float64Array(equationCount),
    slackScaleNm,
    cost: new Float64Array(columns).fill(1),
    lowerBound: 0,
    upperBound: 1,
  };
}

/** L5/S1 turns with the pelvis about the hips. */
function l5s1Of({ heightM }: Person, { midHip, pelvisRad }: MechanicalFrame): PlanePoint {
  const behindM = heightM * numberOf("body.l5s1BehindHipHeights");
  const aboveM = heightM * numberOf("body.l5s1AboveHipHeights");
  const sin = Math.sin(pelvisRad);
  const cos = Math.cos(pelvisRad);
  return { xM: midHip.xM - behindM * cos + aboveM * sin, yM: midHip.yM + behindM * sin + aboveM * cos };
}

/** Standing on one leg, its abductors carry the rest of the body beside the hip. */
function stanceAbductionNm({ person, segments }: BodyModel): number {
  const carriedKg = person.massKg - legMassKg(segments);
  return carriedKg * numberOf("body.gravityMS2") * numberOf("body.singleStanceLeverM");
}
