import type { MeasuredTorque, Person } from "@hipfirst/body";
import { type TestResult, torqueOf } from "@hipfirst/evaluation";
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

/**
 * The last measured hip flexion torque of each side; one that pain held back says nothing about strength, and with none
 * at all there is nothing a movement could be set against.
 */
function measuredTorques(results: readonly TestResult[]): Partial<Record<Side, MeasuredTorque>> {
  const measured: Partial<Record<Side, MeasuredTorque>> = {};
  for (const result of results) {
    const { side, pinch, painDuring = 0 } = result;
    const torqueNm = torqueOf(result);
    if (torqueNm === null || torqueNm === 0 || side === "both") continue;
    if (pinch === true || painDuring >= numberOf("evaluation.painLimitedFrom")) continue;
    measured[side] = { ...testPosture, torqueNm };
  }
  return measured;
}
