import { describe, expect, it } from "vitest";
import {
  amountOf,
  bottomDose,
  cut,
  type Dose,
  findsLoad,
  isEarly,
  topAmount,
  withAmount,
  withMoreLoad,
} from "./dose.ts";
import { type Rung, rungOf, rungs } from "./rung.ts";

const reps = (count: number, part: Partial<Dose> = {}): Dose => ({
  ...{ reps: count, holdS: null, loadStep: null, loadKg: null },
  ...part,
});
const hold = (holdS: number): Dose => reps(3, { holdS });

describe("the lowest dose of a rung", () => {
  it.each<[string, Dose]>([
    ["R05", reps(8)],
    ["R08", reps(3, { holdS: 10 })],
    ["R02", reps(6, { holdS: 6, loadStep: 0 })],
    ["R11", reps(6, { loadStep: 0 })],
    ["R10", reps(6, { loadStep: 0 })],
  ])("%s", (id, expected) => expect(bottomDose(rungOf(id))).toEqual(expected));

  it("is one hold where their number is not told", () => {
    expect(bottomDose({ ...rungOf("R08"), holdsPerSet: null }).reps).toBe(1);
  });
});

describe("the amount at which a rung may be left", () => {
  it.each([
    ["R01", 12],
    ["R02", 10],
    ["R03", 12],
    ["R04", 12],
    ["R05", 15],
    ["R06", 15],
    ["R07", 15],
    ["R08", 20],
    ["R09", 12],
    ["R10", 12],
    ["R11", 12],
    ["R12", 12],
    ["R13", 15],
    ["R15", 12],
    ["R22", 10],
  ] as const)("%s: %d", (id, top) => expect(topAmount(rungOf(id))).toBe(top));

  it.each(["R03", "R05", "R11"])("%s: never more than its range has", (id) => {
    expect(topAmount({ ...rungOf(id), max: 7 })).toBe(7);
  });
});

it("a load is found on R09, R10, R11 and R15, and the first eight rungs are early", () => {
  const those = (is: (rung: Rung) => boolean) => rungs.filter(is).map(({ id }) => id);
  expect(those(findsLoad)).toEqual(["R09", "R10", "R11", "R15"]);
  expect(those(isEarly).at(-1)).toBe("R08");
});

describe("another amount", () => {
  it.each<[string, Dose, number, number]>([
    ["of repetitions", reps(8), 11, 11],
    ["is a whole one", reps(8), 9.5, 10],
    ["is never fewer than six", reps(8), 4, 6],
    ["is never more than twenty", reps(8), 30, 20],
    ["of a hold goes in steps of two seconds", hold(10), 15, 16],
    ["of a hold is never shorter than six seconds", hold(10), 1, 6],
    ["of a hold is never longer than twenty", hold(10), 30, 20],
  ])("%s", (_, dose, amount, expected) => {
    expect(amountOf(withAmount(dose, amount))).toBe(expected);
  });

  it("of a hold leaves the number of holds", () => expect(withAmount(hold(10), 12)).toEqual(hold(12)));
});

describe("a share of a dose", () => {
  it.each<[string, Dose, number, Dose, boolean]>([
    ["is so much of it", reps(12), 0.75, reps(9), false],
    ["that is six exactly is no floor", reps(8), 0.75, reps(6), false],
    ["that rounds to six is no floor", reps(9), 0.62, reps(6), false],
    ["below six is the floor", reps(8), 0.6, reps(6), true],
    ["of a hold is so many seconds", hold(20), 0.6, hold(12), false],
  ])("%s", (_, dose, share, eased, isFloored) =>
    expect(cut(dose, share)).toEqual({ dose: eased, isFloored }),
  );
});

describe("one load step more", () => {
  it.each<[string, string, Dose, number | undefined, Partial<Dose>]>([
    [
      "is a twentieth of the kilograms",
      "R10",
      reps(8, { loadKg: 4 }),
      undefined,
      { loadKg: 4.2, loadStep: null },
    ],
    ["is as large as it is asked", "R10", reps(8, { loadKg: 4 }), 0.1, { loadKg: 4.4 }],
    ["is told in grains of 50 grams", "R10", reps(8, { loadKg: 3 }), undefined, { loadKg: 3.15 }],
    ["is at least one of those", "R10", reps(8, { loadKg: 0.5 }), undefined, { loadKg: 0.55 }],
    ["is a step where kilograms are unknown", "R10", reps(8), undefined, { loadKg: null, loadStep: 1 }],
    ["is the next band", "R11", reps(8, { loadStep: 1 }), undefined, { loadStep: 2 }],
    [
      "is the next band, whatever it weighs",
      "R11",
      reps(8, { loadStep: 1, loadKg: 4 }),
      undefined,
      { loadKg: 4, loadStep: 2 },
    ],
  ])("%s", (_, id, dose, fraction, expected) =>
    expect(withMoreLoad(rungOf(id), dose, fraction)).toEqual({ ...dose, ...expected }),
  );
});
