import type { MeasuredTorque, Person } from "@hipfirst/body";
import type { TestResult } from "@hipfirst/evaluation";
import { numberOf } from "@hipfirst/evidence";
import type { Side } from "@hipfirst/skeleton";
import type { Care } from "../coach/record/care.ts";

/** The person a picture is computed for, and what of it had to be assumed. */
export interface PicturedPerson {
  readonly person: Person;
  readonly ageYears: number | null;
  readonly measured: Readonly<Partial<Record<Side, MeasuredTorque>>>;
  /** True when mass or height is not known and an example stands in. */
  readonly isExample: boolean;
}

/** Sitting, and lying on the back, with hip and knee at a right angle: the postures of T01 and T02. */
const testPosture = { hipFlexionDeg: 90, kneeFlexionDeg: 90 };
const forceTests: ReadonlySet<string> = new Set(["T01", "T02"]);

/** What the record says about the body, with an average in the place of what it does not say. */
export function picturedPerson({
  person,
  results,
  now,
}: Pick<Care, "person" | "results" | "now">): PicturedPerson {
  const massKg = person?.massKg ?? null;
  const heightM = person?.heightM ?? null;
  const birthYear = person?.birthYear ?? null;
  return {
    person: {
      massKg: massKg ?? numberOf("body.exampleMassKg"),
      heightM: heightM ?? numberOf("body.exampleHeightM"),
      sex: person?.sex ?? "unspecified",
    },
    ageYears: birthYear === null ? null : now.getFullYear() - birthYear,
    measured: measuredTorques(results),
    isExample: massKg === null || heightM === null,
  };
}

/** The last measured hip flexion torque of each side; one that pain held back says nothing about strength. */
function measuredTorques(results: readonly TestResult[]): Partial<Record<Side, MeasuredTorque>> {
  const measured: Partial<Record<Side, MeasuredTorque>> = {};
  for (const result of results) {
    const leverM = Reflect.get(result, "leverM");
    const { test, side, values } = result;
    if (!forceTests.has(test) || side === "both" || typeof leverM !== "number" || values.length === 0)
      continue;
    if (result.pinch === true || (result.painDuring ?? 0) >= numberOf("evaluation.painLimitedFrom")) continue;
    measured[side] = { ...testPosture, torqueNm: Math.max(...values) * leverM };
  }
  return measured;
}
