import { testDefinition, testDefinitions } from "@hipfirst/evaluation";
import type { Words } from "../kit/preferences.tsx";

/** The tests that were done, in the order they are done; then those this version does not know, by their ids. */
export function testsIn(results: readonly { readonly test: string }[]): readonly string[] {
  const done = new Set(results.map(({ test }) => test));
  const known = testDefinitions.flatMap(({ id }) => (done.has(id) ? [id] : []));
  const others = [...done].filter((id) => testDefinition(id) === undefined).sort();
  return [...known, ...others];
}

/** The words of a test; null for a test of another program, which has an id and no words here. */
export const nameOfTest = (test: string, t: Words["t"]): string | null =>
  testDefinition(test) === undefined ? null : t(`evaluation.test.${test}.name`);
