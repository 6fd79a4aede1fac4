import { numberOf } from "@hipfirst/evidence";
import type { ExerciseDefinition, ExerciseId } from "@hipfirst/exercises";
import type { Side } from "@hipfirst/skeleton";
import { framesOf, modelOf } from "../loads/loads.ts";
import { FramePricer } from "../loads/price-frame.ts";
import type { FrameLoads } from "../loads/report.ts";
import { bySide, type MechanicalFrame, sides } from "../mechanics/frame.ts";
import { passiveHipMomentNm } from "../person/passive-hip-riener1999.ts";
import type { Person } from "../person/segments-deleva1996.ts";
import {
  andersonTorqueNm,
  modelTorqueNm,
  risingTorqueNm,
  type StrengthShape,
  type TestPosture,
} from "./strength-shapes.ts";

/** A measured isometric hip flexion torque and where it was measured. */
export interface MeasuredTorque extends TestPosture {
  readonly torqueNm: number;
}

export interface DemandInput {
  readonly person: Person;
  readonly ageYears?: number;
  readonly exercise: ExerciseDefinition;
  /** At the working ankle, or at each of both in an exercise of both legs. */
  readonly loadKg?: number;
  /** Of a one-sided exercise; right when left out. */
  readonly side?: Side;
  /** The person's own test; every strength shape is scaled to pass through it. Unknown sides take average strength. */
  readonly measured?: Readonly<Partial<Record<Side, MeasuredTorque>>>;
  readonly hamstringDeg?: number;
}

/** Demand over capacity: by the model's own assumptions, and the least and most over all assumptions. */
export interface DemandBand {
  readonly usual: number;
  readonly low: number;
  readonly high: number;
}

type Flexibility = "usual" | "longer" | "shorter" | "no-passive";

/** The peak of a repetition under one set of assumptions. */
export interface DemandVariant {
  readonly shape: StrengthShape;
  readonly flexibility: Flexibility;
  readonly hip: Readonly<Record<Side, number>>;
  readonly trunk: number;
}

export interface Demand {
  readonly exerciseId: ExerciseId;
  readonly hip: Readonly<Record<Side, DemandBand>>;
  readonly trunk: DemandBand;
  /** The first is the usual one. */
  readonly variants: readonly DemandVariant[];
}

/** What one exercise asks of a person's hips and trunk, as a share of what they can give, at the peak of a repetition. */
export function demand(input: DemandInput): Demand {
  const { person, exercise, side = "right" } = input;
  const frames = framesOf({ exercise }, side, person);
  const shapes: readonly StrengthShape[] = ["rajagopal2016", "anderson2007", "rising"];
  const bandDeg = numberOf("body.hamstringBandDeg");
  const at = (flexibility: Flexibility, shiftDeg: number, of: readonly StrengthShape[]): DemandVariant[] => {
    const priced = priceAll(
      input,
      frames,
      (input.hamstringDeg ?? 0) + shiftDeg,
      flexibility !== "no-passive",
    );
    return of.map((shape) => variantOf(input, frames, priced, shape, flexibility));
  };
  const variants = [
    ...at("usual", 0, shapes),
    ...at("longer", bandDeg, ["rajagopal2016"]),
    ...at("shorter", -bandDeg, ["rajagopal2016"]),
    ...at("no-passive", 0, ["rajagopal2016"]),
  ];
  return {
    exerciseId: exercise.id,
    hip: bySide((each) => bandOf(variants.map(({ hip }) => hip[each]))),
    trunk: bandOf(variants.map(({ trunk }) => trunk)),
    variants,
  };
}

function bandOf(values: readonly number[]): DemandBand {
  return { usual: values[0] ?? 0, low: Math.min(...values), high: Math.max(...values) };
}

function priceAll(
  { person, exercise, loadKg = 0, side = "right", measured = {} }: DemandInput,
  frames: readonly MechanicalFrame[],
  hamstringDeg: number,
  hasPassiveHip: boolean,
): FrameLoads[] {
  const { left, right } = bySide((each) => shareOfModel(measured[each], hamstringDeg));
  const pricer = new FramePricer(modelOf(person, { left, right }, hamstringDeg, hasPassiveHip));
  const isBilateral = exercise.laterality === "bilateral";
  const ankleKg = bySide((each) => (isBilateral || each === side ? loadKg : 0));
  return frames.map((frame, index) => {
    pricer.solve(frame, ankleKg, index > 0);
    return pricer.read(frame);
  });
}

/** What the muscles gave of a measured torque. */
function activeNm({ torqueNm, hipFlexionDeg, kneeFlexionDeg }: MeasuredTorque, hamstringDeg: number): number {
  return Math.max(0, torqueNm - passiveHipMomentNm(hipFlexionDeg, kneeFlexionDeg, hamstringDeg));
}

/** Strength of the model's muscles that gives the measured torque where it was measured; 1 where nothing was. */
function shareOfModel(measured: MeasuredTorque | undefined, hamstringDeg: number): number {
  return measured === undefined ? 1 : activeNm(measured, hamstringDeg) / modelTorqueNm(measured);
}

function variantOf(
  input: DemandInput,
  frames: readonly MechanicalFrame[],
  priced: readonly FrameLoads[],
  shape: StrengthShape,
  flexibility: Flexibility,
): DemandVariant {
  const hip = { left: 0, right: 0 };
  for (const side of sides) {
    const capacityNm = capacityOf(input, side, shape);
    priced.forEach((loads, index) => {
      const hipDeg = frames[index]?.legs[side].hipFlexionDeg ?? 0;
      const activeNm = loads.hipMomentNm[side] - loads.passiveNm[side];
      hip[side] = Math.max(hip[side], activeNm / capacityNm(hipDeg, loads.capacityNm[side]));
    });
  }
  return { shape, flexibility, hip, trunk: Math.max(...priced.map(({ trunkRatio }) => trunkRatio)) };
}

/** Capacity at a hip angle; the published shapes are scaled through the person's own test where there is one. */
function capacityOf(
  { person, ageYears, measured = {}, hamstringDeg = 0 }: DemandInput,
  side: Side,
  shape: StrengthShape,
): (hipDeg: number, modelNm: number) => number {
  if (shape === "rajagopal2016") return (_, modelNm) => modelNm;
  const torqueNm = (hipDeg: number): number =>
    shape === "anderson2007"
      ? andersonTorqueNm(person, ageYears ?? null, hipDeg)
      : risingTorqueNm(person, hipDeg);
  const test = measured[side];
  const scale = test === undefined ? 1 : activeNm(test, hamstringDeg) / torqueNm(test.hipFlexionDeg);
  return (hipDeg) => scale * torqueNm(hipDeg);
}
