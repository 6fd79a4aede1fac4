import type { PrescribedExercise } from "@hipfirst/plan";
import { describe, expect, it } from "vitest";
import { shortSession } from "./short-session.ts";
import { sessionMinutes, sessionSteps } from "./steps.ts";

const prescribed = (id: string, role: PrescribedExercise["role"], sets: number): PrescribedExercise => ({
  ...{ id, role, sets, reps: 12, holdS: null, durationMin: null, side: "each", loadKg: null, loadStep: null },
  ...{
    tempo: "2-1-3",
    restS: 60,
    rir: [2, 3],
    isLastSetOpen: true,
    isCalibration: true,
    form: "standard",
    isHeightLowered: false,
  },
  ...{ isOptional: false, loadTries: null, optionalLoad: null },
});
const minutes = (exercises: readonly PrescribedExercise[]) =>
  sessionMinutes(sessionSteps(exercises, "right"));

describe("a short session", () => {
  const whole = [
    prescribed("R06", "main", 3),
    prescribed("R05", "previous", 1),
    prescribed("A03", "beside", 2),
  ];

  it("keeps two sets of the rung and drops what stands beside it", () => {
    const short = shortSession(whole);
    expect(short.map(({ id, sets, reps }) => [id, sets, reps])).toEqual([["R06", 2, 12]]);
    expect(minutes(short)).toBeLessThan(minutes(whole) / 1.8);
  });

  it("keeps the press of the first rungs, and never adds a set", () => {
    const early = [prescribed("R03", "main", 1), prescribed("R02", "parallel", 2)];
    expect(shortSession(early).map(({ id, sets }) => [id, sets])).toEqual([
      ["R03", 1],
      ["R02", 2],
    ]);
  });
});
