import { canPrice, type DemandBand, demand, type MeasuredTorque, type Person, tiersOf } from "@hipfirst/body";
import { exercise } from "@hipfirst/exercises";
import type { Side } from "@hipfirst/skeleton";

export interface DemandsQuestion {
  readonly person: Person;
  readonly ageYears: number | null;
  readonly measured: Readonly<Partial<Record<Side, MeasuredTorque>>>;
  readonly side: Side;
  readonly exercises: readonly string[];
}

/** What a rung asks of one hip and of the trunk, as a share of what they can give. */
export interface RungDemand {
  readonly exercise: string;
  /** Null where the model cannot price the movement: it knows the view from the side only. */
  readonly asks: { readonly hip: DemandBand; readonly trunk: DemandBand } | null;
}

export interface RungDemands {
  readonly rungs: readonly RungDemand[];
  /** Groups, easiest first, whose order holds under every assumption; inside a group it depends on the person. */
  readonly tiers: readonly (readonly string[])[];
}

/** The demand of several rungs for one person; for a worker, because it takes a few hundred milliseconds. */
export function rungDemands({ person, ageYears, measured, side, exercises }: DemandsQuestion): RungDemands {
  const priced = exercises
    .map((id) => exercise(id))
    .filter(canPrice)
    .map((definition) =>
      demand({
        person,
        exercise: definition,
        measured,
        side,
        ...(ageYears === null ? {} : { ageYears }),
      }),
    );
  return {
    rungs: exercises.map((id) => {
      const found = priced.find(({ exerciseId }) => exerciseId === id);
      return { exercise: id, asks: found ? { hip: found.hip[side], trunk: found.trunk } : null };
    }),
    tiers: tiersOf(priced),
  };
}
