import type { PrescribedExercise } from "@hipfirst/plan";
import { describe, expect, it } from "vitest";
import { Diary } from "./diary.ts";
import { backOf } from "./person/back.ts";
import { hipsOf } from "./person/hips.ts";
import { drawTraits } from "./person/traits.ts";
import { LinearPolicy } from "./policy/fixed.ts";
import { randomOf } from "./random.ts";
import { doSession, tryOut, type Visit } from "./session.ts";
import { newTally } from "./tally.ts";

type Told = { readonly exercise: string; readonly loadKg: number | null; readonly loadStep: number | null };

/** One virtual visit, and what it tells the record. */
function visit(capacity: number, equipment: readonly string[] = []) {
  const told: Told[] = [];
  const traits = {
    ...drawTraits(randomOf(7, 1, 1)),
    ...{ capacity: { left: capacity, right: capacity }, reserveBias: 0, painBias: 0, usualPain: 1 },
    ...{ hasCamera: false, equipment },
  };
  const diary = new Diary((event) => {
    if (event.type === "SetDone") told.push(event as unknown as Told);
  }, 0);
  const person = {
    ...{ traits, hips: hipsOf(traits), back: backOf(traits) },
    ...{ practice: new Map(), toldReserve: new Map() },
  };
  const random = randomOf(7, 1, 3);
  const each: Visit = { person, session: "s1", tracked: 1, diary, random, tally: newTally() };
  return { told, visit: each };
}

const sheet = new LinearPolicy().ask("", 0).exercises?.[0] as PrescribedExercise;
const rung = (id: string, more: Partial<PrescribedExercise> = {}): PrescribedExercise => ({
  ...sheet,
  ...{ id, sets: 1, reps: 8, side: "each" as const },
  ...more,
});
const loaded = { loadStep: 0, loadTries: { most: 3, reps: 6 } } as const;

describe("finding the start", () => {
  const tries = ["R03", "R05", "R07"].map((id) => rung(id));

  it("ends with the first try that is not easy", () => {
    const { told, visit: weak } = visit(0.5);
    tryOut(weak, tries, 1);
    expect([...new Set(told.map(({ exercise }) => exercise))]).toEqual(["R03"]);
  });

  it("goes through all of them where all are easy", () => {
    const { told, visit: strong } = visit(2);
    tryOut(strong, tries, 1);
    expect(told).toHaveLength(6);
  });
});

describe("the load of a new rung", () => {
  it("stays light for a hip that it is enough for, and rises by three steps at most", () => {
    const steps = [0.6, 5].map((capacity) => {
      const { told, visit: each } = visit(capacity);
      doSession(each, [rung("R09", loaded)]);
      return told[0]?.loadStep;
    });
    expect(steps).toEqual([0, 3]);
  });

  it("is in kilograms for whoever has a weight", () => {
    const { told, visit: each } = visit(5, ["ankle weight"]);
    doSession(each, [rung("R10", loaded)]);
    expect(told[0]).toMatchObject({ loadKg: 4, loadStep: 0 });
  });

  it("takes the step offered only while the last session was very easy", () => {
    const offered = rung("R09", { loadStep: 1, optionalLoad: { loadKg: null, loadStep: 2 } });
    const { told, visit: each } = visit(3);
    doSession(each, [offered]);
    doSession(each, [offered]);
    expect(told.map(({ loadStep }) => loadStep)).toEqual([1, 1, 2, 2]);
  });
});
