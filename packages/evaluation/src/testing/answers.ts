import type { Answer, Answers } from "../index.ts";
import { screenItems } from "../index.ts";

/** Every question answered "no", with the given answers on top. */
export function allNo(changes: Readonly<Record<string, Answer>> = {}): Answers {
  return { ...Object.fromEntries(screenItems.map((item) => [item.id, "no" as const])), ...changes };
}
