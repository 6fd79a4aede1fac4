import { describe, expect, it } from "vitest";
import { Life } from "../testing/life.ts";

const session = "first";

/** The first session as it was really done: resting pain, then one set on each side of each exercise. */
function doing(life: Life, restingPain: number, exercises: readonly string[]): Life {
  life.wait(2).add("SessionStarted", { session, kind: "training", restingPain });
  for (const exercise of exercises)
    for (const side of ["left", "right"])
      life.add("SetDone", {
        ...{ session, exercise, side, reps: 8, validReps: 8, rir: 3 },
        ...{ peakPain: restingPain, source: "camera", tracked: 1 },
      });
  return life.add("SessionEnded", { session, painAfter: restingPain, stopped: null });
}

const hurting = (score: number): Life =>
  Life.clear().add("QuestionnaireAnswered", { instrument: "NPRS", score });

/** Only the first try passed. */
function poorlyPlaced(): Life {
  const life = Life.clear().add("SessionStarted", { session: "tries", kind: "placement", restingPain: 3 });
  for (const [exercise, rir] of [
    ["R03", 4],
    ["R05", 1],
  ] as const)
    life.add("SetDone", {
      ...{ session: "tries", exercise, reps: 8, validReps: 8, rir },
      ...{ peakPain: 2, source: "camera", tracked: 1 },
    });
  return life.add("SessionEnded", { session: "tries" });
}

describe("a first session on an evening with other pain than was told before", () => {
  it.each([
    ["less pain, and the rung shown was done", () => doing(hurting(6), 5, ["R01", "R02"]), "R01"],
    ["less pain, and only the press beside it was done", () => doing(hurting(6), 5, ["R02", "A04"]), "R01"],
    ["less pain, shown anew and done higher", () => doing(hurting(6), 5, ["R03", "R02"]), "R03"],
    ["as much pain as was told", () => doing(hurting(6), 6, ["R01", "R02"]), "R01"],
    ["more pain, and the rung shown was done", () => doing(poorlyPlaced(), 5, ["R02", "R03"]), "R02"],
    ["an easier rung taken instead", () => doing(hurting(2), 2, ["R01"]), "R01"],
    ["nothing told before", () => doing(Life.clear(), 2, ["R03", "R02"]), "R03"],
  ])("%s", (_, life, rung) => {
    expect(life().plan().current).toBe(rung);
  });
});
