/**
 * How a number is known.
 * `seen`: read in a published source. `memory-unverified`: recalled, must be checked before release.
 * `engineering-default`: chosen by us so that the software can run; needs a clinician's sign-off.
 * `calculated`: follows from other constants or from a model in this repository.
 */
export type EvidenceStatus = "seen" | "memory-unverified" | "engineering-default" | "calculated";

/** A clinical or biomechanical number together with everything needed to judge it. */
export interface Constant {
  /** Stable id, led by the room that uses it, e.g. `plan.minHoursBetweenSessions`. */
  readonly id: string;
  readonly value: number;
  /** Unit as written on screen, `1` for a pure ratio. */
  readonly unit: string;
  /** Smallest and largest value that would still be sensible, same unit. */
  readonly bounds: readonly [low: number, high: number];
  readonly status: EvidenceStatus;
  /** Ids of `source(id)`; empty only for `engineering-default` and `calculated`. */
  readonly sources: readonly string[];
  /** What it is, and how we differ from the source where we do. */
  readonly note: string;
}

/** Declares a room's constants; the key becomes the id, so the id is typed where it is used. */
export function defineConstants<Id extends string>(
  table: Readonly<Record<Id, Omit<Constant, "id">>>,
): Readonly<Record<Id, Constant>> {
  const withIds: Partial<Record<Id, Constant>> = {};
  for (const id in table) withIds[id] = { id, ...table[id] };
  return withIds as Record<Id, Constant>;
}

/** A constant that its list names. */
export type Bare = Omit<Constant, "id">;

/** A number that we chose: no source gives it, and the bounds say how far it may be moved. */
export const chosen = (
  value: number,
  unit: string,
  bounds: readonly [number, number],
  note: string,
): Bare => ({ value, unit, bounds, status: "engineering-default", sources: [], note });
