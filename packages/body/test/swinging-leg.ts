import type { LegFrame, MovingPoint } from "../src/mechanics/frame.ts";
import { legDemand } from "../src/mechanics/leg-moments.ts";
import { type Person, segmentsOf } from "../src/person/segments-deleva1996.ts";

export const man: Person = { massKg: 75, heightM: 1.75, sex: "male" };
export const segments = segmentsOf(man);
export const gravityMS2 = 9.81;
export const fixedHip: MovingPoint = { xM: 0, yM: 1, axMS2: 0, ayMS2: 0 };

/** Angle, speed and acceleration of thigh and shank at a time, on parabolas. */
export interface Swing {
  readonly thigh: readonly [rad: number, radPerS: number, radPerS2: number];
  readonly shank: readonly [rad: number, radPerS: number, radPerS2: number];
}
export const at = ([rad, speed, acceleration]: Swing["thigh"], t: number) => ({
  rad: rad + speed * t + (acceleration * t * t) / 2,
  radPerS: speed + acceleration * t,
  radPerS2: acceleration,
});
export const legAt = (swing: Swing, t: number): LegFrame => ({
  thigh: at(swing.thigh, t),
  shank: at(swing.shank, t),
  hipFlexionDeg: 0,
  kneeFlexionDeg: 0,
  hipSpeedDegPerS: 0,
  kneeSpeedDegPerS: 0,
});
export const still = (thighRad: number, shankRad: number): Swing => ({
  thigh: [thighRad, 0, 0],
  shank: [shankRad, 0, 0],
});
export const demandOf = (swing: Swing, ankleKg = 0, t = 0) =>
  legDemand(segments, fixedHip, "right", legAt(swing, t), ankleKg, []);

/** Kinetic and potential energy of the leg and a weight at its ankle, from its own definition. */
export function energyJ(swing: Swing, ankleKg: number, t: number): number {
  const { thigh, shank, foot } = segments;
  const [hipSwing, kneeSwing] = [at(swing.thigh, t), at(swing.shank, t)];
  const place = (along1M: number, along2M: number) => ({
    yM: 1 - along1M * Math.cos(hipSwing.rad) - along2M * Math.cos(kneeSwing.rad),
    vx:
      along1M * Math.cos(hipSwing.rad) * hipSwing.radPerS +
      along2M * Math.cos(kneeSwing.rad) * kneeSwing.radPerS,
    vy:
      along1M * Math.sin(hipSwing.rad) * hipSwing.radPerS +
      along2M * Math.sin(kneeSwing.rad) * kneeSwing.radPerS,
  });
  const of = (
    massKg: number,
    inertiaKgM2: number,
    radPerS: number,
    point: ReturnType<typeof place>,
  ): number =>
    massKg * (gravityMS2 * point.yM + (point.vx ** 2 + point.vy ** 2) / 2) + (inertiaKgM2 * radPerS ** 2) / 2;
  return (
    of(thigh.massKg, thigh.inertiaKgM2, hipSwing.radPerS, place(thigh.comM, 0)) +
    of(shank.massKg, shank.inertiaKgM2, kneeSwing.radPerS, place(thigh.lengthM, shank.comM)) +
    of(foot.massKg, foot.inertiaKgM2, kneeSwing.radPerS, place(thigh.lengthM, shank.lengthM + foot.comM)) +
    of(ankleKg, 0, 0, place(thigh.lengthM, shank.lengthM))
  );
}
