import published from "../data/hip-muscles-rajagopal2016.json" with { type: "json" };
import { capacityN, fibreHeightOf } from "./fibre-thelen2003.ts";
import { Grid, MonotoneCubic, newGridPlace } from "./monotone-cubic.ts";

/** Past this hip flexion the published paths of psoas and iliacus are not trusted; the geometry is held. */
export const trustedHipFlexionMaxDeg = 110;
const kneeOfSecondTableDeg = 90;
const radiansPerDegree = Math.PI / 180;
const powers = 7;

export type HipMuscleName = keyof typeof published.muscles;

/** Every published muscle of one leg, in the order of all columns and arrays of the model. */
export const hipMuscleNames = Object.keys(published.muscles) as readonly HipMuscleName[];
export const hipMuscleCount = hipMuscleNames.length;
export const indexOfHipMuscle = (name: HipMuscleName): number => hipMuscleNames.indexOf(name);

const hipGrid = new Grid(published.hipGridDeg);
const kneeGrid = new Grid(published.kneeGridDeg);

const isEqual = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((value, index) => value === b[index]);

const geometries = hipMuscleNames.map((name) => {
  const muscle = published.muscles[name];
  return {
    architecture: muscle,
    fibreHeightM: fibreHeightOf(muscle),
    hipArmKneeStraightMm: new MonotoneCubic(hipGrid, muscle.hipFlexionArmKnee0Mm),
    /** Null where the knee does not change it. */
    hipArmKneeBentMm: isEqual(muscle.hipFlexionArmKnee90Mm, muscle.hipFlexionArmKnee0Mm)
      ? null
      : new MonotoneCubic(hipGrid, muscle.hipFlexionArmKnee90Mm),
    adductionArmMm: new MonotoneCubic(hipGrid, muscle.hipAdductionArmMm),
    /** Null where the muscle does not cross the knee. */
    kneeArmMm: muscle.kneeFlexionArmMm.every((armMm) => armMm === 0)
      ? null
      : new MonotoneCubic(kneeGrid, muscle.kneeFlexionArmMm),
    lengthTerms: Float64Array.from(muscle.pathLengthTerms.flat()),
  };
});

/** The posture of one leg's joints and its speeds; degrees and degrees per second, flexion positive. */
export interface LegPosture {
  readonly hipFlexionDeg: number;
  readonly kneeFlexionDeg: number;
  readonly hipSpeedDegPerS: number;
  readonly kneeSpeedDegPerS: number;
}

/**
 * The muscles that cross the hip or the knee of one leg at one posture, with the geometry of Rajagopal et al. (2016).
 * Arms are positive for the motion they are named after; `capacityN` is the tendon force at full activation.
 * Made once and set again for every frame; setting allocates nothing.
 */
export class LegMuscles {
  /** Share of the published strength, by muscle. */
  readonly #strength: Float64Array;
  readonly hipFlexionArmM = new Float64Array(hipMuscleCount);
  readonly hipAdductionArmM = new Float64Array(hipMuscleCount);
  readonly kneeFlexionArmM = new Float64Array(hipMuscleCount);
  readonly capacityN = new Float64Array(hipMuscleCount);
  readonly pathLengthM = new Float64Array(hipMuscleCount);
  readonly #hipPlace = newGridPlace();
  readonly #kneePlace = newGridPlace();
  readonly #hipPowers = new Float64Array(powers);
  readonly #kneePowers = new Float64Array(powers);
  #last: LegPosture | null = null;

  constructor(strength: (muscle: HipMuscleName) => number = () => 1) {
    this.#strength = Float64Array.from(hipMuscleNames, strength);
  }

  /** Returns whether anything changed: a leg that rests, and a posture that is held, are set once. */
  set(posture: LegPosture): boolean {
    if (this.#last !== null && isSame(posture, this.#last)) return false;
    this.#last = posture;
    const { hipFlexionDeg, kneeFlexionDeg, hipSpeedDegPerS, kneeSpeedDegPerS } = posture;
    const hipDeg = Math.min(hipFlexionDeg, trustedHipFlexionMaxDeg);
    hipGrid.locate(hipDeg, this.#hipPlace);
    kneeGrid.locate(kneeFlexionDeg, this.#kneePlace);
    setPowers(this.#hipPowers, hipDeg * radiansPerDegree);
    setPowers(this.#kneePowers, kneeFlexionDeg * radiansPerDegree);
    const bentShare = Math.min(1, Math.max(0, kneeFlexionDeg / kneeOfSecondTableDeg));
    for (let i = 0; i < hipMuscleCount; i++) {
      const geometry = geometries[i] as (typeof geometries)[number];
      const straightMm = geometry.hipArmKneeStraightMm.at(this.#hipPlace);
      const bentMm = geometry.hipArmKneeBentMm?.at(this.#hipPlace) ?? straightMm;
      const hipArmM = (straightMm + bentShare * (bentMm - straightMm)) / 1000;
      const kneeArmM = (geometry.kneeArmMm?.at(this.#kneePlace) ?? 0) / 1000;
      const lengtheningMPerS = -(hipArmM * hipSpeedDegPerS + kneeArmM * kneeSpeedDegPerS) * radiansPerDegree;
      this.hipFlexionArmM[i] = hipArmM;
      this.hipAdductionArmM[i] = geometry.adductionArmMm.at(this.#hipPlace) / 1000;
      this.kneeFlexionArmM[i] = kneeArmM;
      const lengthM = this.#pathLengthOf(geometry.lengthTerms);
      this.pathLengthM[i] = lengthM;
      const { architecture, fibreHeightM } = geometry;
      const fullN = capacityN(architecture, lengthM, lengtheningMPerS, fibreHeightM);
      this.capacityN[i] = (this.#strength[i] as number) * fullN;
    }
    return true;
  }

  /** Sum of (power of the hip angle) × (power of the knee angle) × coefficient. */
  #pathLengthOf(terms: Float64Array): number {
    let lengthM = 0;
    for (let term = 0; term < terms.length; term += 3) {
      const hip = this.#hipPowers[terms[term] as number] as number;
      const knee = this.#kneePowers[terms[term + 1] as number] as number;
      lengthM += (terms[term + 2] as number) * hip * knee;
    }
    return lengthM;
  }
}

const isSame = (a: LegPosture, b: LegPosture): boolean =>
  a.hipFlexionDeg === b.hipFlexionDeg &&
  a.kneeFlexionDeg === b.kneeFlexionDeg &&
  a.hipSpeedDegPerS === b.hipSpeedDegPerS &&
  a.kneeSpeedDegPerS === b.kneeSpeedDegPerS;

function setPowers(target: Float64Array, base: number): void {
  target[0] = 1;
  for (let power = 1; power < powers; power++) target[power] = (target[power - 1] as number) * base;
}
