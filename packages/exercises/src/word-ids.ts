import type { ExerciseDefinition } from "./definition.ts";

/** Ids of every text that a person may read or hear about the exercise. */
export function wordIdsOf({ words, form, alternative, cautions, gate }: ExerciseDefinition): string[] {
  const { cueIds, ...named } = words;
  return [
    ...Object.values(named),
    ...cueIds,
    ...(form?.faults ?? []).flatMap(({ nameId, cueId }) => [nameId, cueId]),
    ...(alternative === null ? [] : [alternative.textId]),
    ...cautions.map(({ textId }) => textId),
    ...(gate === null ? [] : [gate.textId]),
  ];
}
