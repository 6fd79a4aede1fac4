import { type TestResult, testDefinition } from "@hipfirst/evaluation";
import type { Sentence } from "@hipfirst/words/speaker";
import { cameraSentences } from "../movement/seen.ts";
import { isSign } from "../tests/signs.ts";
import type { ValueRow } from "./value-rows.ts";

type At = TestResult["side"];

/** Columns of their own; every other field belongs to the test. */
const inOtherColumns: ReadonlySet<string> = new Set([
  ...["test", "side", "values", "unit", "painBefore", "painDuring", "pinch", "setting", "on", "v"],
]);

/** Fields that the test screens add to those of the definitions. */
const addedByScreens: readonly string[] = ["mean1s", "withHelper"];
const methods: readonly string[] = ["photo", "inclinometer", "trigonometric", "belt", "hand"];

/** The test's own fields in words, as they were entered; once where both sides say the same. */
export function ownFields(
  row: ValueRow,
): readonly { readonly side: At; readonly fields: readonly Sentence[] }[] {
  const bySide = (["both", "left", "right"] as const).flatMap((side) => {
    const fields = (row.results[side] ?? []).flatMap(fieldsOf);
    return fields.length === 0 ? [] : [{ side, fields }];
  });
  const [first] = bySide;
  const same = JSON.stringify(first?.fields);
  const isSame = bySide.length > 1 && bySide.every(({ fields }) => JSON.stringify(fields) === same);
  return first !== undefined && isSame ? [{ side: "both", fields: first.fields }] : bySide;
}

function fieldsOf(result: TestResult): readonly Sentence[] {
  return Object.entries(result)
    .filter(([name, value]) => !inOtherColumns.has(name) && value !== undefined && value !== null)
    .flatMap(([name, value]) => {
      if (name === "camera") return cameraSentences(result);
      const shown = shownAs(result.test, name, value);
      return shown.map(
        (each): Sentence => ({
          id: "report.field",
          values: { name: nameOf(result.test, name), value: each },
        }),
      );
    });
}

/** A name this version has no words for, from another program's file, stands as it was written. */
function nameOf(test: string, name: string): string | Sentence {
  const isKnown =
    addedByScreens.includes(name) || testDefinition(test)?.fields.some((field) => field.name === name);
  return isKnown === true || name === "seen" ? { id: `evaluation.field.${name}` } : name;
}

function shownAs(test: string, name: string, value: unknown): readonly (string | number | Sentence)[] {
  if (typeof value === "boolean") return [{ id: value ? "tests.yes" : "tests.no" }];
  if (typeof value === "number") return [value];
  if (typeof value === "string") return [methods.includes(value) ? { id: `tests.choice.${value}` } : value];
  if (Array.isArray(value) && value.every((each) => typeof each === "number")) return [value.join("; ")];
  if (test === "T11" && name === "items") return failedItems(value);
  if (Array.isArray(value)) return value.map((each) => signOf(String(each)));
  return [JSON.stringify(value)];
}

const signOf = (word: string): string | Sentence => (isSign(word) ? { id: `tests.seen.${word}` } : word);

/** The movement-control tests that were not passed, by the words of their steps. */
function failedItems(items: unknown): readonly Sentence[] {
  const names = testDefinition("T11")?.fields.find(({ name }) => name === "items")?.choices ?? [];
  const failed = names.filter((name) =>
    Array.isArray(items)
      ? items.includes(name)
      : (items as Readonly<Record<string, unknown>> | null)?.[name] === true,
  );
  if (failed.length === 0) return [{ id: "tests.seen.none" }];
  return failed.map((name) => ({ id: `report.control.${name}` }));
}
