import { numberOf } from "@hipfirst/evidence";
import { LegMuscles } from "../muscles/hip-muscles-rajagopal2016.ts";
import type { Person } from "../person/segments-deleva1996.ts";

/**
 * How hip flexion torque changes with the hip angle is not settled, so demand is computed with three shapes:
 * the muscles of Rajagopal (2016), the torques that Anderson (2007) measured, and one that rises with flexion as
 * Ito (2024) reports.
 */
export type StrengthShape = "rajagopal2016" | "anderson2007" | "rising";

export interface TestPosture {
  readonly hipFlexionDeg: number;
  readonly kneeFlexionDeg: number;
}

const radiansPerDegree = Math.PI / 180;
const bodySizeNm = ({ massKg, heightM }: Person): number => massKg * numberOf("body.gravityMS2") * heightM;

/** Isometric flexion torque of a person of average strength after Anderson (2007), Nm; held past its last angle. */
export function andersonTorqueNm(person: Person, ageYears: number | null, hipFlexionDeg: number): number {
  const { sex } = person;
  if (sex === "unspecified") {
    const ofSex = (each: "female" | "male"): number =>
      andersonTorqueNm({ ...person, sex: each }, ageYears, hipFlexionDeg);
    return (ofSex("female") + ofSex("male")) / 2;
  }
  const key = `body.anderson.${sex}.${ageGroup(ageYears)}.hipFlexion` as const;
  const rad = Math.min(hipFlexionDeg, numberOf("body.anderson.angleMaxDeg")) * radiansPerDegree;
  const angle = numberOf(`${key}Width`) * (rad - numberOf(`${key}PeakRad`));
  return Math.max(0, numberOf(`${key}Size`) * bodySizeNm(person) * Math.cos(angle));
}

/** The nearest of the three groups that were measured; young where age is unknown. */
function ageGroup(ageYears: number | null): "18to25" | "55to65" | "over65" {
  if (ageYears === null || ageYears < 40) return "18to25";
  return ageYears <= 65 ? "55to65" : "over65";
}

/** A torque that rises evenly from the straight hip to its peak, Nm. */
export function risingTorqueNm(person: Person, hipFlexionDeg: number): number {
  const low = numberOf("body.risingShape.atStraight");
  const high = numberOf("body.risingShape.atPeak");
  const way = Math.min(1, Math.max(-0.2, hipFlexionDeg / numberOf("body.risingShape.peakDeg")));
  return bodySizeNm(person) * (low + way * (high - low));
}

/** Isometric capacity of the model's own hip flexors at a posture, Nm. */
export function modelTorqueNm({ hipFlexionDeg, kneeFlexionDeg }: TestPosture): number {
  const leg = new LegMuscles();
  leg.set({ hipFlexionDeg, kneeFlexionDeg, hipSpeedDegPerS: 0, kneeSpeedDegPerS: 0 });
  return leg.hipFlexionArmM.reduce((sum, armM, i) => sum + Math.max(0, armM) * (leg.capacityN[i] ?? 0), 0);
}
