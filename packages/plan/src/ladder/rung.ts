import { type ExerciseDefinition, ladder } from "@hipfirst/exercises";

/** What the plan needs to know of a rung. */
export interface Rung {
  readonly id: string;
  readonly order: number;
  readonly stage: number;
  /** Both legs work at once, so there are no sides. */
  readonly isBilateral: boolean;
  readonly isHold: boolean;
  /** Repetitions, or seconds of a hold. */
  readonly min: number;
  readonly max: number;
  readonly holdsPerSet: number | null;
  readonly restS: number;
  readonly tempo: string;
  readonly loadUnit: "kg" | "step" | null;
  readonly stepsBeforeAdvance: number;
  readonly needs: readonly (readonly string[])[];
  readonly alternative: { readonly loadUnit: "kg" | "step" | null } | null;
}

function fromDefinition(definition: ExerciseDefinition): Rung {
  const { id, order, stage, dose, load, motion } = definition;
  if (order === null || stage === null || dose === null)
    // Stryker disable next-line StringLiteral: the ladder's own tests keep it complete, so no test gets here.
    throw new Error(`The rung ${id} has no order, stage or dose: complete its definition`);
  const { outS, pauseS, returnS } = motion.tempo;
  return {
    id,
    order,
    stage,
    isBilateral: definition.laterality === "bilateral",
    isHold: dose.type === "hold",
    min: dose.min,
    max: dose.max,
    holdsPerSet: dose.holdsPerSet,
    restS: dose.restS,
    tempo: dose.type === "hold" ? "iso" : `${outS}-${pauseS ?? 0}-${returnS}`,
    loadUnit: load?.unit ?? null,
    stepsBeforeAdvance: load?.stepsBeforeAdvance ?? 0,
    needs: definition.needs,
    alternative: definition.alternative === null ? null : { loadUnit: definition.alternative.loadUnit },
  };
}

/** The whole ladder, easiest first. */
export const rungs: readonly Rung[] = ladder.map(fromDefinition).sort((a, b) => a.order - b.order);

const byId = new Map(rungs.map((rung) => [rung.id, rung]));

export const findRung = (id: string): Rung | undefined => byId.get(id);

/** Throws when there is no such rung: ids from outside go through `findRung`. */
export function rungOf(id: string): Rung {
  const rung = byId.get(id);
  if (rung === undefined) throw new Error(`No rung "${id}": use findRung for ids from outside`);
  return rung;
}
