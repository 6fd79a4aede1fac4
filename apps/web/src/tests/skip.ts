import { type SkipReason, testDefinition } from "@hipfirst/evaluation";
import { numberOf } from "@hipfirst/evidence";
import type { Care } from "../coach/record/care.ts";
import type { TestSetting } from "./guide.ts";

/** Why a test is left out here. `ask` is put to the person; nothing is assumed from silence. */
export type Skip = { readonly kind: "advised"; readonly reasonId: string } | { readonly kind: "none" };

type Known = Pick<Care, "clearance" | "usualPain" | "person">;

/** Whether anything may be tested: nothing while the record is locked; at home nothing before a visit that is asked for. */
export function mayBeTested(setting: TestSetting, { clearance }: Pick<Care, "clearance">): boolean {
  return !clearance.locked && (setting === "clinic" || clearance.open.length === 0);
}

/** The skip rules of a test at home that this record answers. In a clinic the clinician judges. */
export function skipOf(test: string, setting: TestSetting, care: Known): Skip {
  if (setting === "clinic") return { kind: "none" };
  if (care.clearance.limits.skipTests.includes(test))
    return { kind: "advised", reasonId: "tests.skip.answers" };
  const applies = (testDefinition(test)?.skipAtHome ?? []).find((reason) => isKnownToApply(reason, care));
  if (applies === undefined || !("condition" in applies)) return { kind: "none" };
  return { kind: "advised", reasonId: `tests.skip.${applies.condition}` };
}

/** Conditions that only the person can tell, as questions before the test. */
export function askedConditions(test: string, setting: TestSetting): readonly string[] {
  if (setting === "clinic") return [];
  return (testDefinition(test)?.skipAtHome ?? []).flatMap((reason) =>
    "condition" in reason && !isOnRecord(reason.condition) ? [reason.condition] : [],
  );
}

const isOnRecord = (condition: string): boolean =>
  condition === "usual-pain-high" || condition === "new-to-exercise";

function isKnownToApply(reason: SkipReason, { usualPain, person }: Known): boolean {
  if (!("condition" in reason)) return false;
  if (reason.condition === "usual-pain-high")
    return usualPain !== null && usualPain >= numberOf("evaluation.skipUsualPainFrom");
  return reason.condition === "new-to-exercise" && person?.newToExercise === true;
}
