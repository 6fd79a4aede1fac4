import { type Evaluation, type TestResult, testDefinition } from "@hipfirst/evaluation";
import { type Source, source } from "@hipfirst/evidence";

/** Every source that a reason or a test of this evaluation cites, each once, by id. */
export function citedSources(
  { sides }: Pick<Evaluation, "sides">,
  results: readonly TestResult[],
): readonly Source[] {
  const ofReasons = [sides.left, sides.right].flatMap(({ because }) =>
    because.flatMap((reason) => reason.sources),
  );
  const ofTests = results.flatMap(({ test }) => testDefinition(test)?.sources ?? []);
  return [...new Set([...ofReasons, ...ofTests])].sort().map(source);
}
