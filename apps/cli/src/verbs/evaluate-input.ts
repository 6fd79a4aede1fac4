import {
  type EvaluationInput,
  type NormSet,
  type Person,
  readNormSet,
  type TestResult,
  testDefinition,
  testDefinitions,
} from "@hipfirst/evaluation";
import { type Language, render } from "@hipfirst/words";
import { BadInput } from "../verb.ts";
import { describe, readAnswers, readObject } from "./answers.ts";

const calendarDay = /^\d{4}-\d{2}-\d{2}/;

/** The case of `hipfirst evaluate`. Throws BadInput that names the field, what was found and what to do. */
export function readEvaluationInput(
  given: Readonly<Record<string, unknown>>,
  language: Language,
): EvaluationInput {
  const { person, screen, results, norms } = given;
  const on = readDay(given.on, "on");
  if (!Array.isArray(results))
    throw new BadInput(
      `results is ${describe(results)}: send a list of test results, empty when there are none.`,
    );
  return {
    ...(isAbsent(person) ? {} : { person: readPerson(person) }),
    ...(isAbsent(screen) ? {} : { screen: readScreen(screen) }),
    results: results.map((each, index) => readResult(each, `results[${index}]`)),
    ...(isAbsent(norms) ? {} : { norms: readNorms(norms, language) }),
    ...(on === undefined ? {} : { on }),
  };
}

function readNorms(value: unknown, language: Language): readonly NormSet[] {
  if (!Array.isArray(value)) throw new BadInput(`norms is ${describe(value)}: send a list, or leave it out.`);
  return value.map((each, index) => {
    const { norms, refusal } = readNormSet(each);
    if (refusal !== undefined) throw new BadInput(`norms[${index}]: ${render(refusal, language)}`);
    return norms;
  });
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

function readScreen(value: unknown): { answers: ReturnType<typeof readAnswers> } {
  const given = readObject(value, "screen", 'send {"answers": {"CES1": "no", ...}}, or leave it out');
  return { answers: readAnswers(given.answers, "screen.answers") };
}

function readPerson(value: unknown): Person {
  const given = readObject(
    value,
    "person",
    'send {"massKg", "heightM", "sex", "birthYear"}, or leave it out',
  );
  const massKg = readNumber(given.massKg, "person.massKg", 20, 350, "kg");
  const heightM = readNumber(given.heightM, "person.heightM", 0.9, 2.6, "m");
  const birthYear = readNumber(given.birthYear, "person.birthYear", 1900, 2100, "calendar year");
  const sex = readSex(given.sex);
  return {
    ...(massKg === undefined ? {} : { massKg }),
    ...(heightM === undefined ? {} : { heightM }),
    ...(birthYear === undefined ? {} : { birthYear }),
    ...(sex === undefined ? {} : { sex }),
  };
}

function readSex(value: unknown): Person["sex"] {
  if (isAbsent(value)) return undefined;
  if (value === "female" || value === "male" || value === "unspecified") return value;
  throw new BadInput(
    `person.sex is ${describe(value)}: use "female", "male" or "unspecified", or leave it out.`,
  );
}

function readResult(value: unknown, field: string): TestResult {
  const given = readObject(value, field, "send one test result");
  const definition = typeof given.test === "string" ? testDefinition(given.test) : undefined;
  if (definition === undefined)
    throw new BadInput(
      `${field}.test is ${describe(given.test)}: use one of ${testDefinitions
        .map((each) => each.id)
        .sort()
        .join(", ")}.`,
    );
  const sides = definition.sides === "each" ? ["left", "right"] : ["both"];
  if (!sides.includes(given.side as string))
    throw new BadInput(
      `${field}.side is ${describe(given.side)}: ${definition.id} needs ${sides.join(" or ")}.`,
    );
  if (!isAbsent(given.unit) && given.unit !== definition.unit)
    throw new BadInput(
      `${field}.unit is ${describe(given.unit)}: ${definition.id} is in ${definition.unit}, convert the values.`,
    );
  const values = readValues(given.values, `${field}.values`, definition.range, definition.unit);
  const result: Record<string, unknown> = { ...given, values, unit: definition.unit };
  for (const name of ["painBefore", "painDuring"])
    setOrDrop(result, name, readNumber(given[name], `${field}.${name}`, 0, 10, "0-10"));
  for (const { name, kind, unit, range } of definition.fields) {
    if (kind === "number")
      setOrDrop(result, name, readNumber(given[name], `${field}.${name}`, ...(range ?? [0, 0]), unit ?? ""));
    if (kind === "boolean") setOrDrop(result, name, readBoolean(given[name], `${field}.${name}`));
    if (kind === "perTry" && typeof given[name] !== "number" && !isAbsent(given[name]))
      readValues(given[name], `${field}.${name}`, range ?? [0, 0], unit ?? "");
  }
  setOrDrop(result, "pinch", readBoolean(given.pinch, `${field}.pinch`));
  setOrDrop(result, "setting", readSetting(given.setting, `${field}.setting`));
  setOrDrop(result, "on", readDay(given.on, `${field}.on`));
  return result as unknown as TestResult;
}

function setOrDrop(target: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) delete target[name];
  else target[name] = value;
}

function readValues(
  value: unknown,
  field: string,
  [low, high]: readonly [number, number],
  unit: string,
): number[] {
  if (!Array.isArray(value) || value.length > 100)
    throw new BadInput(
      `${field} is ${describe(value)}: send a list of numbers in ${unit}, one for each try.`,
    );
  return value.map((each, index) => {
    const number = readNumber(each, `${field}[${index}]`, low, high, unit);
    if (number === undefined)
      throw new BadInput(`${field}[${index}] is null: leave out a try without a value.`);
    return number;
  });
}

function readNumber(
  value: unknown,
  field: string,
  low: number,
  high: number,
  unit: string,
): number | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === "number" && value >= low && value <= high) return value;
  throw new BadInput(`${field} is ${describe(value)}: send a number from ${low} to ${high} (${unit}).`);
}

function readBoolean(value: unknown, field: string): boolean | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === "boolean") return value;
  throw new BadInput(`${field} is ${describe(value)}: send true or false, or leave it out.`);
}

function readSetting(value: unknown, field: string): "home" | "clinic" | undefined {
  if (isAbsent(value)) return undefined;
  if (value === "home" || value === "clinic") return value;
  throw new BadInput(`${field} is ${describe(value)}: use "home" or "clinic", or leave it out.`);
}

function readDay(value: unknown, field: string): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === "string" && calendarDay.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new BadInput(`${field} is ${describe(value)}: send a date such as 2026-03-02, or leave it out.`);
}
