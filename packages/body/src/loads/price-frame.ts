import type { Side } from "@hipfirst/skeleton";
import {
  type BodyModel,
  equationRow,
  FrameEquations,
  muscleColumns,
  trunkColumn,
} from "../mechanics/equations.ts";
import { type AnkleKg, bySide, legOfPart, type MechanicalFrame, sides } from "../mechanics/frame.ts";
import { supportMoment } from "../mechanics/supports.ts";
import { hipMuscleCount, hipMuscleNames } from "../muscles/hip-muscles-rajagopal2016.ts";
import { kktResidual } from "../solver/kkt.ts";
import { StaticOptimiser } from "../solver/static-optimiser.ts";
import { discLoad } from "../trunk/lumbar-load.ts";
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

  /** What the frame solved last asks of the body. */
  read(frame: MechanicalFrame): FrameLoads {
    const { activations, deficitNm } = this.#optimiser;
    const equations = this.#equations;
    const hipMomentNm = bySide((side) => this.#hipMomentNm(frame, side));
    const capacityNm = bySide((side) => this.#flexorCapacityNm(side));
    const passiveNm = { ...equations.passiveNm };
    const disc = (level: "L5S1" | "L4L5") => discLoad(level, frame, equations, activations);
    return {
      hipMomentNm,
      passiveNm,
      capacityNm,
      ratio: bySide((side) => (hipMomentNm[side] - passiveNm[side]) / capacityNm[side]),
      trunkRatio: trunkRatio(activations),
      activations: byName(activations),
      lumbar: { L5S1: disc("L5S1"), L4L5: disc("L4L5") },
      deficitNm: Math.max(...jointRows.map((row) => Math.abs(deficitNm[row] ?? 0))),
      unbalanced: {
        forceN: Math.hypot(deficitNm[equationRow.bodyForceX] ?? 0, deficitNm[equationRow.bodyForceY] ?? 0),
        momentNm: Math.abs(deficitNm[equationRow.bodyMoment] ?? 0),
      },
    };
  }

  /** The demand of the leg less what contacts under it carry. */
  #hipMomentNm({ midHip }: MechanicalFrame, side: Side): number {
    const { legs, supportForces } = this.#equations;
    let momentNm = legs?.[side].hipNm ?? 0;
    supportForces.forEach((force, index) => {
      if (legOfPart[force.support.on] !== side) return;
      const size = force.max * (this.#optimiser.activations[muscleColumns + index] ?? 0);
      momentNm -= size * supportMoment(force, midHip);
    });
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

const trunkExtensionNm = trunkGroups.map(({ maxForceN, levels }) => maxForceN * levels.L5S1.extensionArmM);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const trunkCapacityNm = {
  extension: sumOf(trunkExtensionNm.filter((momentNm) => momentNm > 0)),
  flexion: -sumOf(trunkExtensionNm.filter((momentNm) => momentNm < 0)),
};

/** The net moment of the trunk muscles over the most that the muscles of its direction can give. */
function trunkRatio(activations: Float64Array): number {
  const momentNm = sumOf(trunkExtensionNm.map((fullNm, i) => fullNm * (activations[trunkColumn + i] ?? 0)));
  return Math.abs(momentNm) / (momentNm >= 0 ? trunkCapacityNm.extension : trunkCapacityNm.flexion);
}
