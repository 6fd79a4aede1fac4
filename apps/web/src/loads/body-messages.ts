import type { RepetitionLoads, RepetitionQuestion } from "./repetition.ts";
import type { DemandsQuestion, RungDemands } from "./rung-demands.ts";

/** What the body worker can be asked. */
export type BodyQuestion =
  | { readonly kind: "repetition"; readonly question: RepetitionQuestion }
  | { readonly kind: "demands"; readonly question: DemandsQuestion };

export type BodyAnswer =
  | { readonly kind: "repetition"; readonly answer: RepetitionLoads }
  | { readonly kind: "demands"; readonly answer: RungDemands };

export type FromBodyWorker = BodyAnswer | { readonly kind: "failed"; readonly message: string };
