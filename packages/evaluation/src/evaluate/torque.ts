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
 * measured and is none. Null for another test, without a value or a distance, and in another unit than the test's own.
 */
export function torqueOf({ test, values, unit, leverM }: ForceTest): number | null {
  if (!torqueTests.has(test) || unit !== testDefinition(test)?.unit) return null;
  const forces = values.filter(Number.isFinite);
  if (forces.length === 0 || !isDistance(leverM)) return null;
  const forceN = Math.max(...forces);
  return forceN < 0 ? null : forceN * leverM;
}

const isDistance = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value > 0;

/** The same of all tries of one day. */
export const torqueOfReading = (reading: Reading): number | null =>
  torqueOf({ ...reading, leverM: numberField(reading, "leverM") });
