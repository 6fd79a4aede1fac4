import type { ExerciseDefinition } from "@hipfirst/exercises";
import type { Side } from "@hipfirst/skeleton";
import type { Person } from "../person/segments-deleva1996.ts";
import type { AngleRow } from "./angle-frames.ts";
import type { StaticPosture, SupportKind } from "./static-posture.ts";
import type { Strength } from "./strength.ts";

/** What is priced: one repetition of an exercise, a held posture, or angles that were measured. */
export type Performed =
  | { readonly exercise: ExerciseDefinition }
  | { readonly posture: StaticPosture }
  | { readonly angles: readonly AngleRow[]; readonly support: SupportKind };

export interface BodyInput {
  readonly person: Person;
  readonly performed: Performed;
  /** The working side of a one-sided exercise, and the ankle that carries the load. */
  readonly side?: Side;
  /** At the working ankle, or at each of both in an exercise of both legs. */
  readonly loadKg?: number;
  readonly strength?: Strength;
  /**
   * Pelvis rolled under the trunk (back positive) throughout an exercise, with trunk and legs where they are drawn;
   * negative shows what losing the pelvis forward costs. A held posture has its own.
   */
  readonly pelvisTiltDeg?: number;
  /** How much further the hip bends with a straight knee than in the source's people. */
  readonly hamstringDeg?: number;
}
