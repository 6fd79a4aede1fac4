import type { TestResult } from "@hipfirst/evaluation";
import type { Sentence } from "@hipfirst/words/speaker";
import { isSign } from "../tests/signs.ts";

const directions = ["flexion", "extension", "rotation", "lean"] as const;

/** What one result says in words: the value, what was noted, what the camera saw, and pain. Absent is not said. */
export function seenOf(result: TestResult): readonly Sentence[] {
  return [...valueSentences(result), ...noted(result), ...cameraSentences(result), ...pain(result)];
}

function valueSentences({ test, values, unit }: TestResult): Sentence[] {
  if (test === "T12" || test === "T13" || values.length === 0) return [];
  const shown = test === "T14" ? Math.min(...values) : Math.max(...values);
  return [{ id: "tests.value", values: { value: shown, unit: { id: `tests.unit.${unit}` } } }];
}

function noted(result: TestResult): Sentence[] {
  const seen = Array.isArray(result.seen) ? result.seen.filter((each) => typeof each === "string") : [];
  const clear = directions.flatMap((name): Sentence[] => {
    const score = result[name];
    if (score !== 0 && score !== 1 && score !== 2) return [];
    return [
      {
        id: "tests.noted",
        values: { what: { id: `tests.direction.${name}` }, how: { id: `tests.clear.${score}` } },
      },
    ];
  });
  const lift: Sentence[] =
    result.test === "T13" && result.values.length > 0
      ? [
          {
            id: "tests.noted",
            values: {
              what: { id: "tests.T13.question" },
              how: { id: `tests.T13.score.${result.values.at(-1) === 1 ? 1 : 0}` },
            },
          },
        ]
      : [];
  return [...seen.map(seenSentence), ...clear, ...lift];
}

function seenSentence(word: string): Sentence {
  return isSign(word) ? { id: `tests.seen.${word}` } : { id: "tests.seen.own-words", values: { text: word } };
}

/** What the camera saw, where it looked. */
export function cameraSentences({ camera }: TestResult): Sentence[] {
  if (typeof camera !== "object" || camera === null) return [];
  const { count, peakDeg, trunkLeanDeg } = camera as Readonly<Record<string, unknown>>;
  const of = (id: string, name: string, value: unknown): Sentence[] =>
    typeof value === "number" ? [{ id, values: { [name]: value } }] : [];
  return [
    ...of("movement.camera", "count", count),
    ...of("movement.camera.peak", "degrees", peakDeg),
    ...of("movement.camera.lean", "degrees", trunkLeanDeg),
  ];
}

function pain({ painDuring }: TestResult): Sentence[] {
  return painDuring === undefined || painDuring === 0
    ? []
    : [{ id: "movement.pain", values: { pain: painDuring } }];
}
