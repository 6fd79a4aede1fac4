import { type Clearance, type Evaluation, evaluate, type TestResult } from "@hipfirst/evaluation";
import type { EventOf } from "./sets.ts";
import type { SingleStep } from "./timeline.ts";

/** What evaluation looks at beside the screen. */
export interface Measured {
  readonly person: object;
  readonly tests: readonly EventOf<"TestMeasured">[];
}

export const noMeasures: Measured = { person: {}, tests: [] };

/** What was measured, with one more event; the same object where the event measures nothing. */
export function withMeasure(before: Measured, event: SingleStep): Measured {
  if (event.type === "PersonDescribed") return { ...before, person: { ...before.person, ...event } };
  if (event.type === "TestMeasured") return { ...before, tests: [...before.tests, event] };
  return before;
}

/** Strength and length of each side; null where nothing was measured. */
export function findingOf({ person, tests }: Measured, safety: Clearance): Evaluation | null {
  if (tests.length === 0) return null;
  const results = tests.map((event) => ({ ...event, on: event.at }) as unknown as TestResult);
  return evaluate({ person, screen: { answers: safety.answers, locked: safety.locked }, results });
}
