import type { EventOf } from "./sets.ts";

/** Limits a clinician has set; a field that is null is not limited. */
export interface Limits {
  readonly rung: string | null;
  readonly reps: number | null;
  readonly sets: number | null;
  readonly holdS: number | null;
  readonly loadKg: number | null;
  readonly loadStep: number | null;
  readonly pain: number | null;
  readonly sessionsPerWeek: number | null;
}

export const noLimits: Limits = {
  rung: null,
  reps: null,
  sets: null,
  holdS: null,
  loadKg: null,
  loadStep: null,
  pain: null,
  sessionsPerWeek: null,
};

/** What a clinician's edit asks for; null leaves it to the rules. */
export type Edit = Pick<Limits, "rung" | "reps" | "holdS" | "loadKg" | "loadStep">;

const names: Readonly<Record<keyof Limits, readonly string[]>> = {
  rung: ["rung", "maxRung", "exercise", "id", "current"],
  reps: ["reps", "maxReps"],
  sets: ["sets", "maxSets"],
  holdS: ["holdS", "maxHoldS"],
  loadKg: ["loadKg", "maxLoadKg"],
  loadStep: ["loadStep", "maxLoadStep"],
  pain: ["painMax", "pain", "maxPain"],
  sessionsPerWeek: ["sessionsPerWeek", "maxSessionsPerWeek"],
};

type Decision = EventOf<"ClinicianDecided">;

/** Limits after one more `limit` decision: a rung id, or an object; null in a field lifts that limit. */
export function withLimits(before: Limits, decision: Decision): Limits {
  const { value } = decision;
  if (value === null || value === undefined) return noLimits;
  return { ...before, ...read(value) };
}

/** The rung and dose of an `edit` decision. */
export function editOf(decision: Decision): Edit {
  return { ...noLimits, ...read(decision.value) };
}

/** Rung ids of a `free-rung` decision: one id, a list, or an object naming them. */
export function freedBy(decision: Decision): readonly string[] {
  const { value } = decision;
  const listed = isObject(value) ? [value.rung, value.exercise, value.rungs].flat() : [value].flat();
  return listed.filter((each): each is string => typeof each === "string");
}

function read(value: unknown): Partial<Limits> {
  if (typeof value === "string") return { rung: value };
  if (!isObject(value)) return {};
  const found: Record<string, unknown> = {};
  for (const [field, keys] of Object.entries(names))
    for (const key of keys) {
      const given = value[key];
      const isRight = field === "rung" ? typeof given === "string" : typeof given === "number";
      if (given === null || isRight) found[field] = given;
    }
  return found as Partial<Limits>;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
