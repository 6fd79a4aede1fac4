import type { Answer, Answers } from "@hipfirst/evaluation";
import { screenItem } from "@hipfirst/evaluation";
import { BadInput } from "../verb.ts";

/** The value as an object with named fields. Throws BadInput that names `field` and what to send. */
export function readObject(value: unknown, field: string, remedy: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new BadInput(`${field} is ${describe(value)}: ${remedy}.`);
}

/** What was found, short enough for one sentence. */
export function describe(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Answers of the safety screen. Throws BadInput for an unknown question or an answer that is none. */
export function readAnswers(value: unknown, field: string): Answers {
  const given = readObject(value, field, 'send an object of question ids, such as {"CES1": "no"}');
  for (const [id, answer] of Object.entries(given)) {
    if (screenItem(id) === undefined)
      throw new BadInput(
        `${field}.${id} is not a question of the safety screen: use its ids, such as CES1, or leave it out.`,
      );
    if (!isAnswer(answer))
      throw new BadInput(
        `${field}.${id} is ${describe(answer)}: answer "yes", "no" or "not-sure", or leave it out.`,
      );
  }
  return given as Answers;
}

function isAnswer(value: unknown): value is Answer {
  return value === "yes" || value === "no" || value === "not-sure";
}
