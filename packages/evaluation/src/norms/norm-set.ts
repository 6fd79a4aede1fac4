import type { Sentence } from "@hipfirst/words";
import type { Person, TestResult } from "../types.ts";

/** The lowest torque of nine in ten people of one sex and age span, as the clinic's source gives it. */
export interface NormRow {
  readonly sex: "female" | "male";
  /** Whole years, both ends included. */
  readonly ageFrom: number;
  readonly ageTo: number;
  /** 10th percentile of hip flexion torque, Nm per kg body mass. */
  readonly p10NmPerKg: number;
}

/**
 * Norms of one force test, brought and answered for by a clinic. None are built in: none were read in full by the
 * authors, and norms hold only for the device, posture and fixation they were taken with.
 */
export interface NormSet {
  readonly id: string;
  readonly name: string;
  readonly test: "T01" | "T02" | "T03";
  /** The publication, as it would be cited. */
  readonly source: string;
  /** What allows the numbers to be used here. */
  readonly licence: string;
  readonly rows: readonly NormRow[];
}

export type ReadNorms =
  | { readonly norms: NormSet; readonly refusal?: never }
  | { readonly refusal: Sentence; readonly norms?: never };

const texts = ["id", "name", "source", "licence"] as const;
const torqueBoundsNmPerKg = [0.1, 5] as const;
const longestText = 500;
const tests: readonly unknown[] = ["T01", "T02", "T03"] satisfies readonly NormSet["test"][];

/** Checks norms from outside; a refusal names the field and what to do. */
export function readNormSet(input: unknown): ReadNorms {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return refuse("file");
  const fields = input as Readonly<Record<string, unknown>>;
  for (const field of texts) {
    const text = fields[field];
    if (typeof text !== "string" || text.trim() === "" || text.length > longestText)
      return refuse("text", { field });
  }
  if (!tests.includes(fields.test)) return refuse("test");
  const { rows } = fields;
  if (!Array.isArray(rows) || rows.length === 0) return refuse("rows");
  const wrong = rows.findIndex((row) => !isRow(row));
  if (wrong >= 0) return refuse("row", { number: wrong + 1 });
  const { id, name, test, source, licence } = fields as unknown as NormSet;
  return { norms: { id, name, test, source, licence, rows } };
}

function isRow(row: unknown): row is NormRow {
  if (typeof row !== "object" || row === null) return false;
  const { sex, ageFrom, ageTo, p10NmPerKg } = row as Readonly<Record<string, unknown>>;
  const [low, high] = torqueBoundsNmPerKg;
  return (
    (sex === "female" || sex === "male") &&
    isWhole(ageFrom) &&
    isWhole(ageTo) &&
    ageFrom <= ageTo &&
    typeof p10NmPerKg === "number" &&
    p10NmPerKg >= low &&
    p10NmPerKg <= high
  );
}

const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

const refuse = (reason: string, values: Readonly<Record<string, string | number>> = {}): ReadNorms => ({
  refusal: { id: `evaluation.norms.refused.${reason}`, values },
});

/**
 * The same results, each force test with the clinic's norm for this person on the day of the test. A norm that was
 * typed with the test stays; nothing is added where sex, birth year or day is unknown or no row fits.
 */
export function withNorms(
  results: readonly TestResult[],
  norms: readonly NormSet[],
  { sex, birthYear }: Person,
): readonly TestResult[] {
  if (norms.length === 0 || birthYear === undefined) return results;
  return results.map((result) => {
    const norm =
      result.on === undefined ? undefined : rowFor(result, Number(result.on.slice(0, 4)) - birthYear);
    return norm === undefined || typeof result.clinicP10NmPerKg === "number"
      ? result
      : { ...result, clinicP10NmPerKg: norm.p10NmPerKg };
  });

  function rowFor({ test }: TestResult, ageYears: number): NormRow | undefined {
    return norms
      .filter((set) => set.test === test)
      .flatMap(({ rows }) => rows)
      .findLast((row) => row.sex === sex && ageYears >= row.ageFrom && ageYears <= row.ageTo);
  }
}
