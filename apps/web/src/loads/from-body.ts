import type { BodyAnswer, BodyQuestion } from "./body-messages.ts";
import type { Told } from "./desk.ts";

/** What a screen knows of a question to the model. */
export interface FromBody<Answer> {
  /** The last answer there was, so that a picture need not vanish while a slider moves; null while there is none. */
  readonly answer: Answer | null;
  /** Whether it answers the question asked now: numbers and sentences of another question are never shown. */
  readonly isCurrent: boolean;
  /** The model failed at the question asked now. */
  readonly hasFailed: boolean;
}

export interface Heard {
  readonly answered: Told | null;
  readonly failed: BodyQuestion | null;
}

export const nothingYet: Heard = { answered: null, failed: null };

export const withTold = (heard: Heard, told: Told): Heard =>
  told.answer === null ? { ...heard, failed: told.asked } : { answered: told, failed: null };

export function stateOf(
  { answered, failed }: Heard,
  question: BodyQuestion | null,
): FromBody<BodyAnswer["answer"]> {
  const text = JSON.stringify(question);
  const isAsked = (asked: BodyQuestion | undefined | null) =>
    question !== null && asked != null && JSON.stringify(asked) === text;
  return {
    answer: answered?.answer ?? null,
    isCurrent: isAsked(answered?.asked),
    hasFailed: isAsked(failed),
  };
}
