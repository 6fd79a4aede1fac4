import { type ConstantId, numberOf } from "@hipfirst/evidence";
import type { PrescribedExercise } from "@hipfirst/plan";

/** What one set asks of a hip. */
export type Work = Pick<PrescribedExercise, "id" | "reps" | "holdS" | "loadKg" | "loadStep">;

const besideNm = numberOf("trial.demandBeside");
const perKg = numberOf("trial.demandPerKg");
const perStep = numberOf("trial.demandPerLoadStep");
const repsPerUnitReserve = numberOf("trial.repsPerUnitReserve");
const secondsPerRep = numberOf("trial.secondsPerRep");
const rungDemands = new Map(
  Array.from({ length: 22 }, (_, index) => {
    const id = `R${String(index + 1).padStart(2, "0")}`;
    return [id, numberOf(`trial.demand${id}` as ConstantId)] as const;
  }),
);

/** Hip moment that an exercise asks for, Nm per kg of body mass. */
export function demandOf({ id, loadKg, loadStep }: Work): number {
  const bare = rungDemands.get(id) ?? besideNm;
  return bare * (1 + (loadKg === null ? (loadStep ?? 0) * perStep : 0)) + (loadKg ?? 0) * perKg;
}

/** Repetitions (or seconds as repetitions) that a set comes to. */
export const repsOf = ({ reps, holdS }: Work): number =>
  holdS === null ? reps : (reps * holdS) / secondsPerRep;

/** Repetitions to failure at a demand; 0 where a single one is too much. */
export const repsToFailure = (capacity: number, demand: number): number =>
  Math.max(0, repsPerUnitReserve * (capacity / demand - 1));
