import { localDate } from "./time.ts";

export interface ClinicianDecision {
  readonly at: string;
  readonly what: string;
  readonly value?: unknown;
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
}

/** A lowering of the level that has everything RULE_UNLOCK asks for, before looking at what it covers. */
export type Visit =
  | { readonly by: "clinician"; readonly items: readonly string[] | "all" }
  | {
      readonly by: "person";
      readonly items: readonly string[];
      readonly on: string;
      readonly advice: "may-exercise" | "with-limits";
    };

const plainDate = /^\d{4}-\d{2}-\d{2}/;

/** The clinician role is named in `by`; a decision without a name counts for nobody. */
export function isByClinician(decision: ClinicianDecision): boolean {
  return isText(decision.by) && decision.by !== "person";
}

/**
 * Reads a `lower-level` decision. Null when it lacks what RULE_UNLOCK asks for: a reason from a clinician; date, kind
 * of clinician, advice and items from a person; or when the advice was not to exercise yet.
 */
export function readVisit(decision: ClinicianDecision): Visit | null {
  const value = isObject(decision.value) ? decision.value : {};
  if (value.advice === "not-yet") return null;
  const items = Array.isArray(value.items) ? value.items.filter(isText) : [];
  if (isByClinician(decision))
    return isText(decision.reason) ? { by: "clinician", items: items.length > 0 ? items : "all" } : null;

  if (decision.by !== "person" || items.length === 0 || !isText(value.clinician)) return null;
  const { on, advice } = value;
  if (advice !== "may-exercise" && advice !== "with-limits") return null;
  if (!isText(on) || !plainDate.test(on) || localDate(on) > localDate(decision.at)) return null;
  return { by: "person", items, on: localDate(on), advice };
}

/** Rungs that a `free-rung` decision of a clinician opens: one id, a list, or an object naming them. */
export function freedRungs(decision: ClinicianDecision): readonly string[] {
  if (!isByClinician(decision)) return [];
  const { value } = decision;
  if (isText(value)) return [value];
  if (Array.isArray(value)) return value.filter(isText);
  if (!isObject(value)) return [];
  const named = [value.rung, value.exercise, ...(Array.isArray(value.rungs) ? value.rungs : [])];
  return named.filter(isText);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
