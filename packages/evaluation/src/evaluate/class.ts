import type { Confidence, FindingClass, LengthState, StrengthState } from "../types.ts";
import type { LengthFinding } from "./length.ts";
import type { StrengthFinding } from "./strength.ts";

/** CLASS_TABLE: a class needs both states; anything unclear is undecided. */
export function classOf(strength: StrengthState, length: LengthState): FindingClass {
  if (strength === "weak" && length === "short") return "weak-short";
  if (strength === "weak" && length === "normal") return "weak";
  if (strength === "normal" && length === "short") return "short";
  if (strength === "normal" && length === "normal") return "neither";
  return "undecided";
}

/** CONF_*: high needs a dynamometer and the length test in a clinic; a repeated single sign is low; else medium. */
export function confidenceOf(strength: StrengthFinding, length: LengthFinding): Confidence {
  if (strength.isFaint) return "low";
  const hasDynamometer = strength.counted.some(
    ({ reading }) => reading.isClinic && (reading.test === "T01" || reading.test === "T02"),
  );
  return hasDynamometer && length.reading?.isClinic === true ? "high" : "medium";
}
