import published from "../data/hip-muscles-rajagopal2016.json" with { type: "json" };
import { type Architecture, capacityN } from "./fibre-thelen2003.ts";
import { MonotoneCubic } from "./monotone-cubic.ts";

/** Past this hip flexion the published paths of psoas and iliacus are not trusted; the geometry is held. */
export const trustedHipFlexionMaxDeg = 110;
const kneeOfSecondTableDeg = 90;
const radiansPerDegree = Math.PI / 180;

export type HipMuscleName = keyof typeof published.muscles;

/** What a muscle does at one posture. Arms are positive for the motion they are named after. */
export interface MuscleState {
  readonly hipFlexionArmM: number;
  readonly hipAdductionArmM: number;
  readonly kneeFlexionArmM: number;
  /** Tendon force at full activation. */
  readonly capacityN: number;
}

/** A muscle that crosses the hip or the knee, with the geometry of Rajagopal et al. (2016). */
export class HipMuscle {
  readonly name: HipMuscleName;
  readonly #architecture: Architecture;
  readonly #hipArmKneeStraightMm: MonotoneCubic;
  readonly #hipArmKneeBentMm: MonotoneCubic;
  readonly #adductionArmMm: MonotoneCubic;
  readonly #kneeArmMm: MonotoneCubic;
  readonly #lengthTerms: readonly (readonly number[])[];

  constructor(name: HipMuscleName) {
    const muscle = published.muscles[name];
    this.name = name;
    this.#architecture = muscle;
    this.#hipArmKneeStraightMm = new MonotoneCubic(published.hipGridDeg, muscle.hipFlexionArmKnee0Mm);
    this.#hipArmKneeBentMm = new MonotoneCubic(published.hipGridDeg, muscle.hipFlexionArmKnee90Mm);
    this.#adductionArmMm = new MonotoneCubic(published.hipGridDeg, muscle.hipAdductionArmMm);
    this.#kneeArmMm = new MonotoneCubic(published.kneeGridDeg, muscle.kneeFlexionArmMm);
    this.#lengthTerms = muscle.pathLengthTerms;
  }

  /** Arms and capacity at a posture and its speeds (degrees, degrees per second, flexion positive). */
  at(hipFlexionDeg: number, kneeFlexionDeg: number, hipSpeedDegPerS = 0, kneeSpeedDegPerS = 0): MuscleState {
    const hipDeg = Math.min(hipFlexionDeg, trustedHipFlexionMaxDeg);
    const kneeShare = Math.min(1, Math.max(0, kneeFlexionDeg / kneeOfSecondTableDeg));
    const straightMm = this.#hipArmKneeStraightMm.at(hipDeg);
    const hipFlexionArmM = (straightMm + kneeShare * (this.#hipArmKneeBentMm.at(hipDeg) - straightMm)) / 1000;
    const kneeFlexionArmM = this.#kneeArmMm.at(kneeFlexionDeg) / 1000;
    const lengtheningMPerS =
      -(hipFlexionArmM * hipSpeedDegPerS + kneeFlexionArmM * kneeSpeedDegPerS) * radiansPerDegree;
    return {
      hipFlexionArmM,
      hipAdductionArmM: this.#adductionArmMm.at(hipDeg) / 1000,
      kneeFlexionArmM,
      capacityN: capacityN(this.#architecture, this.#pathLengthM(hipDeg, kneeFlexionDeg), lengtheningMPerS),
    };
  }

  #pathLengthM(hipFlexionDeg: number, kneeFlexionDeg: number): number {
    const hipRad = hipFlexionDeg * radiansPerDegree;
    const kneeRad = kneeFlexionDeg * radiansPerDegree;
    let lengthM = 0;
    for (const [hipPower = 0, kneePower = 0, coefficient = 0] of this.#lengthTerms) {
      lengthM += coefficient * hipRad ** hipPower * kneeRad ** kneePower;
    }
    return lengthM;
  }
}

/** Every published muscle of one leg. */
export const hipMuscles: readonly HipMuscle[] = (Object.keys(published.muscles) as HipMuscleName[]).map(
  (name) => new HipMuscle(name),
);
