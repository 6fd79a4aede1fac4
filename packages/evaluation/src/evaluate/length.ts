import { constant, numberOf } from "@hipfirst/evidence";
import type { LengthState, SideFinding } from "../types.ts";
import { isPainLimited, type Reading } from "./reading.ts";

/** The hip-flexor length of one side, from the newest modified Thomas test. */
export interface LengthFinding {
  readonly state: LengthState;
  readonly because: SideFinding["because"][number];
  readonly reading: Reading | null;
}

/** Applies the length rules LEN_*: thigh angle in degrees above (+) or below (-) horizontal, pelvis controlled. */
export function lengthOf(readings: readonly Reading[]): LengthFinding {
  const reading = readings.at(-1) ?? null;
  const finding = (
    state: LengthState,
    rule: string,
    sources: readonly string[] = [],
    values: Record<string, number> = {},
  ): LengthFinding => ({
    state,
    reading,
    because: {
      rule,
      text: { id: `evaluation.because.${rule}`, values },
      sources,
      weighs: state === "short" ? "for" : state === "normal" ? "against" : "open",
    },
  });
  if (reading === null || reading.values.length === 0) return finding("unknown", "LEN_NOT_DONE");
  if (reading.fields.pelvisControlled !== true) return finding("unknown", "LEN_PELVIS", ["VIG16"]);
  if (isPainLimited(reading)) return finding("unknown", "LEN_PAIN");

  const shortDeg = numberOf("evaluation.thomasShortDeg");
  const normalDeg = numberOf("evaluation.thomasNormalDeg");
  const mean = reading.values.reduce((sum, value) => sum + value, 0) / reading.values.length;
  const degrees = Math.round(mean * 10) / 10;
  const triesAbove = reading.values.filter((value) => value > shortDeg).length;
  const isAnyBelow = reading.values.some((value) => value < normalDeg);
  if (triesAbove >= numberOf("evaluation.thomasTries") && !isAnyBelow)
    return finding("short", "LEN_SHORT", constant("evaluation.thomasShortDeg").sources, { degrees });
  if (reading.values.every((value) => value < normalDeg))
    return finding("normal", "LEN_NORMAL", constant("evaluation.thomasNormalDeg").sources, { degrees });
  if (triesAbove === reading.values.length) return finding("indeterminate", "LEN_ONE_TRY", [], { degrees });
  return finding("indeterminate", "LEN_GREY", ["PEEL08"], { degrees });
}
