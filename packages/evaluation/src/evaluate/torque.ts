import { testDefinition } from "../tests/definitions.ts";
import type { TestResult } from "../types.ts";
import { numberField, type Reading } from "./reading.ts";

/** The tests in which a dynamometer at a known distance gives a torque: sitting and lying, hip and knee at a right angle. */
const torqueTests: ReadonlySet<string> = new Set(["T01", "T02"]);

/** What a torque is worked out from; a result of the record or several of one day put together. */
interface ForceTest extends Pick<TestResult, "test" | "values"> {
  /** Null where entries in different units were put together. */
  readonly unit: string | null;
  readonly leverM?: unknown;
}

/**
 * Hip flexion torque of the best try, force times the distance from the hip bone to the pad, in Nm. 0 is a force that was
 * measured and is none. Null for another test, without a value or a distance, in another unit than the test's own, and
 * where no force or no distance lies within the test's bounds: that is a mistake of typing, or centimetres.
 */
export function torqueOf({ test, values, unit, leverM }: ForceTest): number | null {
  const asked = torqueTests.has(test) ? testDefinition(test) : undefined;
  const distances = asked?.fields.find(({ name }) => name === "leverM")?.range;
  if (asked === undefined || distances === undefined || unit !== asked.unit) return null;
  if (typeof leverM !== "number" || !isWithin(leverM, distances)) return null;
  const forces = values.filter((value) => isWithin(value, asked.range));
  return forces.length === 0 ? null : Math.max(...forces) * leverM;
}

const isWithin = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low && value <= high;

/** The same of all tries of one day. */
export const torqueOfReading = (reading: Reading): number | null =>
  torqueOf({ ...reading, leverM: numberField(reading, "leverM") });
