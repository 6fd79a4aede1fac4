import type { Side } from "@hipfirst/skeleton";
import {
  type BodyModel,
  equationRow,
  FrameEquations,
  muscleColumns,
  trunkColumn,
} from "../mechanics/equations.ts";
import { type AnkleKg, legOfPart, type MechanicalFrame, sides } from "../mechanics/frame.ts";
import { supportMoment } from "../mechanics/supports.ts";
import { hipMuscleCount, hipMuscleNames } from "../muscles/hip-muscles-rajagopal2016.ts";
import { kktResidual } from "../solver/kkt.ts";
import { StaticOptimiser } from "../solver/static-optimiser.ts";
import { discLoads } from "../trunk/lumbar-load.ts";
import { trunkGroups } from "../trunk/trunk-muscles-christophy2012.ts";
import type { FrameLoads } from "./report.ts";

const suffixes: Readonly<Record<Side, string>> = { left: "_l", right: "_r" };
/** Muscles by column, with the names OpenSim gives them. */
const muscleNames: readonly string[] = [
  ...sides.flatMap((side) => hipMuscleNames.map((name) => `${name}${suffixes[side]}`)),
  ...trunkGroups.map(({ name }) => name),
];

/** Prices frame after frame for one person; a frame near the one before is solved from its answer. */
export class FramePricer {
  readonly #equations: FrameEquations;
  readonly #largestActivations = new Float64Array(muscleNames.length);
  #optimiser: StaticOptimiser;

  constructor(model: BodyModel) {
    this.#equations = new FrameEquations(model);
    this.#optimiser = new StaticOptimiser(muscleColumns, this.#equations.problem.momentsNm.length);
  }

  /** The problem of the frame priced last, for checks; overwritten by the next. */
  get equations(): FrameEquations {
    return this.#equations;
  }

  get activations(): Float64Array {
    return this.#optimiser.activations;
  }

  get deficitNm(): Float64Array {
    return this.#optimiser.deficitNm;
  }

  /** How far the last answer is from the optimum. */
  kkt(): number {
    return kktResidual(this.#equations.problem, this.#optimiser.activations);
  }

  /** Sets and solves a frame; `read` gives what it asks. Returns whether the optimum was reached. */
  solve(frame: MechanicalFrame, ankleKg: AnkleKg, warm: boolean): boolean {
    this.#equations.set(frame, ankleKg);
    const { problem } = this.#equations;
    const columns = problem.cost.length;
    const isSameSize = this.#optimiser.muscles === columns;
    if (!isSameSize) this.#optimiser = new StaticOptimiser(columns, problem.momentsNm.length);
    return this.#optimiser.solve(problem, warm && isSameSize);
  }

  /** The largest that each muscle has had in any frame that was read. */
  largestActivations(): Record<string, number> {
    return byName(this.#largestActivations);
  }

  /** What the frame solved last asks of the body. */
  read(frame: MechanicalFrame): FrameLoads {
    const { activations, deficitNm } = this.#optimiser;
    raise(this.#largestActivations, activations);
    const equations = this.#equations;
    const { passiveNm } = equations;
    const left = this.#hip(frame, "left");
    const right = this.#hip(frame, "right");
    return {
      hipMomentNm: { left: left.momentNm, right: right.momentNm },
      passiveNm: { left: passiveNm.left, right: passiveNm.right },
      capacityNm: { left: left.capacityNm, right: right.capacityNm },
      ratio: {
        left: (left.momentNm - passiveNm.left) / left.capacityNm,
        right: (right.momentNm - passiveNm.right) / right.capacityNm,
      },
      trunkRatio: trunkRatio(activations),
      activations: byName(activations),
      lumbar: discLoads(frame, equations, activations),
      deficitNm: largestJointDeficitNm(deficitNm),
      unbalanced: {
        forceN: Math.hypot(deficitNm[equationRow.bodyForceX] ?? 0, deficitNm[equationRow.bodyForceY] ?? 0),
        momentNm: Math.abs(deficitNm[equationRow.bodyMoment] ?? 0),
      },
    };
  }

  #hip(frame: MechanicalFrame, side: Side): { readonly momentNm: number; readonly capacityNm: number } {
    return { momentNm: this.#hipMomentNm(frame, side), capacityNm: this.#flexorCapacityNm(side) };
  }

  /** The demand of the leg less what contacts under it carry. */
  #hipMomentNm({ midHip }: MechanicalFrame, side: Side): number {
    const { legs, supportForces } = this.#equations;
    let momentNm = legs?.[side].hipNm ?? 0;
    let column = muscleColumns;
    for (const force of supportForces) {
      const size = force.max * (this.#optimiser.activations[column++] ?? 0);
      if (legOfPart[force.support.on] === side) momentNm -= size * supportMoment(force, midHip);
    }
    return momentNm;
  }

  #flexorCapacityNm(side: Side): number {
    const { hipFlexionArmM, capacityN } = this.#equations.muscles[side];
    let sumNm = 0;
    for (let i = 0; i < hipMuscleCount; i++)
      sumNm += Math.max(0, hipFlexionArmM[i] as number) * (capacityN[i] as number);
    return sumNm;
  }
}

function raise(largest: Float64Array, activations: Float64Array): void {
  for (let column = 0; column < largest.length; column++)
    largest[column] = Math.max(largest[column] as number, activations[column] as number);
}

function byName(activations: Float64Array): Record<string, number> {
  const named: Record<string, number> = {};
  for (let column = 0; column < muscleNames.length; column++)
    named[muscleNames[column] as string] = activations[column] as number;
  return named;
}

const jointRows = [
  ...sides.flatMap((side) => [
    equationRow.hipFlexion[side],
    equationRow.hipAdduction[side],
    equationRow.kneeFlexion[side],
  ]),
  equationRow.lumbarExtension,
];

function largestJointDeficitNm(deficitNm: Float64Array): number {
  let largestNm = 0;
  for (const row of jointRows) largestNm = Math.max(largestNm, Math.abs(deficitNm[row] ?? 0));
  return largestNm;
}

const trunkExtensionNm = trunkGroups.map(({ maxForceN, levels }) => maxForceN * levels.L5S1.extensionArmM);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const trunkCapacityNm = {
  extension: sumOf(trunkExtensionNm.filter((momentNm) => momentNm > 0)),
  flexion: -sumOf(trunkExtensionNm.filter((momentNm) => momentNm < 0)),
};

/** The net moment of the trunk muscles over the most that the muscles of its direction can give. */
function trunkRatio(activations: Float64Array): number {
  let momentNm = 0;
  let column = trunkColumn;
  for (const fullNm of trunkExtensionNm) momentNm += fullNm * (activations[column++] ?? 0);
  return Math.abs(momentNm) / (momentNm >= 0 ? trunkCapacityNm.extension : trunkCapacityNm.flexion);
}
