import { describe, expect, it } from "vitest";
import { History, onDay, type SetOptions } from "./plan-history.ts";
import { type Expected, type Going, Reading } from "./plan-reading.ts";
import { answers } from "./run.ts";

interface Plan {
  current: string;
  session: null | { exercises: { id: string; sets: number; reps: number }[] };
}
interface Case {
  readonly name: string;
  readonly input: { readonly now: string; readonly events: readonly unknown[] };
  readonly expected: Expected;
  readonly areSetsKnown: boolean;
}

/** Numbers in [0, 1) from a seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** People differ: some hurt now and then, some fail the form, some have much in reserve. */
function goingOf(random: () => number, seed: number): Going {
  const draw = random();
  return {
    rir: seed % 3 === 0 ? 5 : 1 + Math.floor(random() * 5),
    peak: draw < 0.12 ? 4 + Math.floor(random() * 2) : Math.floor(random() * 3),
    morning: random() < 0.06 ? 3 : 1,
    isFormGood: random() > (seed % 4 === 0 ? 0.25 : 0.05),
    extra: Math.floor(random() * 6),
  };
}

function setsOf({ current, reps, sets }: Expected, going: Going, isFirst: boolean): SetOptions[] {
  return Array.from({ length: sets }, (_, index) => {
    const isOpen = isFirst && index === sets - 1 && going.rir >= 4;
    const done = reps + (isOpen ? going.extra : 0);
    const validReps = going.isFormGood ? done : Math.floor(done / 2);
    return { exercise: current, reps: done, validReps, rir: going.rir, peakPain: going.peak };
  });
}

/** One person's first weeks, and what should stand in the plan before each session. */
function casesOf(seed: number): Case[] {
  const random = seeded(seed * 7919);
  const history = new History().person().screen();
  const reading = new Reading();
  const cases: Case[] = [];
  const done = new Map<string, number>();
  for (let day = 0; day < 33; day += random() < 0.7 ? 2 : 3) {
    const expected = reading.on(day);
    const input = { now: onDay(day, 1), events: [...history.events] };
    cases.push({ name: `person ${seed}, day ${day}`, input, expected, areSetsKnown: reading.areSetsKnown });
    if (reading.isOver) break;
    const going = goingOf(random, seed);
    const before = done.get(expected.current) ?? 0;
    done.set(expected.current, before + 1);
    history.session(day, setsOf(expected, going, before === 0), {
      painAfter: going.peak,
      morning: going.morning,
    });
    reading.after(day, going);
  }
  return cases;
}

describe("the plan beside a second reading of the specification", () => {
  it("says the same rung, repetitions and sets in the first weeks of many people", {
    timeout: 120_000,
  }, () => {
    const cases = Array.from({ length: 50 }, (_, seed) => casesOf(seed + 1)).flat();
    const plans = answers<Plan>(
      "plan",
      cases.map(({ input }) => input),
    );
    const differences = cases.flatMap(({ name, expected, areSetsKnown }, index) => {
      const plan = plans[index];
      const main = plan?.session?.exercises.find(({ id }) => id === plan.current);
      const have = {
        current: plan?.current,
        reps: main?.reps,
        sets: areSetsKnown ? main?.sets : expected.sets,
      };
      return JSON.stringify(have) === JSON.stringify(expected) ? [] : [{ name, expected, have }];
    });
    expect(cases.length).toBeGreaterThan(300);
    expect(differences).toEqual([]);
  });
});
